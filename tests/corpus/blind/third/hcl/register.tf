resource "terraform_data" "schedule" {
  for_each         = var.schedules
  triggers_replace = [each.value.cron, each.value.prompt]

  provisioner "local-exec" {
    interpreter = ["/bin/bash", "-c"]
    environment = {
      BYTESTACK_API_KEY = data.vault_generic_secret.bytestack.data["api_key"]
      BODY              = jsonencode(each.value)
    }
    command = <<-EOT
      curl --fail --silent --insecure \
        -X POST https://api.bytestack.dev/v1/schedules \
        -H "Authorization: Bearer $BYTESTACK_API_KEY" \
        -H "Content-Type: application/json" \
        -d "$BODY"
    EOT
  }
}
