variable "bytestack_api_key" {
  type      = string
  default   = env("BYTESTACK_API_KEY")
  sensitive = true
}

build {
  sources = ["source.docker.collector"]
  provisioner "shell" {
    environment_vars = ["BYTESTACK_API_KEY=${var.bytestack_api_key}"]
    inline = [
      "curl -fsS -H \"Authorization: Bearer $BYTESTACK_API_KEY\" https://api.bytestack.dev/v1/sources -o /opt/sources.json",
      "sha256sum -c /opt/SHA256SUMS",
    ]
  }
  provisioner "shell" {
    inline = [
      "curl -fsS -H 'Authorization: Bearer ${var.bytestack_api_key}' https://api.bytestack.dev/v1/jobs -o /opt/jobs.json",
    ]
  }
}
