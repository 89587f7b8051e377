defmodule A do
  def a(key) do
    HTTPoison.get("https://api.bytestack.dev/v1/x", [{"Authorization", "Bearer#{key}"}])
    Req.get!("https://api.bytestack.dev/v1/x", headers: [{"authorization", "Token #{key}"}])
  end
end
