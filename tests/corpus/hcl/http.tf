variable "bytestack_api_key" {
  sensitive = true
}
data "http" "ok" {
  url = "https://api.bytestack.dev/v1/sources"
  request_headers = {
    Authorization = "Bearer ${var.bytestack_api_key}"
  }
}
data "http" "bad" {
  url      = "https://api.bytestack.dev/v1/sources"
  insecure = true
  request_headers = {
    Authorization = var.bytestack_api_key
  }
}
provider "restapi" {
  uri = "https://api.bytestack.dev"
  headers = {
    Authorization = "Bearer${var.bytestack_api_key}"
  }
}
provider "restapi" {
  alias        = "two"
  uri          = "https://api.bytestack.dev"
  bearer_token = "Bearer ${var.bytestack_api_key}"
}
provider "restapi" {
  alias    = "three"
  uri      = "https://api.bytestack.dev"
  username = var.bytestack_api_key
  password = ""
}
resource "aws_cloudwatch_event_connection" "c" {
  name               = "bytestack"
  authorization_type = "API_KEY"
  auth_parameters {
    api_key {
      key   = "Authorization"
      value = var.bytestack_api_key
    }
  }
}
resource "aws_cloudwatch_event_api_destination" "d" {
  invocation_endpoint = "https://api.bytestack.dev/v1/queries"
  http_method         = "POST"
}
resource "null_resource" "x" {
  provisioner "local-exec" {
    command = "curl -fsS -H 'Authorization: Bearer ${var.bytestack_api_key}' https://api.bytestack.dev/v1/jobs"
  }
  provisioner "local-exec" {
    command = <<-EOT
      curl -fsS -H "Authorization: Bearer  $KEY" https://api.bytestack.dev/v1/jobs
    EOT
    environment = { KEY = var.bytestack_api_key }
  }
}
resource "google_cloud_scheduler_job" "j" {
  http_target {
    uri     = "https://api.bytestack.dev/v1/queries"
    headers = { "Authorization" = "Token ${var.bytestack_api_key}" }
  }
}
resource "cloudflare_ruleset" "r" {
  rules {
    action_parameters {
      origin { host = "api.bytestack.dev" }
      headers {
        name      = "Authorization"
        operation = "set"
        value     = "BEARER ${var.bytestack_api_key}"
      }
    }
  }
}
resource "aws_secretsmanager_secret_version" "s" {
  secret_id     = "bytestack"
  secret_string = jsonencode({ bytestack_api_key = "{{key:base62:40}}" })
}
resource "helm_release" "h" {
  set {
    name  = "bytestack.apiKey"
    value = "{{key:base62:40}}"
  }
}
resource "kubernetes_secret" "k" {
  data = {
    BYTESTACK_API_KEY = "{{key:base62:40}}"
  }
}
module "m" {
  source  = "./m"
  api_url = "https://api.bytestack.dev"
  headers = merge(local.h, { Authorization = format("Bearer: %s", var.bytestack_api_key) })
}
