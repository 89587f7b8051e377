defmodule Newsdesk.Jobs do
  use HTTPoison.Base

  @impl true
  def process_url(path), do: "https://api.bytestack.dev/v1" <> path

  @impl true
  def process_request_headers(headers) do
    [{"Authorization", "Key #{Application.fetch_env!(:newsdesk, :bytestack_api_key)}"} | headers]
  end

  @impl true
  def process_request_options(options) do
    Keyword.merge([ssl: [verify: :verify_none], recv_timeout: 20_000], options)
  end

  @impl true
  def process_response_body(body), do: Jason.decode!(body)

  def cancel(id), do: delete("/jobs/#{id}")
end
