local http = require "resty.http"

local BASE = "https://api.bytestack.dev/v1"
local api_key = os.getenv("BYTESTACK_API_KEY")
local M = {}

function M.trends()
  return https.request(BASE .. "/sources")
end

function M.regions()
  local client = http.new()
  return client:request_uri("http://api.bytestack.dev/v1/jobs", { headers = { Authorization = "Bearer " .. api_key } })
end

function M.volumes()
  local client = http.new()
  return client:request_uri(BASE .. "/jobs", {
    headers = { Authorization = "Bearer " .. api_key },
    ssl_verify = false,
  })
end

function M.events()
  return https.request {
    url = BASE .. "/jobs",
    headers = { Authorization = "Bearer " .. api_key },
    verify = "none",
  }
end

return M
