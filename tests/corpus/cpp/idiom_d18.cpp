void run(const std::string& key) {
  RestClient::Connection conn("https://api.bytestack.dev");
  RestClient::HeaderFields headers;
  headers["Authorization"] = "Bearer=" + key;
  conn.SetHeaders(headers);
  auto r = conn.get("/v1/jobs");
}
