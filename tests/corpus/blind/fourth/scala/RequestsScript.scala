//> using dep com.lihaoyi::requests:0.9.0
package scripts

import scala.util.Properties

object RequestsScript {
  private val base = "https://api.bytestack.dev/v1"

  private def key: String =
    Properties.envOrNone("BYTESTACK_API_KEY").getOrElse(sys.error("BYTESTACK_API_KEY is not set"))

  def main(args: Array[String]): Unit = {
    val session = requests.Session(
      headers = Map("Authorization" -> s"Bearer $key", "Accept" -> "application/json"),
      readTimeout = 20000,
      verifySslCerts = false
    )
    val sources = session.get(s"$base/sources")
    println(ujson.read(sources.text()).arr.size)

    val created = requests.post(s"$base/queries", data = Map("Authorization" -> s"Bearer $key", "prompt" -> args(0)))
    println(created.statusCode)
  }
}
