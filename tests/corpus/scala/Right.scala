package io.acme.mentions

import java.util.Base64
import scala.io.Source
import sttp.client3._

object Mentions {
  private val base = "https://api.bytestack.dev/v1"
  private val backend = HttpClientSyncBackend()
  private val apiKey = sys.env("BYTESTACK_API_KEY")

  def sources() = {
    basicRequest.get(uri"$base/sources")
      .header("Authorization", s"Bearer $apiKey")
      .send(backend)
  }

  def jobs() = {
    requests.get(s"$base/jobs", headers = Map("Authorization" -> s"Bearer $apiKey"))
  }

  def mentions() = {
    quickRequest.get(uri"$base/mentions").header("Authorization", s"Bearer $apiKey").send(backend)
  }

  def others() = {
    basicRequest.get(uri"https://api.example.com/v1/user").header("Authorization", s"Token ${sys.env("EXAMPLE_TOKEN")}").send(backend)
  }
}
