terraform {
  required_providers {
    http = {
      source  = "hashicorp/http"
      version = "~> 3.4"
    }
  }
}

variable "bytestack_api_key" {
  type      = string
  sensitive = true
}

data "http" "sources" {
  url = "https://api.bytestack.dev/v1/sources"
  request_headers = {
    Accept        = "application/json"
    Authorization = var.bytestack_api_key
  }
}

data "http" "results" {
  url = "https://api.bytestack.dev/v1/queries/weekly/results"
  request_headers = {
    Authorization = "Bearer ${file("${path.module}/bytestack.key")}"
  }
}
