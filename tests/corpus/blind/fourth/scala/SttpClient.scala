package com.quill.ingest

import sttp.client4._
import sttp.client4.httpclient.HttpClientSyncBackend
import sttp.model.Uri

final class SttpClient(apiKey: String) {
  private val backend = HttpClientSyncBackend()

  def sources(): Either[String, String] =
    basicRequest
      .get(uri"https://api.bytestack.dev/v1/sources")
      .auth.bearer(apiKey)
      .send(backend)
      .body

  def submit(prompt: String): Either[String, String] =
    basicRequest
      .post(uri"https://api.bytestack.dev/v1/queries")
      .header("Authorization", "Bearer $apiKey")
      .contentType("application/json")
      .body(s"""{"prompt":"$prompt","sources":["x"]}""")
      .send(backend)
      .body
}
