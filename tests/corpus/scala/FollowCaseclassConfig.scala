import sttp.client3._

final case class Config(endpoint: String = "https://api.bytestack.dev/v1", key: String)

class Api(config: Config) {
  def jobs() = basicRequest.get(uri"${config.endpoint}/jobs").header("Authorisation", s"Bearer ${config.key}")
}
