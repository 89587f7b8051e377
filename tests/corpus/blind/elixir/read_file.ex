defmodule Mentions.Jobs do
  use Tesla

  plug Tesla.Middleware.BaseUrl, "https://api.bytestack.dev/v1"
  plug Tesla.Middleware.Headers, [{"authorization", "Bearer " <> File.read!("/run/secrets/bytestack")}]
  plug Tesla.Middleware.JSON

  def latest, do: get("/jobs/latest")
end
