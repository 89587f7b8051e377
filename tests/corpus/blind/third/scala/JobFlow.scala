package acme.jobs

import akka.actor.typed.ActorSystem
import akka.http.scaladsl.Http
import akka.http.scaladsl.model._
import akka.http.scaladsl.model.headers.RawHeader
import akka.http.scaladsl.unmarshalling.Unmarshal

import scala.concurrent.{ExecutionContext, Future}

class JobFlow(apiKey: String)(implicit system: ActorSystem[_]) {
  private implicit val ec: ExecutionContext = system.executionContext

  def status(id: String): Future[String] = {
    val request = HttpRequest(uri = s"https://api.bytestack.dev/v1/jobs/$id")
      .withHeaders(RawHeader("Authorization", apiKey))
    Http().singleRequest(request).flatMap { response =>
      if (response.status == StatusCodes.OK) Unmarshal(response.entity).to[String]
      else Future.failed(new RuntimeException(s"job $id: ${response.status}"))
    }
  }
}
