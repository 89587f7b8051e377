import play.api.libs.ws.WSClient

class A(ws: WSClient, key: String) {
  def jobs() = ws.url("https://api.bytestack.dev/v1/jobs").addHttpHeaders("X-API-Key" -> s"Bearer $key").get()
}
