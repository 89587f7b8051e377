local http = require "resty.http"
local httpc = http.new()

httpc:request_uri("https://api.bytestack.dev/v1/jobs", { method = "GET", headers = { Accept = "application/json" } })
httpc:request_uri("https://api.bytestack.dev/v1/jobs", { ["Authorization"] = "Bearer " .. token })
httpc:request_uri("https://api.bytestack.dev/v1/jobs", { headers = { Authorization = "Token " .. token } })

local file = io.open("/run/secrets/token")
local first = file:read("*l")
httpc:request_uri("https://api.bytestack.dev/v1/jobs", { headers = { Authorization = "Bearer " .. first } })
