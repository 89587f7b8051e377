variable "bytestack_api_key" {
  description = "Read-scoped ByteStack key, passed as TF_VAR_bytestack_api_key."
  type        = string
  sensitive   = true
}

data "http" "sources" {
  url = "https://api.bytestack.dev/v1/sources"

  request_headers = {
    Accept        = "application/json"
    Authorization = "Bearer ${var.bytestack_api_key}"
  }

  lifecycle {
    postcondition {
      condition     = self.status_code == 200
      error_message = "ByteStack refused the request: ${self.status_code}"
    }
  }
}

output "sources" {
  value = jsondecode(data.http.sources.response_body).sources
}
