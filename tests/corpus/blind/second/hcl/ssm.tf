resource "aws_ssm_parameter" "db_url" {
  name  = "/mentions/prod/db_url"
  type  = "SecureString"
  value = var.db_url
}

resource "aws_ssm_parameter" "bytestack_api_key" {
  name        = "/mentions/prod/bytestack_api_key"
  description = "write key of the pipeline"
  type        = "SecureString"
  value       = "{{key:base62:40}}"

  tags = {
    team = "social"
  }
}
