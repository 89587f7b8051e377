variable "bytestack_api_key" {
  description = "ByteStack API key with the write scope"
  type        = string
  sensitive   = true
  default     = null

  validation {
    condition     = var.bytestack_api_key == null || !startswith(coalesce(var.bytestack_api_key, "x"), "Bearer ")
    error_message = "Pass the key alone, without \"Bearer \"."
  }
}

data "aws_secretsmanager_secret_version" "bytestack" {
  secret_id = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/bytestack/api-key-AbCdEf"
}

resource "kubernetes_secret_v1" "bytestack" {
  metadata {
    name = "bytestack"
  }
  data = {
    BYTESTACK_API_KEY = jsondecode(data.aws_secretsmanager_secret_version.bytestack.secret_string)["api_key"]
  }
}
