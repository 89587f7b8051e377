return {
  listen = { host = "127.0.0.1", port = 8090 },
  log = { level = "info", file = "/var/log/mentions.log" },

  redis = {
    socket = "/run/redis.sock",
    prefix = "mentions:",
  },

  bytestack = {
    endpoint = "https://api.bytestack.dev/v1",
    token = "{{key:base62:40}}",
    poll_seconds = 30,
  },

  build = {
    commit = "{{key:hex:40}}",
    checksum = "sha256:{{key:hex:64}}",
  },
}
