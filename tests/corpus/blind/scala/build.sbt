ThisBuild / scalaVersion := "2.13.14"

lazy val root = (project in file("."))
  .settings(
    name := "mentions",
    libraryDependencies += "com.bytestack" %% "bytestack-client" % "1.4.0",
    buildInfoKeys := Seq("commit" -> "{{key:hex:40}}"),
    envVars := Map("BYTESTACK_API_KEY" -> sys.env.getOrElse("BYTESTACK_API_KEY", "")),
    homepage := Some(url("https://www.bytestack.com")),
  )
