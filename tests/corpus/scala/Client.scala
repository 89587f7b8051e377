object A {
  val key = sys.env("BYTESTACK_API_KEY")
  basicRequest.get(uri"https://api.bytestack.dev/v1/x").header("Authorization", s"Bearer$key").send()
}
