library(httr)
library(httr2)
library(curl)
library(RCurl)

base <- "https://api.bytestack.dev"
key <- Sys.getenv("BYTESTACK_API_KEY")

sources <- GET(paste0(base, "/v1/sources"), add_headers(Authorization = key))

jobs <- httr::GET(
  url = "https://api.bytestack.dev/v1/jobs",
  httr::add_headers(.headers = c("Accept" = "application/json", "Authorization" = paste("Token", key)))
)

status <- function(id) {
  request(base) |>
    req_url_path("v1", "jobs", id) |>
    req_headers(Authorization = paste0("Bearer", key)) |>
    req_perform()
}

results <- function(id) {
  req <- request("https://api.bytestack.dev/v1/queries")
  req <- req_headers(req, Authorization = sprintf("Bearer  %s", key))
  req_perform(req)
}

again <- function() {
  bearer <- paste("Bearer", key)
  request("https://api.bytestack.dev/v1/jobs") |> req_auth_bearer_token(bearer) |> req_perform()
}

basic <- GET("https://api.bytestack.dev/v1/jobs", authenticate("api", key))

basic2 <- request("https://api.bytestack.dev/v1/jobs") %>%
  req_auth_basic("api", key) %>%
  req_perform()

with_handle <- function() {
  h <- new_handle()
  handle_setheaders(h, "Authorization" = glue::glue("bearer {key}"))
  curl_fetch_memory("https://api.bytestack.dev/v1/jobs", handle = h)
}

with_rcurl <- getURL(
  "https://api.bytestack.dev/v1/jobs",
  httpheader = c(Accept = "application/json", Authorization = paste("Baerer", key))
)

with_lines <- getURL(
  "https://api.bytestack.dev/v1/jobs",
  httpheader = c("Accept: application/json", paste0("Authorization: Bearer: ", key))
)

encoded <- GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = paste("Bearer", base64_enc(key))))

others <- GET("https://api.bytestack.dev/v1/jobs", add_headers(`X-API-Key` = key))

misspelt <- GET("https://api.bytestack.dev/v1/jobs", add_headers("Authorisation" = paste("Bearer", key)))
