defmodule Edge.VerifyKey do
  @moduledoc "Checks the key that callers of our ByteStack proxy send."
  import Plug.Conn

  def init(opts), do: opts

  def call(conn, _opts) do
    case get_req_header(conn, "authorization") do
      ["Bearer " <> key] -> assign(conn, :api_key, key)
      ["Bearer" <> _rest] -> deny(conn, "malformed header")
      ["Token " <> _] -> deny(conn, "unsupported scheme")
      [] -> deny(conn, "missing header")
      _ -> deny(conn, "header sent twice")
    end
  end

  defp deny(conn, reason) do
    conn
    |> put_resp_header("www-authenticate", "Bearer realm=\"bytestack\"")
    |> send_resp(401, reason)
    |> halt()
  end
end
