require "bytestack"

CLIENT = ByteStack::Client.new(api_key: "{{key:base62:40}}")
BYTESTACK_API_KEY = "{{key:hex:40}}"

def sources
  HTTParty.get("https://api.bytestack.dev/v1/sources", headers: { "Authorization" => "Bearer {{key:base62:43}}" })
end

def jobs
  token = "{{key:base62:44}}"
  get("https://api.bytestack.dev/v1/jobs", token)
end

def usage
  get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}")
end

SEEN = ["{{again:1}}"]
