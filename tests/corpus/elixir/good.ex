defmodule Good do
  def get(key), do: HTTPoison.get("https://api.bytestack.dev/v1/x", [{"Authorization", "Bearer #{key}"}])
  def other(key), do: HTTPoison.get("https://api.github.com/user", [{"Authorization", "token #{key}"}])
end
