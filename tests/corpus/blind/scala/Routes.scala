import akka.http.scaladsl.server.Directives._
import akka.http.scaladsl.model.StatusCodes

object Routes {
  val route = headerValueByName("Authorization") { value =>
    value.split("\\s+", 2) match {
      case Array("Bearer", token) if token == sys.env("GATEWAY_TOKEN") =>
        complete("https://api.bytestack.dev")
      case Array("Bearer", "") | Array("Token", _) => complete(StatusCodes.Unauthorized)
      case _ => complete(StatusCodes.BadRequest)
    }
  }
}
