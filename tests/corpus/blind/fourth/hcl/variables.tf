variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "bytestack_api_key" {
  description = "ByteStack key with write scope"
  type        = string
  sensitive   = true
  default     = "{{key:base62:40}}"
}

variable "ami_checksum" {
  type    = string
  default = "{{key:hex:64}}"
}

resource "aws_ssm_parameter" "bytestack" {
  name  = "/social/bytestack/api_key"
  type  = "SecureString"
  value = var.bytestack_api_key
}
