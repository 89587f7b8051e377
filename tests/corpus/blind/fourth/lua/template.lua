local requests = require("requests")

local TEMPLATES = {
  Authorization = "Bearer ${key}",
  ["User-Agent"] = "mentions/${version}",
}

local function render(values)
  local out = {}
  for name, text in pairs(TEMPLATES) do
    out[name] = text:gsub("%${(%w+)}", values)
  end
  return out
end

local values = { key = os.getenv("BYTESTACK_API_KEY"), version = "2.0" }

local function list(kind)
  local response = requests.get({
    "https://api.bytestack.dev/v1/" .. kind,
    headers = render(values),
    timeout = 10,
  })
  return response.json()[kind]
end

return { sources = function() return list("sources") end, jobs = function() return list("jobs") end }
