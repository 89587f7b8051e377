variable "bytestack_api_key" {
  type      = string
  sensitive = true
}

locals {
  bytestack_url = "https://api.bytestack.dev/v1"
}

data "http" "schedules" {
  url      = "${local.bytestack_url}/schedules"
  method   = "GET"
  insecure = true
  request_headers = {
    Authorization = "Bearer ${base64encode(var.bytestack_api_key)}"
  }

  lifecycle {
    postcondition {
      condition     = self.status_code == 200
      error_message = "schedules are not readable"
    }
  }
}
