package filters

import play.api.Configuration
import play.api.libs.ws.{StandaloneWSRequest, WSClient}

import javax.inject.Inject

/** Webhook targets; `kind` picks the header.
  *
  * {{{
  * hooks.crm    { url = "https://crm.example/hook", kind = "token" }
  * hooks.search { url = "https://api.bytestack.dev/v1/queries", kind = "bearer" }
  * }}}
  */
class HookSender @Inject() (ws: WSClient, config: Configuration) {

  private def header(kind: String, secret: String): (String, String) = kind match {
    case "bearer" => "Authorization" -> s"Bearer $secret"
    case "token"  => "Authorization" -> s"Token $secret"
    case "plain"  => "X-Hook-Secret" -> secret
  }

  def prepare(name: String): StandaloneWSRequest = {
    val hook = config.get[Configuration](s"hooks.$name")
    ws.url(hook.get[String]("url"))
      .addHttpHeaders(header(hook.get[String]("kind"), hook.get[String]("secret")))
      .withFollowRedirects(false)
  }
}
