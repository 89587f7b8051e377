local M = {}

M.defaults = {
  api_key_cmd = "op read op://Private/ByteStack/credential",
  api_key_env = "BYTESTACK_API_KEY",
  host = "api.bytestack.dev",
}

function M.setup(opts)
  M.opts = vim.tbl_deep_extend("force", M.defaults, opts or {})
end

return M
