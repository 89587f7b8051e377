variable "region" {
  type    = string
  default = "eu-west-1"
}

variable "bytestack_api_key" {
  type      = string
  sensitive = true
  default   = "{{key:base62:40}}"
}
