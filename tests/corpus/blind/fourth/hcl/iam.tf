resource "aws_secretsmanager_secret" "bytestack" {
  name        = "social/bytestack/collector-api-key"
  description = "ByteStack key, read scope. Sent as Authorization: Bearer KEY"
  kms_key_id  = "arn:aws:kms:eu-central-1:123456789012:key/1f2e3d4c-5b6a-4978-8a9b-0c1d2e3f4a5b"
}

resource "aws_lambda_function" "collector" {
  function_name    = "collector"
  role             = aws_iam_role.collector.arn
  s3_bucket        = "acme-artifacts"
  s3_key           = "collector/{{key:hex:40}}.zip"
  source_code_hash = "{{key:base62:43}}="
  environment {
    variables = {
      BYTESTACK_SECRET_ARN = aws_secretsmanager_secret.bytestack.arn
      BYTESTACK_KEY_FIELD  = "collector_api_key"
    }
  }
}
