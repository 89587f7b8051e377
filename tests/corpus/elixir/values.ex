defmodule Mentions do
  @base "https://api.bytestack.dev/v1"

  def feeds(api_key) do
    HTTPoison.get!("#{@base}/feeds", [{"Authorization", "Bearer YOUR_API_KEY"}])
  end

  def labels(api_key) do
    headers = [{"Authorization", ~S(Bearer #{api_key})}]
    Finch.build(:get, @base <> "/labels", headers) |> Finch.request(Mentions.Finch)
  end

  def filters(api_key) do
    Req.get!(@base <> "/filters", headers: [{"Authorization", "Bearer "}])
  end

  def languages(api_key) do
    HTTPoison.get!("#{@base}/languages", [{"Authorization", "Bearer " <> File.read!("/run/secrets/bytestack")}])
  end

  def summaries(api_key) do
    headers = [{"Authorization", "Bearer #{api_key}"}]
    Finch.build(:get, @base <> "/summaries", headers) |> Finch.request(Mentions.Finch)
  end

  def authors(api_key) do
    Req.get!(@base <> "/authors", headers: [{"Authorization", "Bearer #{api_key};"}])
  end

  def sites(api_key) do
    HTTPoison.get!("#{@base}/sites", [{"Authorization", "Bearer #{Base.encode64(api_key)}"}])
  end

  def ratings(api_key) do
    headers = [{"Authorisation", "Bearer #{api_key}"}]
    Finch.build(:get, @base <> "/ratings", headers) |> Finch.request(Mentions.Finch)
  end

  def events(api_key) do
    Req.get!(@base <> "/events", headers: [{"X-API-Key", api_key}])
  end
end
