package acme.insights

import sttp.client3._
import sttp.client3.circe._
import io.circe.generic.auto._

final case class Query(prompt: String, sources: List[String])
final case class Job(id: String, status: String)

class Submit(backend: SttpBackend[Identity, Any], apiKey: String) {

  def apply(query: Query): Either[String, Job] =
    basicRequest
      .post(uri"https://api.bytestack.dev/v1/queries")
      .header("Authorization", "Bearer $apiKey")
      .body(query)
      .response(asJson[Job])
      .send(backend)
      .body
      .left
      .map(_.getMessage)
}
