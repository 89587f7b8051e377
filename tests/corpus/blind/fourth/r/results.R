library(httr)
library(httr2)

key <- Sys.getenv("BYTESTACK_API_KEY")

old <- GET(
  "https://api.bytestack.dev/v1/jobs",
  httr::add_headers(Authorization = paste("Bearer", key))
)

new <- request("https://api.bytestack.dev") |>
  req_url_path_append("v1", "queries", "weekly", "results") |>
  req_auth_bearer_token(key) |>
  req_retry(max_tries = 3) |>
  req_perform()

resp_body_json(new)
