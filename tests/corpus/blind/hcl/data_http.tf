variable "bytestack_key" {
  type      = string
  sensitive = true
}

data "http" "sources" {
  url = "https://api.bytestack.dev/v1/sources"

  request_headers = {
    Authorization = "Bearer${var.bytestack_key}"
    Accept        = "application/json"
  }
}
