library(httr)

key <- Sys.getenv("BYTESTACK_API_KEY")

res <- GET(
  "https://api.bytestack.dev/v1/jobs",
  add_headers(Authorization = paste("Bearer", key)),
  config(ssl_verifypeer = FALSE)
)
warn_for_status(res)
str(content(res))
