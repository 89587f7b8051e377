resource "null_resource" "mentions" {
  provisioner "local-exec" {
    command = "export BYTESTACK_API_KEY={{key:base62:40}}"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer {{key:base62:43}}\" https://api.bytestack.dev/v1/sources"
  }
  provisioner "local-exec" {
    command = "curl -fsS \"https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}\""
  }
  token = "{{key:base62:44}}"
  provisioner "local-exec" {
    command = "bytestack jobs list --api-key {{key:hex:40}}"
  }
  provisioner "local-exec" {
    command = "echo \"{{again:1}}\""
  }
}
