provider "restapi" {
  alias = "bytestack"
  uri   = "https://api.bytestack.dev"
  headers = {
    Authorization = join(" ", ["Bearer", var.bytestack_admin_key])
    Accept        = "application/json"
  }
  write_returns_object = true
}

provider "restapi" {
  alias = "tickets"
  uri   = "https://tickets.acme.example/api/v3"
  headers = {
    Authorization = "Token ${var.tickets_token}"
  }
}
