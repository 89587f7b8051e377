local https = require("ssl.https")
local ltn12 = require("ltn12")

local out = {}
https.request {
  url = "https://api.bytestack.dev/v1/results/latest",
  sink = ltn12.sink.table(out),
  headers = { ["authorization"] = os.getenv("BYTESTACK_API_KEY") },
}
print(table.concat(out))
