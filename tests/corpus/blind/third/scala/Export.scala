package acme.batch

import java.nio.file.{Files, Paths}

object Export {
  private val Api = "https://api.bytestack.dev/v1"

  def main(args: Array[String]): Unit = {
    val key = sys.env.getOrElse("BYTESTACK_API_KEY", sys.error("BYTESTACK_API_KEY is not set"))
    val id  = args.headOption.getOrElse(sys.error("usage: export QUERY_ID"))

    val response = requests.get(
      s"$Api/queries/$id/results",
      headers = Map(
        "Accept"        -> "text/csv",
        "Authorization" -> s"Bearer $key "
      ),
      readTimeout = 60000
    )
    Files.write(Paths.get(s"$id.csv"), response.bytes)
  }
}
