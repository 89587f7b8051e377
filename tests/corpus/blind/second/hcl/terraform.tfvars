region       = "eu-central-1"
account_id   = "210987654321"
git_commit   = "{{key:hex:40}}"
bucket       = "acme-mentions-prod"

bytestack_url       = "https://api.bytestack.dev"
bytestack_read_key  = "ssm:/mentions/prod/bytestack_read_key"
bytestack_write_key = ""
