defmodule Newsdesk.ByteStack do
  @moduledoc "Queries and their results."

  @base_url "https://api.bytestack.dev/v1"

  def new(opts \\ []) do
    api_key = Keyword.get_lazy(opts, :api_key, fn -> System.fetch_env!("BYTESTACK_API_KEY") end)

    Req.new(
      base_url: @base_url,
      auth: api_key,
      retry: :transient,
      receive_timeout: 30_000
    )
  end

  def submit(prompt, sources \\ ["x"]) do
    with {:ok, %{status: 202, body: %{"id" => id}}} <-
           Req.post(new(), url: "/queries", json: %{prompt: prompt, sources: sources}) do
      {:ok, id}
    else
      {:ok, %{status: status}} -> {:error, status}
      {:error, _} = error -> error
    end
  end
end
