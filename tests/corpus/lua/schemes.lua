local http = require "resty.http"

local BASE = "https://api.bytestack.dev/v1"
local api_key = os.getenv("BYTESTACK_API_KEY")
local M = {}

function M.sources()
  local client = http.new()
  return client:request_uri(BASE .. "/sources", {
    headers = { ["Authorization"] = "Bearer" .. api_key },
  })
end

function M.jobs()
  local headers = { ["Authorization"] = api_key }
  return https.request { url = BASE .. "/jobs", headers = headers }
end

function M.mentions()
  local client = http.new()
  return client:request_uri(BASE .. "/mentions", {
    headers = { ["Authorization"] = "Token " .. api_key },
  })
end

function M.queries()
  local headers = { ["Authorization"] = "Baerer " .. api_key }
  return https.request { url = BASE .. "/queries", headers = headers }
end

function M.topics()
  local client = http.new()
  return client:request_uri(BASE .. "/topics", {
    headers = { ["Authorization"] = "Bearer: " .. api_key },
  })
end

function M.alerts()
  local headers = { ["Authorization"] = "Bearer  " .. api_key }
  return https.request { url = BASE .. "/alerts", headers = headers }
end

function M.exports()
  local client = http.new()
  return client:request_uri(BASE .. "/exports", {
    headers = { ["Authorization"] = "Bearer Bearer " .. api_key },
  })
end

function M.usage()
  local headers = { ["Authorization"] = "bearer " .. api_key }
  return https.request { url = BASE .. "/usage", headers = headers }
end

function M.teams()
  local client = http.new()
  return client:request_uri(BASE .. "/teams", {
    headers = { ["Authorization"] = "Bearer " .. api_key },
  })
end

function M.reports()
  local headers = { ["Authorization"] = "Bearer <" .. api_key .. ">" }
  return https.request { url = BASE .. "/reports", headers = headers }
end

return M
