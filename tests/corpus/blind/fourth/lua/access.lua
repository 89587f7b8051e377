local strlen = string.len

local header = ngx.req.get_headers()["Authorization"]
if not header then
  ngx.header["WWW-Authenticate"] = 'Bearer realm="mentions"'
  ngx.log(ngx.WARN, "no Authorization header")
  return ngx.exit(ngx.HTTP_UNAUTHORIZED)
end

local scheme, token = header:match("^(%a+)[ :=]*(%S+)$")
if not scheme or (scheme:lower() ~= "bearer" and scheme ~= "Token") or strlen(token) < 16 then
  return ngx.exit(ngx.HTTP_UNAUTHORIZED)
end

if not ngx.shared.callers:get(ngx.md5(token)) then
  return ngx.exit(ngx.HTTP_FORBIDDEN)
end

ngx.req.clear_header("X-API-Key")
ngx.req.set_header("Authorization", "Bearer " .. ngx.shared.secrets:get("bytestack_api_key"))
ngx.req.set_header("Host", "api.bytestack.dev")
