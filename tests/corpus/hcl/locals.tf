locals {
  bs_url  = "https://api.bytestack.dev"
  headers = { Authorization = "Bearer${var.bytestack_api_key}" }
  good    = { Authorization = "Bearer ${data.vault_generic_secret.bs.data["bytestack_key"]}" }
}
data "http" "x" {
  url             = "${local.bs_url}/v1/sources"
  request_headers = local.good
}
