import scalaj.http._

object A {
  private val base = "https://api.bytestack.dev/v1"
  def jobs(key: String) =
    Http(base + "/jobs").headers(Seq("Authorization" -> ("Bearer  " + key), "Accept" -> "application/json")).asString
}
