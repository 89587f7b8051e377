package services

import javax.inject.{Inject, Singleton}
import play.api.Configuration
import play.api.libs.json.JsValue
import play.api.libs.ws.WSClient

import scala.concurrent.duration._
import scala.concurrent.{ExecutionContext, Future}

@Singleton
class SourceService @Inject() (ws: WSClient, config: Configuration)(implicit ec: ExecutionContext) {
  private val key = config.get[String]("bytestack.api-key")

  def list(): Future[JsValue] =
    ws.url("https://api.bytestack.dev/v1/sources")
      .addHttpHeaders("Authorization" -> s"Bearer: $key")
      .withRequestTimeout(10.seconds)
      .get()
      .map { response =>
        require(response.status == 200, s"sources: ${response.status}")
        response.json
      }
}
