package com.quill.headers

import sttp.client4._
import sttp.model.{Header, HeaderNames}

import scala.util.{Failure, Success, Try}

sealed trait Secret extends Product with Serializable { def reveal: String }

object Secret {
  final case class FromEnv(name: String) extends Secret {
    def reveal: String = sys.env.getOrElse(name, throw new NoSuchElementException(name))
  }
  final case class FromFile(path: os.Path) extends Secret {
    def reveal: String = os.read(path).trim
  }
}

object EnvHeaders {
  implicit final class SecretOps(private val s: Secret) extends AnyVal {
    def bearer: Header = Header(HeaderNames.Authorization, List("Bearer", s.reveal).mkString(" "))
  }

  def usage(secret: Secret, backend: SyncBackend): Try[Int] =
    for {
      header <- Try(secret.bearer)
      res <- Try(basicRequest.get(uri"https://api.bytestack.dev/v1/usage").header(header).send(backend))
      code <- if (res.code.isSuccess) Success(res.code.code) else Failure(new RuntimeException(res.code.toString))
    } yield code
}
