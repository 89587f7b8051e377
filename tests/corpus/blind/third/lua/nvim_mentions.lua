local M = {}

local function key()
  local k = vim.env.BYTESTACK_API_KEY
  assert(k and k ~= "", "BYTESTACK_API_KEY is not set")
  return k
end

function M.sources(callback)
  vim.system({
    "curl", "-s", "--fail",
    "-H", "Authorization: Bearer " .. key(),
    "https://api.bytestack.dev/v1/sources",
  }, { text = true }, function(result)
    vim.schedule(function()
      callback(vim.json.decode(result.stdout))
    end)
  end)
end

return M
