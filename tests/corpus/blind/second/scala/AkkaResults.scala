package acme

import akka.actor.ActorSystem
import akka.http.scaladsl.Http
import akka.http.scaladsl.client.RequestBuilding._
import akka.http.scaladsl.model.HttpResponse
import akka.http.scaladsl.model.headers.{Authorization, OAuth2BearerToken}
import com.typesafe.config.Config
import scala.concurrent.Future

class AkkaResults(config: Config)(implicit system: ActorSystem) {
  private val credentials = OAuth2BearerToken(config.getString("bytestack.api-key"))

  def results(id: String): Future[HttpResponse] =
    Http().singleRequest(Get(s"https://api.bytestack.dev/v1/queries/$id/results") ~> addCredentials(credentials))

  def jobs(): Future[HttpResponse] =
    Http().singleRequest(Get("https://api.bytestack.dev/v1/jobs").addHeader(Authorization(credentials)))
}
