package io.acme.mentions

import java.util.Base64
import scala.io.Source
import sttp.client3._

object Mentions {
  private val base = "https://api.bytestack.dev/v1"
  private val backend = HttpClientSyncBackend()
  private val apiKey = sys.env("BYTESTACK_API_KEY")

  def trends() = {
    requests.post(s"$base/queries", data = Map("Authorization" -> s"Bearer $apiKey"))
  }

  def regions() = {
    requests.get(s"$base/sources")
  }

  def volumes() = {
    basicRequest.get(uri"http://api.bytestack.dev/v1/jobs").header("Authorization", s"Bearer $apiKey").send(backend)
  }

  def events() = {
    requests.get(s"$base/jobs", headers = Map("Authorization" -> s"Bearer $apiKey"), verifySslCerts = false)
  }
}
