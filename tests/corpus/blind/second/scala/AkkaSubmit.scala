package acme

import akka.actor.ActorSystem
import akka.http.scaladsl.Http
import akka.http.scaladsl.model._
import akka.http.scaladsl.model.headers.{Accept, Authorization, GenericHttpCredentials}
import scala.concurrent.Future

class AkkaSubmit(apiKey: String)(implicit system: ActorSystem) {

  def submit(json: String): Future[HttpResponse] =
    Http().singleRequest(
      HttpRequest(
        method = HttpMethods.POST,
        uri = "https://api.bytestack.dev/v1/queries",
        headers = List(
          Accept(MediaTypes.`application/json`),
          Authorization(GenericHttpCredentials("Token", apiKey)),
        ),
        entity = HttpEntity(ContentTypes.`application/json`, json),
      )
    )
}
