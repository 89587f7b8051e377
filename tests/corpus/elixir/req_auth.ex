defmodule Stack do
  def client(token) do
    Req.new(base_url: "https://api.bytestack.dev/v1", auth: {:bearer, "Bearer " <> token})
  end

  def basic(token), do: Req.get!("https://api.bytestack.dev/v1/jobs", auth: {:basic, "api:" <> token})

  def right(token), do: Req.get!("https://api.bytestack.dev/v1/jobs", auth: {:bearer, token})

  def steps(token) do
    Req.new(base_url: "https://api.bytestack.dev/v1")
    |> Req.Request.put_header("authorization", "Token " <> token)
  end

  def middleware(token) do
    Tesla.client([
      {Tesla.Middleware.BaseUrl, "https://api.bytestack.dev/v1"},
      {Tesla.Middleware.Headers, [{"authorization", "Bearer" <> token}]}
    ])
  end
end
