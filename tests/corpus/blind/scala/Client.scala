package io.acme

import sttp.client3._

object Client {
  private val backend = HttpClientSyncBackend()
  private val apiKey = sys.env("BYTESTACK_API_KEY")

  def jobs() =
    basicRequest
      .get(uri"https://api.bytestack.dev/v1/jobs")
      .header("Authorization", "Bearer $apiKey")
      .send(backend)
}
