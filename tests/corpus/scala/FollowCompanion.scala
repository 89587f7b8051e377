import sttp.client3._

object Api {
  val BaseUrl = "https://api.bytestack.dev"
}

class Api(key: String) {
  import Api._
  def jobs() = basicRequest.get(uri"$BaseUrl/v1/jobs").header("Authorization", s"Token $key")
}
