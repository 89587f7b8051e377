package com.quill.conf

import scala.concurrent.duration._

object Keys {
  val bytestack: String = "{{key:base62:44}}"
  val posthog: String = sys.env("POSTHOG_KEY")
}

final case class RetryPolicy(max: Int = 4, delay: FiniteDuration = 2.seconds)

object Digests {
  val bytestack: String = "{{key:hex:64}}"
  val agentJar: String = "{{key:hex:64}}"
}
