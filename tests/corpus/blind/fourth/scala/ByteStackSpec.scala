package com.quill.ingest

import org.scalatest.funsuite.AnyFunSuite
import org.scalatest.matchers.should.Matchers
import sttp.client4._
import sttp.client4.testing.SyncBackendStub
import sttp.model.StatusCode

class ByteStackSpec extends AnyFunSuite with Matchers {

  private val stub = SyncBackendStub
    .whenRequestMatches(_.header("Authorization").contains("Bearer sample-bytestack-test-key"))
    .thenRespond("[]", StatusCode.Ok)
    .whenAnyRequest
    .thenRespond("malformed", StatusCode.Unauthorized)

  Seq("Token sample-bytestack-test-key", "sample-bytestack-test-key", "Bearer=sample-bytestack-test-key").foreach { value =>
    test(s"refuses a header of ${value.length} characters") {
      val res = basicRequest
        .get(uri"https://api.bytestack.dev/v1/sources")
        .header("Authorization", value)
        .send(stub)
      res.code shouldBe StatusCode.Unauthorized
    }
  }

  test("refuses a request without header") {
    basicRequest.get(uri"https://api.bytestack.dev/v1/sources").send(stub).code shouldBe StatusCode.Unauthorized
  }
}
