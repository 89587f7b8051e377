defmodule MentionsWeb.AuthPlug do
  import Plug.Conn

  def init(opts), do: opts

  def call(conn, _opts) do
    case get_req_header(conn, "authorization") do
      ["Bearer " <> token] -> assign(conn, :token, token)
      ["Bearer" <> _] -> conn |> send_resp(401, "malformed") |> halt()
      ["Token " <> _] -> conn |> send_resp(401, "use Bearer") |> halt()
      _ -> conn |> put_resp_header("www-authenticate", "Bearer") |> send_resp(401, "") |> halt()
    end
  end
end
