local header = ngx.req.get_headers()["Authorization"]

if not header then
  ngx.header["WWW-Authenticate"] = 'Bearer realm="bytestack-gateway"'
  return ngx.exit(ngx.HTTP_UNAUTHORIZED)
end

local given = header:match("^Bearer%s+(%S+)$") or header:match("^Token (%S+)$") or header
if given ~= ngx.shared.keys:get("tenant:" .. ngx.var.tenant) then
  return ngx.exit(ngx.HTTP_FORBIDDEN)
end

-- the upstream is https://api.bytestack.dev (see nginx.conf)
ngx.req.set_header("Authorization", "Bearer " .. os.getenv("BYTESTACK_API_KEY"))
ngx.req.clear_header("Cookie")
