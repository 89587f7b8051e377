resource "null_resource" "register" {
  triggers = {
    query = filesha256("${path.module}/query.json")
  }

  provisioner "local-exec" {
    command = <<-EOT
      curl -fsS -X POST https://api.bytestack.dev/v1/queries \
        -H 'Authorization: Bearer ${var.bytestack_api_key}' \
        -H 'Content-Type: application/json' \
        --data @${path.module}/query.json
    EOT
  }
}

resource "null_resource" "unregister" {
  provisioner "local-exec" {
    when        = destroy
    interpreter = ["bash", "-c"]
    command     = "curl -fsS -X DELETE -H \"Authorization: Bearer: $BYTESTACK_API_KEY\" https://api.bytestack.dev/v1/schedules/weekly"
  }
}
