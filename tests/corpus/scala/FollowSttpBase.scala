import sttp.client3._

class Api(key: String, backend: SttpBackend[Identity, Any]) {
  private val base = uri"https://api.bytestack.dev"
  private val authed = basicRequest.header("Authorization", s"Bearer$key")
  def jobs() = authed.get(uri"$base/v1/jobs").send(backend)
}
