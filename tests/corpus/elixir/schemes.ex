defmodule Mentions do
  @base "https://api.bytestack.dev/v1"

  def sources(api_key) do
    Req.get!(@base <> "/sources", headers: [{"Authorization", "Bearer#{api_key}"}])
  end

  def jobs(api_key) do
    HTTPoison.get!("#{@base}/jobs", [{"Authorization", api_key}])
  end

  def mentions(api_key) do
    headers = [{"Authorization", "Token #{api_key}"}]
    Finch.build(:get, @base <> "/mentions", headers) |> Finch.request(Mentions.Finch)
  end

  def queries(api_key) do
    Req.get!(@base <> "/queries", headers: [{"Authorization", "Baerer #{api_key}"}])
  end

  def topics(api_key) do
    HTTPoison.get!("#{@base}/topics", [{"Authorization", "Bearer: #{api_key}"}])
  end

  def alerts(api_key) do
    headers = [{"Authorization", "Bearer  #{api_key}"}]
    Finch.build(:get, @base <> "/alerts", headers) |> Finch.request(Mentions.Finch)
  end

  def exports(api_key) do
    Req.get!(@base <> "/exports", headers: [{"Authorization", "Bearer Bearer #{api_key}"}])
  end

  def usage(api_key) do
    HTTPoison.get!("#{@base}/usage", [{"Authorization", "bearer #{api_key}"}])
  end

  def teams(api_key) do
    headers = [{"Authorization", "Bearer #{api_key}"}]
    Finch.build(:get, @base <> "/teams", headers) |> Finch.request(Mentions.Finch)
  end

  def reports(api_key) do
    Req.get!(@base <> "/reports", headers: [{"Authorization", "Bearer <#{api_key}>"}])
  end
end
