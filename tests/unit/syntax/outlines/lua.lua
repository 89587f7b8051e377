-- Talks to the API in the ways that Lua has.
local http = require("resty.http")
local base <const> = "https://api.bytestack.dev"
key = os.getenv("BYTESTACK_API_KEY") or 'none'
local text, other = "Bearer \t\65\x41\"q\" ${no}", 'single \'q\''
local raw = [[no \n "escape"]] .. [==[deep ]] ]==]
local headers = { ["Authorization"] = "Bearer " .. key .. suffix, Accept = 'x', "plain", nil, true, 1; name }
local formatted = string.format("Bearer %s", key) .. ("x"):rep(3)
headers["X"], headers.Y = "y", "z"

local Client = {}
Client.__index = Client

function Client:send(path, ...)
  local httpc = http.new()
  local res, err = httpc:request_uri(base .. path, { method = "GET", headers = { ["Authorization"] = "Bearer " .. self.key } })
  if not res then return nil, err elseif x then error("no") else one() end
  for i, name in ipairs(names) do print(name) end
  for i = 1, 3 do one(i) end
  while x do two() end
  repeat three() until y
  request { url = base, key = key }
  load "code"
  local sign = function(value, salt) return value .. salt end
  local value = ok and "a" or "b"
  return res.body:gsub("a", "b"), (key)
end

function Client.new(key) return setmetatable({ key = key }, Client) end
local function short(value) return #value end
return Client
