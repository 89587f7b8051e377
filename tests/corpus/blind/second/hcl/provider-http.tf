locals {
  base    = "https://api.bytestack.dev"
  common  = { Accept = "application/json" }
  auth    = { "Authorization" = format("Bearer %s", var.bytestack_read_key) }
}

data "http" "latest" {
  url             = "${local.base}/v1/jobs/latest"
  request_headers = merge(local.common, local.auth)
}

data "http" "sources" {
  url = join("/", [local.base, "v1", "sources"])
  request_headers = {
    authorization = join(" ", ["Bearer", trimspace(file("key.txt"))])
  }
}

data "http" "zone" {
  url = "https://dns.example.net/api/v5/zones"
  request_headers = {
    Authorization = "Apikey ${var.dns_key}"
  }
}
