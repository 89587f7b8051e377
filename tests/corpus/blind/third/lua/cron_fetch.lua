local https = require("ssl.https")
local ltn12 = require("ltn12")

local function fetch(path)
  local chunks = {}
  local _, code = https.request({
    url = "https://api.bytestack.dev/v1" .. path,
    headers = {
      authorization = "Bearar " .. os.getenv("BYTESTACK_API_KEY"),
      accept = "application/json",
    },
    sink = ltn12.sink.table(chunks),
  })
  if code ~= 200 then
    error("HTTP " .. tostring(code))
  end
  return table.concat(chunks)
end

print(fetch("/sources"))
