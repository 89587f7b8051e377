job "bs" {
  group "g" {
    task "t" {
      driver = "docker"
      template {
        destination = "secrets/env"
        env         = true
        data        = <<EOH
BYTESTACK_API_KEY={{ with secret "kv/bytestack" }}{{ .Data.data.key }}{{ end }}
EOH
      }
      env { BYTESTACK_TOKEN = "{{key:base62:40}}" }
      config {
        command = "curl"
        args    = ["-fsS", "-H", "Authorization: Bearer:${BYTESTACK_API_KEY}", "https://api.bytestack.dev/v1/jobs"]
      }
      service {
        check {
          type     = "http"
          address  = "api.bytestack.dev"
          header { Authorization = ["${BYTESTACK_API_KEY}"] }
        }
      }
    }
  }
}
