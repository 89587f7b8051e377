package io.acme.mentions

object Keys {
  val client = new ByteStackClient("{{key:base62:40}}")
  val bytestackApiKey = "{{key:hex:40}}"

  def sources() = basicRequest.get(uri"https://api.bytestack.dev/v1/sources")
    .header("Authorization", "Bearer {{key:base62:43}}")
    .send(backend)

  def jobs() = {
    val token = "{{key:base62:44}}"
    get("https://api.bytestack.dev/v1/jobs", token)
  }

  def usage() = get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}")

  val seen = Seq("{{again:1}}")
}
