import Config

config :newsdesk, NewsdeskWeb.Endpoint,
  url: [host: "newsdesk.example.org", port: 443, scheme: "https"],
  cache_static_manifest: "priv/static/cache_manifest.json"

config :logger, level: :info, metadata: [:request_id]

config :newsdesk,
  mention_interval: :timer.minutes(15),
  bytestack_api_key: "bs_{{key:base62:32}}",
  bytestack_workspace: "{{key:uuid:36}}"

config :swoosh, api_client: Swoosh.ApiClient.Finch, finch_name: Newsdesk.Finch
