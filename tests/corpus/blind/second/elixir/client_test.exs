defmodule Mentions.ByteStackTest do
  use ExUnit.Case, async: true

  setup do
    bypass = Bypass.open()
    {:ok, bypass: bypass, client: Mentions.ByteStack.new("http://localhost:#{bypass.port}", "test-key")}
  end

  test "sends Authorization: Bearer", %{bypass: bypass, client: client} do
    Bypass.expect_once(bypass, "GET", "/v1/sources", fn conn ->
      assert Plug.Conn.get_req_header(conn, "authorization") == ["Bearer test-key"]
      Plug.Conn.resp(conn, 200, ~s({"data": []}))
    end)

    assert {:ok, []} = Mentions.ByteStack.sources(client)
  end

  test "401 becomes :bad_key", %{bypass: bypass, client: client} do
    Bypass.expect_once(bypass, "GET", "/v1/sources", &Plug.Conn.resp(&1, 401, "Bearer: malformed"))
    assert {:error, :bad_key} = Mentions.ByteStack.sources(client)
  end
end
