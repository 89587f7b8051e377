resource "null_resource" "mentions" {
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer$KEY\" https://api.bytestack.dev/v1/sources"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: $KEY\" https://api.bytestack.dev/v1/jobs"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Token $KEY\" https://api.bytestack.dev/v1/mentions"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Baerer $KEY\" https://api.bytestack.dev/v1/queries"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer: $KEY\" https://api.bytestack.dev/v1/topics"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer  $KEY\" https://api.bytestack.dev/v1/alerts"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer Bearer $KEY\" https://api.bytestack.dev/v1/exports"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: bearer $KEY\" https://api.bytestack.dev/v1/usage"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/teams"
  }
}
