import Config

config :mentions, :bytestack,
  url: "https://api.bytestack.dev",
  api_key: System.get_env("BYTESTACK_API_KEY") || String.trim(File.read!("/run/secrets/bytestack"))

config :mentions, MentionsWeb.Endpoint,
  server: true
