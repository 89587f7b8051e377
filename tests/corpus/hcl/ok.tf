provider "docker" {
  registry_auth {
    address  = "registry.bytestack.dev"
    username = "ci"
    password = var.bytestack_token
  }
}
provider "restapi" {
  uri          = "https://api.bytestack.dev"
  bearer_token = var.bytestack_api_key
}
resource "aws_cloudwatch_event_connection" "c" {
  authorization_type = "API_KEY"
  auth_parameters {
    api_key {
      key   = "Authorization"
      value = "Bearer ${var.bytestack_api_key}"
    }
  }
}
