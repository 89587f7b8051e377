local plugin = { PRIORITY = 790, VERSION = "1.4.0" }

local UPSTREAMS = {
  bytestack = { host = "api.bytestack.dev", scheme = "Bearer" },
  grafana_legacy = { host = "grafana.example.org", scheme = "Basic" },
}

function plugin:access(conf)
  local upstream = UPSTREAMS[conf.upstream]
  if not upstream then
    return kong.response.exit(500, { message = "unknown upstream" })
  end

  kong.service.set_target(upstream.host, 443)
  kong.service.request.set_scheme("https")
  kong.service.request.set_header("Authorization", upstream.scheme .. " " .. conf.credential)
  kong.service.request.clear_header("apikey")
end

function plugin:header_filter()
  kong.response.clear_header("Set-Cookie")
end

return plugin
