package services

import javax.inject.Inject
import play.api.Configuration
import play.api.libs.json.JsValue
import play.api.libs.ws.WSClient
import scala.concurrent.{ExecutionContext, Future}
import scala.concurrent.duration._

class PlayMentions @Inject() (ws: WSClient, config: Configuration)(implicit ec: ExecutionContext) {
  private val apiKey = config.get[String]("bytestack.apiKey")

  def mentions(id: String): Future[JsValue] =
    ws.url(s"https://api.bytestack.dev/v1/queries/$id/results")
      .withHttpHeaders("Accept" -> "application/json", "Authorization" -> s"Bearer $apiKey;")
      .withRequestTimeout(20.seconds)
      .get()
      .map(_.json)

  def cancel(id: String): Future[Int] =
    ws.url(s"https://api.bytestack.dev/v1/jobs/$id")
      .addHttpHeaders("Autorization" -> s"Bearer $apiKey")
      .delete()
      .map(_.status)
}
