defmodule Collector.ByteStack do
  @base_url "https://api.bytestack.dev/v1"

  def client(key \\ Application.fetch_env!(:collector, :bytestack_key)) do
    Tesla.client([
      {Tesla.Middleware.BaseUrl, @base_url},
      {Tesla.Middleware.Headers, [{"authorization", "Bearer " <> key}]},
      Tesla.Middleware.JSON,
      {Tesla.Middleware.Timeout, timeout: 20_000}
    ])
  end

  def submit(client, prompt, sources \\ ["x"]) do
    case Tesla.post(client, "/queries", %{prompt: prompt, sources: sources}) do
      {:ok, %{status: 202, body: %{"id" => id}}} -> {:ok, id}
      {:ok, %{status: status}} -> {:error, {:http, status}}
      {:error, reason} -> {:error, reason}
    end
  end
end
