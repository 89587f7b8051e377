package dev.example

import sttp.client3._
import scala.util.{Try, Success => Ok}

// Talks to the API in the ways that Scala has.
object Client extends Base("x") with Api {
  val Base = "https://api.bytestack.dev"
  private val key: String = sys.env.getOrElse("BYTESTACK_API_KEY", "none")
  var plain = "Bearer $key ${key} \t\u0041\"q\""
  val text = s"Bearer $key ${config.key} $$5 \n"; val formatted = f"$key%s"; val raw = raw"a\n$key"
  val block = """Bearer $key "quoted" \n"""; val inter = s"""Bearer ${key}"""
  val headers = Map("Authorization" -> ("Bearer " + key + suffix), "X" -> 'c')
  lazy val list = List("a", 1, null, true); val (first, second) = ("a", "b")

  def send(path: String, retries: Int = 3)(implicit http: Http): Response[String] = {
    val request = basicRequest.get(uri"$Base/v1?x=${path}").header("Authorization", s"Bearer $key").auth.bearer(key)
    val named = build(url = Base, headers = headers: _*)
    headers("X") = "y"; this.key = other; total += "x"
    val value = if (ok) "a" else "b"
    if (answer.ok) return None else throw new IllegalStateException("no")
    for (name <- names) println(name)
    for { name <- names } yield name.trim
    try risky() catch { case error: Exception => log(error) }
    val chosen = kind match { case "a" => "one"; case _ => "two" }
    list.map(_.toString).filter { item => item.nonEmpty }.foreach((item: String) => print(item))
    val sign: String => String = value => value + "x"
    "Bearer %s".format(key) ++ "x"; while (x) { one() }
    new Http { val a = "b" }.send[String](request).body.toOption.map { case Some(x) => x }
    request.response(asString)
  }

  class Inner(val name: String, count: Int = 1) extends Other { def short = name }
  case class Point(x: Int)
}
