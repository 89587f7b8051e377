local http = require "resty.http"
local https = require "ssl.https"
local ltn12 = require "ltn12"

local BASE = "https://api.bytestack.dev/v1"
local api_key = os.getenv("BYTESTACK_API_KEY")
local M = {}

function M.queries()
  local client = http.new()
  return client:request_uri(BASE .. "/queries", { method = "POST", body = { Authorization = "Bearer " .. api_key } })
end

function M.jobs()
  local client = http.new()
  return client:request_uri(BASE .. "/jobs", { query = { Authorization = "Bearer " .. api_key } })
end

function M.sources()
  return https.request(BASE .. "/sources", "Authorization=Bearer " .. api_key)
end

function M.fine()
  local client = http.new()
  return client:request_uri(BASE .. "/queries", {
    method = "POST",
    body = "query=SELECT 1",
    query = { page = 2 },
    headers = { Authorization = "Bearer " .. api_key },
  })
end

function M.fine_too()
  return https.request {
    url = BASE .. "/queries",
    source = ltn12.source.string("query=SELECT 1"),
    headers = { Authorization = "Bearer " .. api_key },
  }
end

return M
