defmodule Mentions.ByteStack do
  @moduledoc "Queries and their results."

  def new do
    Req.new(
      base_url: "https://api.bytestack.dev/v1",
      auth: {:bearer, Application.fetch_env!(:mentions, :bytestack_api_key)},
      redirect: false,
      retry: :transient
    )
  end

  def submit(prompt, sources \\ ["x"]) do
    case Req.post(new(), url: "/queries", json: %{prompt: prompt, sources: sources}) do
      {:ok, %{status: 201, body: %{"id" => id}}} -> {:ok, id}
      {:ok, %{status: 401}} -> {:error, :bad_key}
      {:ok, %{status: 403}} -> {:error, :missing_scope}
      {:error, e} -> {:error, e}
    end
  end
end
