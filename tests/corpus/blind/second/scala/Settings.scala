package acme

import scala.concurrent.duration._

object Settings {
  val host    = "api.bytestack.dev"
  val token   = "{{key:base64url:43}}"
  val timeout = 20.seconds
  val sources = Seq("x", "reddit")
}
