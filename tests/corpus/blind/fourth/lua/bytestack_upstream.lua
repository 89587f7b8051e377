local http = require("resty.http")
local cjson = require("cjson.safe")

local _M = { _VERSION = "0.3.1" }

local function headers()
  return {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. os.getenv("BYTESTACK_API_KEY"),
  }
end

function _M.submit(prompt, sources)
  local httpc = http.new()
  httpc:set_timeouts(2000, 2000, 15000)

  local res, err = httpc:request_uri("https://api.bytestack.dev/v1/queries", {
    method = "POST",
    body = cjson.encode({ prompt = prompt, sources = sources }),
    headers = headers(),
    ssl_verify = false,
    keepalive_timeout = 60000,
  })
  if not res then
    return nil, err
  end
  return cjson.decode(res.body)
end

return _M
