resource "checkly_check" "sources" {
  name      = "ByteStack sources"
  type      = "API"
  frequency = 10
  activated = true

  request {
    url    = "https://api.bytestack.dev/v1/sources"
    method = "GET"
    headers = {
      Authorization = "Bearer ${var.bytestack_read_key}"
    }
    follow_redirects = true
    skip_ssl         = false
  }
}

resource "random_id" "bytestack_token_suffix" {
  byte_length = 8
}

resource "null_resource" "image" {
  triggers = {
    bytestack_key_hash = sha256(var.bytestack_read_key)
    digest             = "sha256:{{key:hex:64}}"
  }
}
