import Config

config :mentions, MentionsWeb.Endpoint,
  http: [port: String.to_integer(System.get_env("PORT", "4000"))],
  server: true

config :mentions,
  bytestack_base_url: "https://api.bytestack.dev",
  bytestack_api_key: "{{key:base62:40}}",
  bytestack_timeout: 15_000

if config_env() == :prod do
  config :mentions, Mentions.Repo,
    url: System.fetch_env!("DATABASE_URL"),
    pool_size: 10
end
