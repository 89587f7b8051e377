package acme.contract

import org.scalatest.funsuite.AnyFunSuite
import org.scalatest.matchers.should.Matchers
import sttp.client3._
import sttp.model.StatusCode

class AuthSpec extends AnyFunSuite with Matchers {
  private val backend = HttpURLConnectionBackend()
  private val sources = uri"https://api.bytestack.dev/v1/sources"

  for (value <- Seq("Bearer", "Bearer:abcdefgh", "Bearerabcdefgh", "Token abcdefgh")) {
    test(s"'$value' is answered with 401") {
      val response = basicRequest.get(sources).header("Authorization", value).send(backend)
      response.code shouldBe StatusCode.Unauthorized
    }
  }

  test("a request without the header is answered with 401") {
    basicRequest.get(sources).send(backend).code shouldBe StatusCode.Unauthorized
  }
}
