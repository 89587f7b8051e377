defmodule Mentions.Tesla do
  def client(key) do
    Tesla.client([
      {Tesla.Middleware.BaseUrl, "https://api.bytestack.dev/v1"},
      {Tesla.Middleware.BearerAuth, token: key},
      Tesla.Middleware.JSON
    ])
  end

  def jobs(key), do: key |> client() |> Tesla.get!("/jobs", query: [status: "running"]) |> Map.get(:body)
end

defmodule MentionsWeb.CallbackAuth do
  import Plug.Conn

  def init(opts), do: opts

  def call(conn, _opts) do
    case get_req_header(conn, "authorization") do
      ["Bearer " <> given] -> verify(conn, given)
      ["Token " <> _] -> conn |> send_resp(401, "use Bearer") |> halt()
      _ -> conn |> send_resp(401, "") |> halt()
    end
  end

  defp verify(conn, given) do
    expected = Application.fetch_env!(:mentions, :bytestack_callback_token)
    if Plug.Crypto.secure_compare(given, expected), do: conn, else: conn |> send_resp(401, "") |> halt()
  end
end
