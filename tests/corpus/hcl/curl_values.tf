resource "null_resource" "mentions" {
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer <$KEY>\" https://api.bytestack.dev/v1/reports"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer YOUR_API_KEY\" https://api.bytestack.dev/v1/feeds"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer \" https://api.bytestack.dev/v1/labels"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/filters"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY,\" https://api.bytestack.dev/v1/languages"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorisation: Bearer $KEY\" https://api.bytestack.dev/v1/summaries"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"X-API-Key: $KEY\" https://api.bytestack.dev/v1/authors"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization Bearer $KEY\" https://api.bytestack.dev/v1/sites"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H 'Authorization: Bearer $KEY' https://api.bytestack.dev/v1/volumes"
  }
}
