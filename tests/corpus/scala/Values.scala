package io.acme.mentions

import java.util.Base64
import scala.io.Source
import sttp.client3._

object Mentions {
  private val base = "https://api.bytestack.dev/v1"
  private val backend = HttpClientSyncBackend()
  private val apiKey = sys.env("BYTESTACK_API_KEY")

  def feeds() = {
    requests.get(s"$base/feeds", headers = Map("Authorization" -> "Bearer YOUR_API_KEY"))
  }

  def labels() = {
    quickRequest.get(uri"$base/labels").header("Authorization", "Bearer $apiKey").send(backend)
  }

  def filters() = {
    basicRequest.get(uri"$base/filters")
      .header("Authorization", "Bearer ")
      .send(backend)
  }

  def languages() = {
    requests.get(s"$base/languages", headers = Map("Authorization" -> s"Bearer ${Source.fromFile("/run/secrets/bytestack").mkString}"))
  }

  def summaries() = {
    quickRequest.get(uri"$base/summaries").header("Authorization", s"Bearer $apiKey").send(backend)
  }

  def authors() = {
    basicRequest.get(uri"$base/authors")
      .header("Authorization", s"Bearer ${apiKey};")
      .send(backend)
  }

  def sites() = {
    requests.get(s"$base/sites", headers = Map("Authorization" -> s"Bearer ${Base64.getEncoder.encodeToString(apiKey.getBytes)}"))
  }

  def ratings() = {
    quickRequest.get(uri"$base/ratings").header("Authorisation", s"Bearer $apiKey").send(backend)
  }

  def events() = {
    basicRequest.get(uri"$base/events")
      .header("X-API-Key", apiKey)
      .send(backend)
  }
}
