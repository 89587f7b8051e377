package com.quill.stream

import akka.actor.typed.ActorSystem
import akka.http.scaladsl.Http
import akka.http.scaladsl.model._
import akka.http.scaladsl.model.headers.{Authorization, OAuth2BearerToken}

import scala.concurrent.Future

class AkkaClient(bytestackToken: String)(implicit system: ActorSystem[_]) {

  private val auth = Authorization(OAuth2BearerToken("Bearer " + bytestackToken))

  def submit(json: String): Future[HttpResponse] =
    Http().singleRequest(
      HttpRequest(
        method = HttpMethods.POST,
        uri = "https://api.bytestack.dev/v1/queries",
        headers = List(auth),
        entity = HttpEntity(ContentTypes.`application/json`, json)
      )
    )

  def status(job: String): Future[HttpResponse] =
    Http().singleRequest(HttpRequest(uri = s"https://api.bytestack.dev/v1/jobs/$job", headers = auth :: Nil))
}
