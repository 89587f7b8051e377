import Config

if config_env() == :prod do
  fetch = fn name -> System.get_env(name) || raise "environment variable #{name} is missing" end

  config :newsdesk, Newsdesk.Repo,
    url: fetch.("DATABASE_URL"),
    pool_size: String.to_integer(System.get_env("POOL_SIZE", "10"))

  config :newsdesk, :bytestack,
    base_url: System.get_env("BYTESTACK_URL", "https://api.bytestack.dev"),
    api_key: fetch.("BYTESTACK_API_KEY"),
    scheme: "Bearer"

  config :newsdesk, NewsdeskWeb.Endpoint, secret_key_base: fetch.("SECRET_KEY_BASE")
end
