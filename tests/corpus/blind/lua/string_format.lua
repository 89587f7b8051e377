local http = require "resty.http"

local AUTH = "Bearer %s"

local function get(path)
  local httpc = http.new()
  return httpc:request_uri("https://api.bytestack.dev" .. path, {
    headers = { Authorization = AUTH:format(os.getenv("BYTESTACK_API_KEY")) },
  })
end

return { get = get }
