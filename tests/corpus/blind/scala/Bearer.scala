import sttp.client3._

class Bearer(apiKey: String) {
  private val backend = HttpClientSyncBackend()

  def sources() =
    basicRequest.auth.bearer(apiKey).get(uri"https://api.bytestack.dev/v1/sources").send(backend)

  def cancel(id: String) =
    basicRequest
      .header("Authorization", s"Bearer $apiKey")
      .delete(uri"https://api.bytestack.dev/v1/jobs/$id")
      .send(backend)
}
