package com.quill.stream

import org.apache.pekko.NotUsed
import org.apache.pekko.http.scaladsl.model._
import org.apache.pekko.http.scaladsl.model.headers.RawHeader
import org.apache.pekko.stream.scaladsl.Flow

final case class Keys(primary: String, secondary: String)

object PekkoFlow {

  def requests(keys: Keys): Flow[String, HttpRequest, NotUsed] =
    Flow[String].map { id =>
      HttpRequest(
        method = HttpMethods.GET,
        uri = s"https://api.bytestack.dev/v1/queries/$id/results",
        headers = List(RawHeader("Authorization", s"Bearer ${keys.primary}"), RawHeader("Authorization", s"Bearer ${keys.secondary}"))
      )
    }

  def progress(total: Int): Flow[HttpResponse, Int, NotUsed] =
    Flow[HttpResponse].scan(0)((n, _) => n + 1).map(n => n * 100 / total.max(1))
}
