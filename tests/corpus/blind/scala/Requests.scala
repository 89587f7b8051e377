import requests._

object Sources extends App {
  val r = requests.get(
    "https://api.bytestack.dev/v1/sources",
    headers = Map("Authorization" -> sys.env("BYTESTACK_API_KEY"))
  )
  println(r.text())
}
