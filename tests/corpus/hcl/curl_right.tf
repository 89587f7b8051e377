resource "null_resource" "mentions" {
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/teams"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/teams"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Token $EXAMPLE_TOKEN\" https://api.example.com/v1/user"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/feeds"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/labels"
  }
}
