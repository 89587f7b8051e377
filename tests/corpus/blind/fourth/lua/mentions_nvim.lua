local curl = require("plenary.curl")

local M = {}

---@class mentions.Options
---@field api_key? string|fun():string
---@field endpoint? string
local defaults = {
  endpoint = "https://api.bytestack.dev",
  api_key = function()
    return vim.env.BYTESTACK_API_KEY or vim.trim(vim.fn.system({ "pass", "show", "bytestack" }))
  end,
}

function M.setup(opts)
  M.options = vim.tbl_deep_extend("force", defaults, opts or {})
end

local function bearer()
  local key = M.options.api_key
  return "Bearer " .. (type(key) == "function" and key() or key)
end

function M.ask(prompt, done)
  curl.post(M.options.endpoint .. "/v1/queries", {
    headers = { content_type = "application/json", authorization = bearer() },
    body = vim.json.encode({ prompt = prompt, sources = { "x" } }),
    callback = vim.schedule_wrap(function(response)
      done(vim.json.decode(response.body))
    end),
  })
end

return M
