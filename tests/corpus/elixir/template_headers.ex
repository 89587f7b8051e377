defmodule T do
  @headers [{"Authorization", "Bearer {bytestack_key}"}]

  def get(path) do
    headers = Enum.map(@headers, fn {name, text} -> {name, String.replace(text, "{bytestack_key}", key())} end)
    Req.get!("https://api.bytestack.dev/v1/" <> path, headers: headers)
  end
end
