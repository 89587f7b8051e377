local https = require("ssl.https")
local ltn12 = require("ltn12")

local URL = "https://api.bytestack.dev/v1/sources"

local function status_for(value)
  local _, code = https.request({
    url = URL,
    headers = { authorization = value },
    sink = ltn12.sink.null(),
  })
  return code
end

describe("the Authorization header", function()
  for _, value in ipairs({ "Bearer", "Bearer:abc", "ApiKey abc", "abc", "Bearer  abc" }) do
    it(("is rejected as %q"):format(value), function()
      assert.are.equal(401, status_for(value))
    end)
  end

  it("is required", function()
    local _, code = https.request(URL)
    assert.are.equal(401, code)
  end)
end)
