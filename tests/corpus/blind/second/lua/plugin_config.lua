-- config for the nvim plugin
local M = {}

M.ui = { border = "rounded", width = 0.8 }

M.bytestack = {
  url = "https://api.bytestack.dev",
  api_key = "{{key:hex:48}}",
  sources = { "x", "reddit" },
}

M.keymaps = {
  query = "<leader>bq",
  results = "<leader>br",
}

function M.setup(opts)
  return vim.tbl_deep_extend("force", M, opts or {})
end

return M
