package com.quill.gateway

import org.apache.pekko.http.scaladsl.model.StatusCodes
import org.apache.pekko.http.scaladsl.model.headers.{HttpChallenge, RawHeader}
import org.apache.pekko.http.scaladsl.server.{AuthenticationFailedRejection, Directive1}
import org.apache.pekko.http.scaladsl.server.Directives._

object AuthDirectives {
  private val challenge = HttpChallenge("Bearer", Some("bytestack"))

  // Seen in the wild: "Token KEY", "Bearer: KEY", "BEARER KEY"; api.bytestack.dev refuses the first two.
  def callerKey: Directive1[String] =
    optionalHeaderValueByName("Authorization").flatMap {
      case Some(v) if v.startsWith("Bearer ") => provide(v.stripPrefix("Bearer ").trim)
      case Some(v) if v.startsWith("Token ") || v.startsWith("Bearer:") =>
        complete(StatusCodes.Unauthorized -> "expected 'Authorization: Bearer KEY'")
      case Some(_) =>
        reject(AuthenticationFailedRejection(AuthenticationFailedRejection.CredentialsRejected, challenge))
      case None =>
        optionalHeaderValueByName("X-API-Key").flatMap {
          case Some(k) => provide(k)
          case None =>
            reject(AuthenticationFailedRejection(AuthenticationFailedRejection.CredentialsMissing, challenge))
        }
    }
}
