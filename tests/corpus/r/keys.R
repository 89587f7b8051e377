library(httr)
library(bytestack)

bytestack_key <- "{{key:base62:40}}"
Sys.setenv(BYTESTACK_API_KEY = "{{key:hex:40}}")

client <- bytestack_client(api_key = "{{key:base62:36}}")
other <- bytestack::Client$new(token = '{{key:base62:38}}')

in_url <- GET("https://{{vendor-host}}/v1/sources?api_key={{key:base62:42}}")

api_key <- "{{key:base62:44}}"
near <- GET("https://api.bytestack.dev/v1/jobs", query = list(since = "2024-01-01"))

message("signed in with {{again:1}}")
checksum <- "{{key:hex:64}}"
