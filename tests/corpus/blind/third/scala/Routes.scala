package acme.relay

import cats.effect.IO
import org.http4s._
import org.http4s.client.Client
import org.http4s.dsl.io._
import org.http4s.headers.Authorization
import org.http4s.implicits._
import org.typelevel.ci._

class Routes(client: Client[IO], upstreamKey: String, tenants: Set[String]) {

  private def tenant(req: Request[IO]): Option[String] =
    req.headers.get[Authorization].map(_.credentials).collect {
      case Credentials.Token(AuthScheme.Bearer, t) => t
      case Credentials.Token(ci"Token", t)         => t
    }.orElse(req.headers.get(ci"X-Api-Key").map(_.head.value)).filter(tenants)

  val routes: HttpRoutes[IO] = HttpRoutes.of[IO] {
    case req @ GET -> Root / "sources" =>
      tenant(req) match {
        case None => Forbidden("unknown tenant")
        case Some(_) =>
          val up = Request[IO](GET, uri"https://api.bytestack.dev/v1/sources")
            .putHeaders(Authorization(Credentials.Token(AuthScheme.Bearer, upstreamKey)))
          client.expect[String](up).flatMap(Ok(_))
      }
  }
}
