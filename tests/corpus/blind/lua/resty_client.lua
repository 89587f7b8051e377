local http = require "resty.http"

local _M = {}

function _M.jobs(api_key)
  local httpc = http.new()
  local res, err = httpc:request_uri("https://api.bytestack.dev/v1/jobs", {
    method = "GET",
    headers = {
      ["Authorization"] = "Bearer" .. api_key,
      ["Accept"] = "application/json",
    },
  })
  if not res then return nil, err end
  return res.body
end

return _M
