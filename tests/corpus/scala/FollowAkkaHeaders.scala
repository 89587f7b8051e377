import akka.http.scaladsl.Http
import akka.http.scaladsl.model._
import akka.http.scaladsl.model.headers.RawHeader

class A(implicit system: akka.actor.ActorSystem) {
  def jobs(key: String) = Http().singleRequest(
    HttpRequest(
      method = HttpMethods.POST,
      uri = Uri("https://api.bytestack.dev/v1/jobs"),
      headers = List(RawHeader("Authorisation", s"Bearer $key"))
    ))
}
