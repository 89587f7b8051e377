package acme

import sttp.client3._
import sttp.client3.circe._
import io.circe.Json

class SttpQueries(backend: SttpBackend[Identity, Any]) {

  def submit(prompt: String, apiKey: String): Response[Either[String, String]] =
    basicRequest
      .post(uri"https://api.bytestack.dev/v1/queries")
      .header("Authorization", "Bearer $apiKey")
      .body(Json.obj("prompt" -> Json.fromString(prompt), "sources" -> Json.arr(Json.fromString("x"))))
      .send(backend)

  def describe(apiKey: String): String = s"client with a key of ${apiKey.length} characters"
}
