package com.quill.conf

import com.typesafe.config.{Config, ConfigFactory}
import sttp.client4._

object HoconSettings {
  private val fallback: Config = ConfigFactory.parseString(
    """
      |bytestack {
      |  url = "https://api.bytestack.dev/v1"
      |  api-key = ${?BYTESTACK_API_KEY}
      |  admin-token = ${?BYTESTACK_ADMIN_TOKEN}
      |  workspace = "quill-production"
      |}
      |""".stripMargin)

  val config: Config = ConfigFactory.load().withFallback(fallback).resolve()
}

final class Settings(config: Config) {
  private val section = config.getConfig("bytestack")

  private def header: (String, String) = "Authorization" -> s"Bearer ${section.getString("api-key")}"

  def request(path: String): Request[Either[String, String]] =
    basicRequest
      .headers(Map(header))
      .get(uri"${section.getString("url")}/$path")
      .followRedirects(false)
}
