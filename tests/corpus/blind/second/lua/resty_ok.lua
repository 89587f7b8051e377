local http = require "resty.http"
local cjson = require "cjson.safe"

local _M = {}

function _M.submit(prompt)
  local key = os.getenv("BYTESTACK_API_KEY")
  if not key then
    return nil, "no key"
  end
  local httpc = http.new()
  httpc:set_timeouts(1000, 5000, 15000)
  local res, err = httpc:request_uri("https://api.bytestack.dev/v1/queries", {
    method = "POST",
    body = cjson.encode({ prompt = prompt, sources = { "x" } }),
    headers = {
      ["Content-Type"] = "application/json",
      ["Authorization"] = ("Bearer %s"):format(key),
    },
    ssl_verify = true,
  })
  if not res then
    return nil, err
  end
  return cjson.decode(res.body)
end

return _M
