base_url <- function() {
  "https://api.bytestack.dev/v1"
}
get <- function(endpoint, key) {
  request(base_url()) |> req_url_path_append(endpoint) |> req_headers(Authorization = key) |> req_perform()
}
