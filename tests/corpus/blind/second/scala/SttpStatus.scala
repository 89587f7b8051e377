package acme

import sttp.client3._

object SttpStatus {
  private val bytestack = basicRequest.auth.bearer(sys.env("BYTESTACK_API_KEY"))

  def status(id: String)(implicit backend: SttpBackend[Identity, Any]): Either[String, String] =
    bytestack.get(uri"https://api.bytestack.dev/v1/queries/$id").send(backend).body

  def sources()(implicit backend: SttpBackend[Identity, Any]): Either[String, String] =
    bytestack.get(uri"https://api.bytestack.dev/v1/sources").send(backend).body
}
