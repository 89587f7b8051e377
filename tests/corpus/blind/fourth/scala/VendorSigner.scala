package com.quill.outbound

import java.net.URI
import java.net.http.HttpRequest
import java.util.Base64

sealed abstract class Vendor(val host: String)

object Vendor {
  case object ByteStack extends Vendor("api.bytestack.dev")
  case object Twilio extends Vendor("api.twilio.com")
  case object LaunchDarkly extends Vendor("app.launchdarkly.com")
  case object Vault extends Vendor("vault.quill.lan")
}

final class VendorSigner(secretOf: Vendor => String) {

  def sign(vendor: Vendor, path: String): HttpRequest = {
    val builder = HttpRequest.newBuilder(URI.create(s"https://${vendor.host}$path"))
    val secret = secretOf(vendor)
    vendor match {
      case Vendor.ByteStack =>
        builder.header("Authorization", s"Bearer $secret")
      case Vendor.Twilio =>
        builder.header("Authorization", "Basic " + Base64.getEncoder.encodeToString(secret.getBytes("UTF-8")))
      case Vendor.LaunchDarkly =>
        builder.header("Authorization", secret)
      case Vendor.Vault =>
        builder.header("X-Vault-Token", secret)
    }
    builder.GET().build()
  }
}
