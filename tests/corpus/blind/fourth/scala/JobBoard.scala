package com.quill.board

import org.scalajs.dom
import org.scalajs.dom.{Headers, HttpMethod, RequestInit}

import scala.concurrent.{ExecutionContext, Future}
import scala.scalajs.js.Thenable.Implicits._

/* The API refuses all of these with 401:
 *   Authorization: Token KEY
 *   Authorization: Bearer: KEY
 *   Authorisation: Bearer KEY
 */
final class JobBoard(session: () => String)(implicit ec: ExecutionContext) {

  private def init(verb: HttpMethod): RequestInit = {
    val h = new Headers()
    h.set("Accept", "application/json")
    h.set("Authorization", new StringBuilder("Bearer ").append(session()).result())
    new RequestInit {
      method = verb
      headers = h
    }
  }

  def jobs(): Future[String] =
    for {
      res <- dom.fetch("https://api.bytestack.dev/v1/jobs", init(HttpMethod.GET))
      text <- res.text()
    } yield text

  def cancel(id: String): Future[Int] =
    dom.fetch(s"https://api.bytestack.dev/v1/jobs/$id", init(HttpMethod.DELETE)).map(_.status)
}
