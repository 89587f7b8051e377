defmodule Newsdesk.SourceClient do
  use Tesla

  plug Tesla.Middleware.BaseUrl, "https://api.bytestack.dev/v1"
  plug Tesla.Middleware.Headers, [{"authorization", ~S|Bearer #{System.get_env("BYTESTACK_API_KEY")}|}]
  plug Tesla.Middleware.JSON
  plug Tesla.Middleware.Retry, delay: 500, max_retries: 3

  adapter Tesla.Adapter.Finch, name: Newsdesk.Finch

  def all do
    with {:ok, %Tesla.Env{status: 200, body: body}} <- get("/sources") do
      {:ok, body["sources"]}
    end
  end

  def enable(id), do: post("/sources/#{id}/enable", %{})
end
