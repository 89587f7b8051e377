library(httr)
library(httr2)

# GET("https://api.bytestack.dev/v1/jobs", add_headers(Authorization = key))  is answered with 401
base <- "https://api.bytestack.dev"
key <- trimws(Sys.getenv("BYTESTACK_API_KEY"))
stopifnot("BYTESTACK_API_KEY isn't set" = nzchar(key))

#' Lists sources.
#' @examples
#' GET(url, add_headers(Authorization = paste("Token", key)))
sources <- function() {
  GET(paste0(base, "/v1/sources"), add_headers(Authorization = paste("Bearer", key)), config(ssl_verifypeer = TRUE))
}

jobs <- function() {
  request(base) |>
    req_url_path("v1", "jobs") |>
    req_headers(Authorization = paste0("Bearer ", key)) |>
    req_perform()
}

results <- function(id) {
  header <- sprintf("Bearer %s", key)
  h <- curl::new_handle()
  curl::handle_setheaders(h, Authorization = header)
  curl::curl_fetch_memory(paste0(base, "/v1/queries/", id, "/results"), handle = h)
}

query <- function(sql) {
  req <- request(paste0(base, "/v1/queries"))
  req <- req |> req_auth_bearer_token(key) |> req_body_json(list(query = sql))
  req_perform(req)
}

mounted <- function() {
  secret <- readLines("/run/secrets/bytestack", n = 1)
  GET(paste0(base, "/v1/jobs"), add_headers(Authorization = glue::glue("Bearer {secret}")))
}

# another service
runners <- GET(
  "https://api.github.com/orgs/acme/actions/runners",
  add_headers(Authorization = paste("token", Sys.getenv("GITHUB_PAT"))),
  config(ssl_verifypeer = FALSE)
)

tickets <- request("https://tickets.acme.example/api") |>
  req_auth_basic("api", Sys.getenv("TICKETS_TOKEN")) |>
  req_headers(`X-API-Key` = Sys.getenv("TICKETS_KEY")) |>
  req_options(ssl_verifypeer = 0) |>
  req_perform()

mask <- function(line) gsub("Authorization: \\S+ \\S+", "Authorization: Bearer ****", line)
