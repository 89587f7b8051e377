variable "bytestack_api_key" {
  type      = string
  sensitive = true
}

data "http" "glued" {
  url             = "https://api.bytestack.dev/v1/jobs"
  request_headers = { Authorization = "Bearer${var.bytestack_api_key}" }
}

data "http" "bare" {
  url = "https://api.bytestack.dev/v1/jobs"
  request_headers = merge(local.headers, {
    Authorization = var.bytestack_api_key
  })
}

data "http" "formatted" {
  url = "https://api.bytestack.dev/v1/jobs"
  request_headers = {
    Authorization = format("Bearer%s", var.bytestack_api_key)
  }
}

data "http" "from_file" {
  url      = "https://api.bytestack.dev/v1/jobs"
  insecure = true
  request_headers = {
    Authorization = "Bearer ${file("${path.module}/bytestack.key")}"
  }
}

data "http" "encoded" {
  url = "https://api.bytestack.dev/v1/jobs"
  request_headers = {
    Authorization = "Bearer ${base64encode(var.bytestack_api_key)}"
  }
}

data "http" "shell_style" {
  url             = "https://api.bytestack.dev/v1/jobs"
  request_headers = { Authorization = "Bearer $BYTESTACK_API_KEY" }
}

data "http" "nothing" {
  url = "https://api.bytestack.dev/v1/sources"
}

resource "null_resource" "warm" {
  provisioner "local-exec" {
    command = <<-EOT
      curl -fsS https://api.bytestack.dev/v1/jobs \
        -H 'Authorization: Bearer $KEY'
    EOT
    environment = { KEY = var.bytestack_api_key }
  }
}
