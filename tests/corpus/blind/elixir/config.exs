import Config

config :mentions, Mentions.Repo,
  database: "mentions_dev",
  pool_size: 10

config :mentions, :bytestack,
  api_key: "{{key:base62:40}}",
  timeout: 15_000
