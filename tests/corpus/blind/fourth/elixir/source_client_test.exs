defmodule Newsdesk.SourceClientTest do
  use ExUnit.Case, async: true

  test "maps 401 to an error" do
    Tesla.Mock.mock(fn
      %{method: :get, url: "https://api.bytestack.dev/v1/sources"} -> %Tesla.Env{status: 401, body: %{}}
    end)

    assert {:ok, %{status: 401}} = Newsdesk.SourceClient.all()
  end

  test "sends the key" do
    bypass = Bypass.open()

    Bypass.expect_once(bypass, "GET", "/v1/sources", fn conn ->
      assert ["Bearer bytestack-key"] = Plug.Conn.get_req_header(conn, "authorization")
      Plug.Conn.resp(conn, 200, ~s({"sources": []}))
    end)

    url = "http://localhost:#{bypass.port}/v1/sources"
    assert %{status: 200} = Req.get!(url, auth: {:bearer, "bytestack-key"})
  end
end
