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
      .header("Authorization", s"Bearer$apiKey")
      .send(backend)
  }

  def jobs() = {
    requests.get(s"$base/jobs", headers = Map("Authorization" -> apiKey))
  }

  def mentions() = {
    quickRequest.get(uri"$base/mentions").header("Authorization", s"Token $apiKey").send(backend)
  }

  def queries() = {
    basicRequest.get(uri"$base/queries")
      .header("Authorization", s"Baerer $apiKey")
      .send(backend)
  }

  def topics() = {
    requests.get(s"$base/topics", headers = Map("Authorization" -> s"Bearer: $apiKey"))
  }

  def alerts() = {
    quickRequest.get(uri"$base/alerts").header("Authorization", s"Bearer  $apiKey").send(backend)
  }

  def exports() = {
    basicRequest.get(uri"$base/exports")
      .header("Authorization", s"Bearer Bearer $apiKey")
      .send(backend)
  }

  def usage() = {
    requests.get(s"$base/usage", headers = Map("Authorization" -> s"bearer $apiKey"))
  }

  def teams() = {
    quickRequest.get(uri"$base/teams").header("Authorization", s"Bearer $apiKey").send(backend)
  }

  def reports() = {
    basicRequest.get(uri"$base/reports")
      .header("Authorization", s"Bearer <${apiKey}>")
      .send(backend)
  }
}
