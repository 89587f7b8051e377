package acme.gateway

import cats.effect.IO
import org.http4s._
import org.http4s.dsl.io._
import org.http4s.headers.{Authorization, `WWW-Authenticate`}
import org.typelevel.ci._

class Routes(bytestackKeys: Set[String]) {
  private val challenge = `WWW-Authenticate`(Challenge("Bearer", "bytestack"))

  private def keyOf(req: Request[IO]): Option[String] =
    req.headers.get[Authorization].collect { case Authorization(Credentials.Token(AuthScheme.Bearer, k)) => k }
      .orElse(req.headers.get(ci"Authorization").map(_.head.value.stripPrefix("Bearer").trim))
      .orElse(req.headers.get(ci"X-Api-Key").map(_.head.value))

  val routes: HttpRoutes[IO] = HttpRoutes.of[IO] { case req @ POST -> Root / "v1" / "queries" =>
    keyOf(req) match {
      case None | Some("") | Some("null")     => Unauthorized(challenge)
      case Some(key) if !bytestackKeys(key)   => Forbidden("unknown key")
      case Some(_)                            => Accepted()
    }
  }
}
