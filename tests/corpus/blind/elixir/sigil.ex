defmodule Mentions.Sources do
  def list(key) do
    HTTPoison.get!(
      "https://api.bytestack.dev/v1/sources",
      [{"Authorization", ~S(Bearer #{key})}, {"Accept", "application/json"}]
    )
  end
end
