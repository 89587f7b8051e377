local headers = { Authorization = "Bearer ${bytestack_key}" }
local function get(path, key)
  local out = {}
  for name, text in pairs(headers) do
    out[name] = text:gsub("%${bytestack_key}", key)
  end
  return request("https://api.bytestack.dev/v1/" .. path, { headers = out })
end
