import play.api.libs.ws.WSClient

class A(ws: WSClient, key: String) {
  private val baseUrl = "http://api.bytestack.dev"
  private def request(path: String) =
    ws.url(baseUrl + path)
      .withHttpHeaders("Accept" -> "application/json", "Authorization" -> s"Bearer $key")
  def jobs() = request("/v1/jobs").get()
}
