import akka.http.scaladsl.model._
import akka.http.scaladsl.model.headers.RawHeader

object Akka {
  def request(key: String): HttpRequest =
    HttpRequest(uri = "https://api.bytestack.dev/v1/jobs")
      .withHeaders(RawHeader("Authorization", s"Token $key"))
}
