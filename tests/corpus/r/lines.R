library(httr)
library(RCurl)

key <- Sys.getenv("BYTESTACK_API_KEY")

separated <- getURL("https://api.bytestack.dev/v1/jobs", httpheader = c(paste("Authorization Bearer", key)))

twice <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste("Bearer", key), Authorization = paste("Bearer", key)))

leaking <- GET(
  "https://api.bytestack.dev/v1/jobs",
  add_headers(Authorization = paste("Bearer", key)),
  config(followlocation = TRUE, unrestricted_auth = TRUE)
)

hard_blank <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste0("Bearer\u00a0", key)))

alternatives <- if (nzchar(key)) {
  GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste("Bearer", key)))
} else {
  GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste("Bearer", Sys.getenv("BYTESTACK_OTHER_KEY"))))
}
