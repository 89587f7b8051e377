defmodule Newsdesk.Credentials do
  @derive {Inspect, except: [:bytestack_key]}
  defstruct [:bytestack_key, scheme: "Bearer"]

  require EEx

  EEx.function_from_string(:def, :authorization, "<%= c.scheme %> <%= c.bytestack_key %>", [:c])

  def load do
    %__MODULE__{bytestack_key: System.fetch_env!("BYTESTACK_API_KEY")}
  end

  def request(path) do
    credentials = load()

    Req.get!("https://api.bytestack.dev/v1" <> path,
      headers: %{"authorization" => [authorization(credentials)]},
      redirect: false
    )
  end
end
