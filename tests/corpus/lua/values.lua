local http = require "resty.http"

local BASE = "https://api.bytestack.dev/v1"
local api_key = os.getenv("BYTESTACK_API_KEY")
local M = {}

function M.feeds()
  local client = http.new()
  return client:request_uri(BASE .. "/feeds", {
    headers = { ["Authorization"] = "Bearer YOUR_API_KEY" },
  })
end

function M.labels()
  local headers = { ["Authorization"] = "Bearer ${api_key}" }
  return https.request { url = BASE .. "/labels", headers = headers }
end

function M.filters()
  local client = http.new()
  return client:request_uri(BASE .. "/filters", {
    headers = { ["Authorization"] = "Bearer " },
  })
end

function M.languages()
  local headers = { ["Authorization"] = "Bearer " .. io.open("/run/secrets/bytestack"):read("*a") }
  return https.request { url = BASE .. "/languages", headers = headers }
end

function M.summaries()
  local client = http.new()
  return client:request_uri(BASE .. "/summaries", {
    headers = { ["Authorization"] = "Bearer " .. api_key },
  })
end

function M.authors()
  local headers = { ["Authorization"] = "Bearer " .. api_key .. ";" }
  return https.request { url = BASE .. "/authors", headers = headers }
end

function M.sites()
  local client = http.new()
  return client:request_uri(BASE .. "/sites", {
    headers = { ["Authorization"] = "Bearer " .. ngx.encode_base64(api_key) },
  })
end

function M.ratings()
  local headers = { ["Authorisation"] = "Bearer " .. api_key }
  return https.request { url = BASE .. "/ratings", headers = headers }
end

function M.events()
  local client = http.new()
  return client:request_uri(BASE .. "/events", {
    headers = { ["X-API-Key"] = api_key },
  })
end

return M
