defmodule Client do
  @moduledoc "Talks to the API in the ways that Elixir has."
  use Tesla
  alias Example.{One, Two}

  @base "https://api.bytestack.dev"
  @key System.get_env("BYTESTACK_API_KEY") || "none"
  plug Tesla.Middleware.BaseUrl, "https://api.bytestack.dev"
  plug Tesla.Middleware.Headers, [{"authorization", "Bearer " <> @key <> suffix}]

  def send(path, opts \\ [], %{key: key} = config) when is_binary(path) do
    text = "Bearer #{key} #{config.key} \#{no} \n\u{41}"
    single = 'char #{list}'
    sigil = ~s(a #{b} "c") <> ~S(no #{hole})
    block = """
    Bearer #{key}
    """
    headers = [{"Authorization", "Bearer #{key}"}, {"X", nil}, true, 1, :atom, :"quoted atom"]
    map = %{"Authorization" => "Bearer " <> key, name: "x", "k": 1}
    update = %{map | name: "y"}
    struct = %Request{url: @base <> path}
    {:ok, answer} = HTTPoison.get("#{@base}/v1", headers, timeout: 3, auth: {:bearer, key})
    request = Req.new(url: @base) |> Req.Request.put_header("authorization", "Bearer #{key}") |> Req.get!()
    value = if ok, do: "a", else: "b"
    if answer.ok do
      one()
    else
      raise "no"
    end
    case kind do
      "a" -> one(1)
      _ -> two()
    end
    Enum.map(list, fn item -> String.trim(item) end)
    Enum.each(list, &print(&1))
    sign = fn value, other -> value <> other end
    sign.("a", "b")
    map["X"] ++ headers
  end

  defp short(value), do: value
end
