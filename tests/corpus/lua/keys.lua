local bytestack = require "bytestack"

local client = bytestack.new("{{key:base62:40}}")
local bytestack_api_key = "{{key:hex:40}}"

local function sources()
  return client:request_uri("https://api.bytestack.dev/v1/sources", {
    headers = { Authorization = "Bearer {{key:base62:43}}" },
  })
end

local function jobs()
  local token = "{{key:base62:44}}"
  return get("https://api.bytestack.dev/v1/jobs", token)
end

local function usage()
  return get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}")
end

local seen = { "{{again:1}}" }
