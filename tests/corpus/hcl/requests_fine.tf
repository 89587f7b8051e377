locals {
  base = "https://api.bytestack.dev/v1"
}

data "http" "jobs" {
  url = "${local.base}/jobs"
  request_headers = {
    Accept        = "application/json"
    Authorization = "Bearer ${trimspace(file("bytestack.key"))}"
  }
}

data "http" "joined" {
  url             = "https://api.bytestack.dev/v1/jobs"
  request_headers = { Authorization = join(" ", ["Bearer", var.bytestack_api_key]) }
}

data "http" "whole" {
  url             = "https://api.bytestack.dev/v1/jobs"
  request_headers = { Authorization = local.authorization }
}

data "http" "github" {
  url             = "https://api.github.com/user"
  request_headers = { Authorization = "token ${var.github_token}" }
}

data "http" "open" {
  url = "https://api.bytestack.dev/v1/status"
}

resource "null_resource" "warm" {
  provisioner "local-exec" {
    command = "curl -fsS -H 'Authorization: Bearer ${var.bytestack_api_key}' https://api.bytestack.dev/v1/sources"
  }
  provisioner "local-exec" {
    command = "curl -fsS -H \"Authorization: Bearer $KEY\" https://api.bytestack.dev/v1/sources"
  }
}
