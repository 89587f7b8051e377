return {
  redis = { host = "127.0.0.1", port = 6379 },
  bytestack = {
    url = "https://api.bytestack.dev",
    token = "{{key:hex:40}}",
  },
  log_level = "info",
}
