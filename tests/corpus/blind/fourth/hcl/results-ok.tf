data "aws_secretsmanager_secret_version" "bytestack" {
  secret_id = "social/bytestack/read"
}

locals {
  bytestack_headers = {
    Authorization = "Bearer ${jsondecode(data.aws_secretsmanager_secret_version.bytestack.secret_string)["api_key"]}"
    Accept        = "application/json"
  }
}

data "http" "jobs" {
  url             = "https://api.bytestack.dev/v1/jobs"
  request_headers = local.bytestack_headers
}

data "http" "results" {
  url = "https://api.bytestack.dev/v1/queries/weekly/results"
  request_headers = {
    Authorization = "Bearer ${trimspace(file("${path.module}/bytestack.key"))}"
  }
}

data "http" "runners" {
  url = "https://api.github.com/orgs/acme/actions/runners"
  request_headers = {
    Authorization = "token ${var.github_token}"
  }
}
