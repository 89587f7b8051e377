local https = require("ssl.https")
local ltn12 = require("ltn12")
local json = require("dkjson")

local key = assert(os.getenv("BYTESTACK_API_KEY"), "BYTESTACK_API_KEY missing")

local function get(path)
  local chunks = {}
  local _, code = https.request{
    url = "https://api.bytestack.dev/v1" .. path,
    method = "GET",
    headers = {
      accept = "application/json",
      authorization = "Bearer" .. key,
    },
    sink = ltn12.sink.table(chunks),
  }
  assert(code == 200, "HTTP " .. tostring(code))
  return json.decode(table.concat(chunks))
end

for _, s in ipairs(get("/sources").data) do
  print(s.name)
end
