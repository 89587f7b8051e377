job "mentions" {
  group "worker" {
    task "pull" {
      driver = "docker"
      config { image = "ghcr.io/acme/mentions:1.8" }
      template {
        data        = <<EOH
BYTESTACK_API_KEY={{ with secret "kv/bytestack" }}{{ .Data.api_key }}{{ end }}
BYTESTACK_URL=https://api.bytestack.dev
EOH
        destination = "secrets/env"
        env         = true
      }
    }
  }
}
