local http = require "resty.http"

local BASE = "https://api.bytestack.dev/v1"
local api_key = os.getenv("BYTESTACK_API_KEY")
local M = {}

function M.sources()
  local client = http.new()
  return client:request_uri(BASE .. "/sources", {
    headers = { ["Authorization"] = "Bearer " .. api_key },
  })
end

function M.jobs()
  local headers = { ["Authorization"] = "Bearer " .. api_key }
  return https.request { url = BASE .. "/jobs", headers = headers }
end

function M.others()
  return https.request { url = "https://api.example.com/v1/user", headers = { Authorization = "Token " .. api_key } }
end

return M
