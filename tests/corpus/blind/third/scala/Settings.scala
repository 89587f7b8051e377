package acme.enrich

import scala.concurrent.duration._

final case class Settings(baseUrl: String, timeout: FiniteDuration, retries: Int, token: String)

object Settings {

  val staging: Settings = Settings(
    baseUrl = "https://api.bytestack.dev/v1",
    timeout = 20.seconds,
    retries = 3,
    token = "{{key:base62:40}}"
  )

  val local: Settings = staging.copy(baseUrl = "http://localhost:9000/v1", token = "local")
}
