terraform {
  required_providers {
    http = {
      source  = "hashicorp/http"
      version = "~> 3.4"
    }
  }
}

data "http" "running_jobs" {
  url    = "https://api.bytestack.dev/v1/jobs?state=running"
  method = "GET"

  request_headers = {
    Authorization = var.bytestack_api_key
    Accept        = "application/json"
  }
}

data "http" "schedules" {
  url = "https://api.bytestack.dev/v1/schedules"

  request_headers = {
    Authorization = "Bearer  ${var.bytestack_api_key}"
    Accept        = "application/json"
  }
}

locals {
  running = length(jsondecode(data.http.running_jobs.response_body).jobs)
}
