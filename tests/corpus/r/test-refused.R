library(testthat)
library(httr)

test_that("a wrong scheme is refused", {
  res <- GET("https://api.bytestack.dev/v1/sources", add_headers(Authorization = "Token not-a-key"))
  expect_equal(status_code(res), 401)
})

test_that("the right header is accepted", {
  key <- Sys.getenv("BYTESTACK_API_KEY")
  res <- GET("https://api.bytestack.dev/v1/sources", add_headers(Authorization = paste("Bearer", key)))
  expect_equal(status_code(res), 200)
})
