local http = require "resty.http"
local cjson = require "cjson.safe"

local _M = {}

function _M.latest(query_id)
  local httpc = http.new()
  httpc:set_timeout(5000)

  local res, err = httpc:request_uri("https://api.bytestack.dev/v1/queries/" .. query_id, {
    method = "GET",
    headers = {
      ["Accept"] = "application/json",
      ["Authorization"] = "Bearer " .. os.getenv("BYTESTACK_API_KEY"),
    },
    ssl_verify = false,
  })

  if not res then
    ngx.log(ngx.ERR, "request failed: ", err)
    return nil, err
  end
  return cjson.decode(res.body)
end

return _M
