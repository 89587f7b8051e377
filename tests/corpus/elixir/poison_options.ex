defmodule Jobs do
  use HTTPoison.Base

  def process_url(path), do: "https://api.bytestack.dev/v1" <> path

  def process_request_headers(headers) do
    [{"Authorization", "Bearer #{System.fetch_env!("BYTESTACK_API_KEY")}"} | headers]
  end

  def process_request_options(options), do: Keyword.merge([ssl: [verify: :verify_none]], options)
end
