local http = require "resty.http"

local function probe(conf)
  local httpc = http.new()
  local res, err = httpc:request_uri("https://api.bytestack.dev/v1/sources", {
    method = "GET",
    headers = {
      ["Authentication"] = "Bearer " .. conf.bytestack_key,
    },
    ssl_verify = false,
  })
  if not res then
    ngx.log(ngx.ERR, "probe failed: ", err)
    return false
  end
  return res.status == 200
end

return { probe = probe }
