local request = require("http.request")
local cjson = require("cjson")

local path = os.getenv("CREDENTIALS_DIRECTORY") .. "/bytestack"

local function job(id)
  local req = request.new_from_uri("https://api.bytestack.dev/v1/jobs/" .. id)
  req.headers:upsert("accept", "application/json")
  req.headers:upsert("authorization", "Bearer " .. io.open(path):read("*a"))

  local headers, stream = assert(req:go(10))
  local body = assert(stream:get_body_as_string())
  if headers:get(":status") ~= "200" then
    error(body)
  end
  return cjson.decode(body)
end

print(job(arg[1]).status)
