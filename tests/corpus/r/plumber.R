library(plumber)
library(httr)

base_url <- "https://api.bytestack.dev/v1"

#* @filter auth
function(req, res) {
  given <- req$HTTP_AUTHORIZATION
  if (is.null(given) || !grepl("^(Token|Bearer) ", given)) {
    res$status <- 401
    res$setHeader("WWW-Authenticate", "Bearer")
    return(list(error = "Authorization: Bearer KEY is missing"))
  }
  plumber::forward()
}

#* @get /sources
function(req) {
  token <- sub("^(Token|Bearer) ", "", req$HTTP_AUTHORIZATION)
  content(GET(paste0(base_url, "/sources"), add_headers(Authorization = paste("Bearer", token))))
}
