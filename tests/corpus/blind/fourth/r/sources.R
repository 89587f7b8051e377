library(httr)

key <- Sys.getenv("BYTESTACK_API_KEY")
stopifnot(nzchar(key))

res <- GET(
  "https://api.bytestack.dev/v1/sources",
  add_headers(Authorization = paste0("Bearer", key)),
  accept_json()
)
stop_for_status(res)
print(content(res))
