defmodule Probe do
  @url 'https://api.bytestack.dev/v1/sources'

  def run do
    {:ok, _} = Application.ensure_all_started([:inets, :ssl])
    key = System.fetch_env!("BYTESTACK_READ_KEY")

    ssl = [
      verify: :verify_peer,
      cacerts: :public_key.cacerts_get(),
      depth: 3
    ]

    request = {@url, [{'authorization', 'Bearer #{key}'}, {'accept', 'application/json'}]}

    case :httpc.request(:get, request, [ssl: ssl, autoredirect: false], body_format: :binary) do
      {:ok, {{_, 200, _}, _, body}} -> {:ok, body}
      {:ok, {{_, code, _}, _, _}} -> {:error, code}
    end
  end
end
