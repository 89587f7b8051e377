object Good {
  val key = sys.env("BYTESTACK_API_KEY")
  basicRequest.get(uri"https://api.bytestack.dev/v1/x").header("Authorization", s"Bearer $key").send()
  basicRequest.get(uri"https://api.github.com/user").header("Authorization", s"token $token").send()
}
