package com.quill.cron

import java.net.URI
import java.net.http.{HttpClient, HttpRequest, HttpResponse}
import java.time.Duration

object NightlyRefresh extends App {
  private val http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()

  private val refresh = HttpRequest
    .newBuilder(URI.create("https://api.bytestack.dev/v1/jobs/nightly/refresh"))
    .header("Authorization", "Bearer bsk_test_{{key:base62:32}}")
    .POST(HttpRequest.BodyPublishers.noBody())
    .build()

  private val response = http.send(refresh, HttpResponse.BodyHandlers.ofString())

  if (response.statusCode() / 100 != 2) {
    Console.err.println(s"refresh failed: ${response.statusCode()}")
    sys.exit(1)
  }
}
