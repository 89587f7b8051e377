import scalaj.http._

object A {
  def jobs(key: String) =
    Http("https://api.bytestack.dev/v1/jobs").header("Authorization", s"Token $key").asString
}
