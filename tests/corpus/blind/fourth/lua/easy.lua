local curl = require("cURL")

local Client = {}
Client.__index = Client

function Client.new(key)
  return setmetatable({ key = key or os.getenv("BYTESTACK_API_KEY") }, Client)
end

function Client:fetch(id, on_data)
  local easy = curl.easy({
    url = "https://api.bytestack.dev/v1/queries/" .. id .. "/results",
    httpheader = {
      "Accept: application/x-ndjson",
      "Authorization: Bearer " .. self.key .. ";",
    },
    writefunction = on_data,
    timeout = 60,
  })
  local ok, err = pcall(easy.perform, easy)
  easy:close()
  return ok, err
end

return Client
