resource "null_resource" "seed" {
  triggers = {
    query_hash = filesha256("${path.module}/query.json")
  }

  provisioner "local-exec" {
    command = <<-EOT
      curl -fsS -X POST https://api.bytestack.dev/v1/jobs \
        -H 'Authorization: Bearer ${var.bytestack_write_key}' \
        -H 'Content-Type: application/json' \
        -d @${path.module}/query.json
    EOT
  }

  provisioner "local-exec" {
    environment = {
      BYTESTACK_KEY = var.bytestack_read_key
    }
    command = <<-EOT
      curl -fsS https://api.bytestack.dev/v1/jobs \
        -H 'Authorization: Bearer $BYTESTACK_KEY' \
        -o ${path.module}/jobs.json
    EOT
  }
}
