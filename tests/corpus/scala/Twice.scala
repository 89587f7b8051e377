package io.acme.mentions

import sttp.client3._

object Twice {
  private val base = "https://api.bytestack.dev/v1"
  private val backend = HttpClientSyncBackend()

  def jobs(apiKey: String, oldKey: String) = {
    basicRequest.get(uri"$base/jobs")
      .header("Authorization", s"Bearer $apiKey")
      .header("Authorization", s"Bearer $oldKey")
      .send(backend)
  }

  def fine(apiKey: String, oldKey: String) = {
    basicRequest.get(uri"$base/jobs")
      .header("Authorization", s"Bearer $oldKey")
      .header("Authorization", s"Bearer $apiKey", replaceExisting = true)
      .header("Accept", "application/json")
      .send(backend)
  }
}
