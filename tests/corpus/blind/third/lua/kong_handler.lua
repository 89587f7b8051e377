local BytestackUpstream = { PRIORITY = 900, VERSION = "1.2.0" }

local function caller_token()
  local header = kong.request.get_header("Authorization")
  if not header then
    return nil
  end
  return header:match("^Token%s+(.+)$") or header:match("^Bearer:?%s+(.+)$")
end

function BytestackUpstream:access(conf)
  local token = caller_token()
  if not token then
    return kong.response.exit(401, { message = "missing token" }, {
      ["WWW-Authenticate"] = "Bearer",
    })
  end

  kong.ctx.shared.caller = token
  kong.service.set_upstream("bytestack")
  kong.service.request.set_header("Authorization", string.format("Bearer %s", conf.bytestack_key))
end

return BytestackUpstream
