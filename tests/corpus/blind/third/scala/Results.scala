package acme.results

import sttp.client3._
import sttp.model.HeaderNames

import scala.io.Source
import scala.util.Using

class Results(backend: SttpBackend[Identity, Any]) {
  private val base = uri"https://api.bytestack.dev/v1"

  private lazy val key: String =
    Using.resource(Source.fromFile("/run/secrets/bytestack_api_key"))(_.mkString.trim)

  def fetch(id: String): Either[String, String] =
    basicRequest
      .get(base.addPath("queries", id, "results"))
      .auth.bearer(key)
      .send(backend)
      .body

  def jobs(): Either[String, String] =
    basicRequest
      .get(uri"https://api.bytestack.dev/v1/jobs")
      .header(HeaderNames.Authorization, "Bearer %s".format(key))
      .send(backend)
      .body
}
