variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "collector_version" {
  type    = string
  default = "2.3.1"
}

variable "bytestack_api_key" {
  type        = string
  description = "Used by the collector's task definition"
  default     = "{{key:base62:40}}"
}

variable "desired_count" {
  type    = number
  default = 2
}
