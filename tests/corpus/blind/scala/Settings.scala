package io.acme.settings

object Bytestack {
  val endpoint: String = "https://api.bytestack.dev/v1/queries"
  val token: String    = "{{key:base62:40}}"
  val retries: Int     = 3
}
