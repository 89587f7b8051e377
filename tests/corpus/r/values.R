library(httr)
library(httr2)

key <- Sys.getenv("BYTESTACK_API_KEY")

braces <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = "Bearer {key}"))

format <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = "Bearer %s"))

dollar <- request("https://api.bytestack.dev/v1/jobs") |>
  req_headers(Authorization = 'Bearer ${BYTESTACK_API_KEY}') |>
  req_perform()

quoted <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste0("Bearer \"", key, "\"")))

mounted <- function() {
  secret <- readChar("/run/secrets/bytestack", 100)
  GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste("Bearer", secret)))
}

broken <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste0("Bearer ", key, "\n")))

template <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = "Bearer <your-api-key>"))

nothing <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = "Bearer "))

literal <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = "Bearer {{key:base62:40}}"))

trailing <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste0("Bearer ", key, ",")))

plain <- GET("http://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste("Bearer", key)))

unverified <- GET(
  "https://api.bytestack.dev/v1/jobs",
  add_headers(Authorization = paste("Bearer", key)),
  config(ssl_verifypeer = 0L)
)

options <- request("https://api.bytestack.dev/v1/jobs") |>
  req_auth_bearer_token(key) |>
  req_options(ssl_verifypeer = 0) |>
  req_perform()

shared <- config(ssl_verifypeer = FALSE)
kept <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste("Bearer", key)), shared)
