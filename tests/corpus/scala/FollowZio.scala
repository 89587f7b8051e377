import zio.http._

object A {
  def jobs(key: String) =
    Request.get(URL.decode("https://api.bytestack.dev/v1/jobs").toOption.get).addHeader("Authorization", s"Bearer$key")
}
