data "aws_secretsmanager_secret_version" "bytestack" {
  secret_id = "prod/bytestack/api-key"
}

resource "aws_ecs_task_definition" "worker" {
  family = "worker"
  container_definitions = jsonencode([{
    name  = "worker"
    image = "ghcr.io/acme/worker@sha256:{{key:hex:64}}"
    secrets = [{
      name      = "BYTESTACK_API_KEY"
      valueFrom = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/bytestack/api-key"
    }]
  }])
}
