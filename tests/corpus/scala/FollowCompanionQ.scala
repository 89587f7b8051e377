import scalaj.http._

object Api {
  val BaseUrl = "https://api.bytestack.dev"
}

class Api(key: String) {
  def jobs() = Http(s"${Api.BaseUrl}/v1/jobs").header("Authorization", s"Bearer  $key").asString
}
