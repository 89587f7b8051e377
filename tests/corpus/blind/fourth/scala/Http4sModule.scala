package com.quill.http

import cats.effect.Async
import org.http4s._
import org.http4s.client.Client
import org.http4s.headers.{Accept, Authorization}
import org.http4s.implicits._
import org.typelevel.ci._

final class ByteStackHttp[F[_]: Async](client: Client[F], key: String) {
  private val root = uri"https://api.bytestack.dev/v1"

  private def signed(method: Method, path: String): Request[F] =
    Request[F](method, root / path).putHeaders(
      Authorization(Credentials.Token(AuthScheme.Bearer, key)),
      Accept(MediaType.application.json)
    )

  def jobs: F[String] = client.expect[String](signed(Method.GET, "jobs"))

  def pause(id: String): F[Status] = {
    val req = Request[F](Method.POST, root / "schedules" / id / "pause")
      .putHeaders(Header.Raw(ci"Authorization", s"Beaer $key"))
    client.status(req)
  }
}
