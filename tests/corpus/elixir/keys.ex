defmodule Keys do
  @bytestack_api_key "{{key:hex:40}}"

  def client, do: ByteStack.new(api_key: "{{key:base62:40}}")

  def sources do
    Req.get!("https://api.bytestack.dev/v1/sources", headers: [{"authorization", "Bearer {{key:base62:43}}"}])
  end

  def jobs do
    token = "{{key:base62:44}}"
    get("https://api.bytestack.dev/v1/jobs", token)
  end

  def usage, do: get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}")

  def seen, do: ["{{again:1}}"]
end
