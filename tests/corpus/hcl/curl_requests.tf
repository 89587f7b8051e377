resource "null_resource" "mentions" {
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/usage"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H Authorization: Bearer $KEY https://api.bytestack.dev/v1/jobs"
  }
  provisioner "local-exec" {
    command = "curl -fsS -d \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/queries"
  }
  provisioner "local-exec" {
    command = "curl -fsS https://api.bytestack.dev/v1/sources"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" http://api.bytestack.dev/v1/jobs"
  }
  provisioner "local-exec" {
    command = "curl -k -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/jobs"
  }
  provisioner "local-exec" {
    command = "curl --location-trusted -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/jobs"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/teams"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Token $EXAMPLE_TOKEN\" https://api.example.com/v1/user"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $(printf %s \"$KEY\" | base64)\" https://api.bytestack.dev/v1/trends"
  }
}
