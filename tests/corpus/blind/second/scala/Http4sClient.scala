package acme

import cats.effect.IO
import org.http4s._
import org.http4s.client.Client
import org.http4s.headers.{Accept, Authorization}
import org.http4s.implicits._

final class Http4sClient(http: Client[IO], key: String) {
  private val base = uri"https://api.bytestack.dev/v1"

  private def authorized(method: Method, uri: Uri): Request[IO] =
    Request[IO](method, uri).putHeaders(
      Authorization(Credentials.Token(AuthScheme.Bearer, key)),
      Accept(MediaType.application.json),
    )

  def sources: IO[String] = http.expect[String](authorized(Method.GET, base / "sources"))

  def cancel(id: String): IO[Status] = http.status(authorized(Method.DELETE, base / "jobs" / id))
}
