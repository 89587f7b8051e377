package acme.batch

import java.nio.file.{Files, Paths}
import scala.io.Source
import scalaj.http.Http

object BatchExport {
  private val api = "http://api.bytestack.dev/v1"

  def run(id: String, out: String): Unit = {
    val response = Http(s"$api/queries/$id/export")
      .timeout(connTimeoutMs = 5000, readTimeoutMs = 60000)
      .header("Authorization", "Bearer " + Source.fromFile("/etc/bytestack/key").mkString)
      .asBytes
    require(response.code == 200, s"bytestack answered ${response.code}")
    Files.write(Paths.get(out), response.body)
  }
}
