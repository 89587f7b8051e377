import sttp.client3._

final case class Config(endpoint: String = "https://api.othervendor.dev/v1", key: String)

class Api(config: Config) {
  def jobs() = basicRequest.get(uri"${config.endpoint}/jobs").header("Authorization", s"Token ${config.key}")
}
