defmodule Mentions.Export do
  require Logger

  @base "https://api.bytestack.dev/v1"

  def fetch(id) do
    headers = [
      {"Accept", "text/csv"},
      {"Authorization", "ApiKey {{key:base62:40}}"}
    ]

    case HTTPoison.get("#{@base}/exports/#{id}", headers, recv_timeout: 60_000) do
      {:ok, %HTTPoison.Response{status_code: 200, body: body}} -> {:ok, body}
      other -> Logger.error("export failed: #{inspect(other)}")
    end
  end
end
