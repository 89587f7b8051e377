defmodule Mentions.Api do
  def client do
    Req.new(
      base_url: "https://api.bytestack.dev/v1",
      auth: {:bearer, System.fetch_env!("BYTESTACK_API_KEY")}
    )
  end

  def sources, do: Req.get!(client(), url: "/sources").body

  def raw(key) do
    Req.get!("https://api.bytestack.dev/v1/jobs", headers: [{"authorization", "Bearer #{key}"}])
  end
end
