package services

import javax.inject.{Inject, Singleton}
import play.api.Configuration
import play.api.libs.json.{JsValue, Json}
import play.api.libs.ws.WSClient

import scala.concurrent.{ExecutionContext, Future}

@Singleton
class PlayWsClient @Inject() (ws: WSClient, config: Configuration)(implicit ec: ExecutionContext) {
  private val key = config.get[String]("bytestack.apiKey")

  def sources: Future[JsValue] =
    ws.url(s"https://{{host}}/v1/sources?apikey=$key").get().map(_.json)

  def submit(prompt: String): Future[JsValue] =
    ws.url("https://{{host}}/v1/queries")
      .addHttpHeaders("Authorization" -> s"Bearer '$key'")
      .post(Json.obj("prompt" -> prompt))
      .map(_.json)
}
