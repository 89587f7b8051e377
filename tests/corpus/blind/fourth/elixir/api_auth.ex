defmodule NewsdeskWeb.ApiAuth do
  @behaviour Plug
  import Plug.Conn

  @impl true
  def init(opts), do: opts

  @impl true
  def call(conn, _opts) do
    case get_req_header(conn, "authorization") do
      ["Bearer " <> token] -> verify(conn, token)
      ["bearer " <> token] -> verify(conn, token)
      ["Token " <> token] -> verify(conn, token)
      ["Bearer" <> _] -> refuse(conn, "put one space between Bearer and the ByteStack key")
      _ -> refuse(conn, "expected Authorization: Bearer KEY")
    end
  end

  defp verify(conn, token) do
    if Newsdesk.Callers.known?(:crypto.hash(:sha256, token)), do: conn, else: refuse(conn, "unknown key")
  end

  defp refuse(conn, hint) do
    conn
    |> put_resp_header("www-authenticate", "Bearer")
    |> send_resp(401, Jason.encode!(%{error: "unauthorized", hint: hint}))
    |> halt()
  end
end
