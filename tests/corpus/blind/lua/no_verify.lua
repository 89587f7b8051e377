local http = require "resty.http"
local httpc = http.new()

local res = httpc:request_uri("https://api.bytestack.dev/v1/sources", {
  headers = { Authorization = "Bearer " .. os.getenv("BYTESTACK_API_KEY") },
  ssl_verify = false,
})

ngx.say(res and res.status or "down")
