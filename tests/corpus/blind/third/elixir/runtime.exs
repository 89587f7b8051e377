import Config

config :collector, Collector.Repo,
  url: System.get_env("DATABASE_URL"),
  pool_size: String.to_integer(System.get_env("POOL_SIZE") || "10")

config :collector,
  bytestack_base_url: "https://api.bytestack.dev/v1",
  bytestack_api_key: "{{key:base62:36}}",
  bytestack_timeout: 30_000

if config_env() == :prod do
  config :collector, CollectorWeb.Endpoint,
    secret_key_base: System.fetch_env!("SECRET_KEY_BASE")
end
