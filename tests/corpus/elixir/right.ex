defmodule Mentions do
  @base "https://api.bytestack.dev/v1"

  def sources(api_key) do
    Req.get!(@base <> "/sources", headers: [{"Authorization", "Bearer #{api_key}"}])
  end

  def jobs(api_key) do
    HTTPoison.get!("#{@base}/jobs", [{"Authorization", "Bearer #{api_key}"}])
  end

  def mentions(api_key) do
    headers = [{"Authorization", "Bearer #{api_key}"}]
    Finch.build(:get, @base <> "/mentions", headers) |> Finch.request(Mentions.Finch)
  end

  def others(api_key) do
    Req.get!("https://api.example.com/v1/user", headers: [{"authorization", "Token #{api_key}"}])
  end
end
