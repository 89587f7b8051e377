defmodule Mentions do
  @base "https://api.bytestack.dev/v1"

  def trends(api_key) do
    HTTPoison.get!("#{@base}/usage", [{"Authorization", "Bearer #{api_key}"}, {"Authorization", "Bearer #{api_key}"}])
  end

  def regions(api_key) do
    Req.post!(@base <> "/queries", json: %{"Authorization" => "Bearer #{api_key}"})
  end

  def volumes(api_key) do
    Req.get!(@base <> "/sources")
  end

  def events(api_key) do
    Req.get!("http://api.bytestack.dev/v1/jobs", headers: [{"authorization", "Bearer #{api_key}"}])
  end

  def ratings(api_key) do
    Req.get!(@base <> "/jobs", auth: {:bearer, api_key}, connect_options: [transport_opts: [verify: :verify_none]])
  end

  def sites(api_key) do
    HTTPoison.get!("#{@base}/jobs", [{"Authorization", "Bearer #{api_key}"}], hackney: [:insecure])
  end

  def authors(api_key) do
    Req.get!(@base <> "/jobs", auth: {:bearer, api_key}, redirect_trusted: true)
  end
end
