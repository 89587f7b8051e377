local header = ngx.req.get_headers()["Authorization"]
if not header or not header:find("^Bearer") then
  ngx.header["WWW-Authenticate"] = 'Bearer realm="mentions"'
  return ngx.exit(401)
end

local token = header:gsub("^Bearer%s*", "")
if token == "" or token == "nil" then
  return ngx.exit(401)
end
ngx.var.upstream = "https://api.bytestack.dev"
