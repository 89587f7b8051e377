terraform {
  required_providers {
    http = { source = "hashicorp/http", version = "~> 3.4" }
  }
}

data "http" "sources" {
  url = "https://api.bytestack.dev/v1/sources"

  request_headers = {
    Accept        = "application/json"
    Authorization = "Bearer ${file("${path.module}/secrets/bytestack.key")}"
  }
}

data "http" "jobs" {
  url = "https://api.bytestack.dev/v1/jobs"

  request_headers = {
    Authorization = "Bearer ${chomp(file("${path.module}/secrets/bytestack.key"))}"
  }
}

output "sources" {
  value = jsondecode(data.http.sources.response_body)
}
