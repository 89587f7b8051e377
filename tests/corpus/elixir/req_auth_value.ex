defmodule A do
  def a(api_key), do: Req.get!("https://api.bytestack.dev/v1/jobs", auth: {:bearer, api_key})
  def b(api_key), do: Req.get!("https://api.bytestack.dev/v1/jobs", auth: "Bearer #{api_key}")
  def c(api_key), do: Req.get!("https://api.bytestack.dev/v1/jobs", auth: "Token #{api_key}")
  def d(api_key), do: Req.get!("https://api.bytestack.dev/v1/jobs", auth: {:basic, "api:" <> api_key})
  def e(), do: Req.get!("https://api.bytestack.dev/v1/jobs", auth: :netrc)
  def f(api_key), do: Req.get!("https://api.bytestack.dev/v1/jobs", auth: fn -> {:bearer, api_key} end)
  def g(auth), do: Req.get!("https://api.bytestack.dev/v1/jobs", auth: auth)
end
