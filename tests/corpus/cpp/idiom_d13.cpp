void run(const std::string& api_key) {
  http::request<http::string_body> req{http::verb::post, "/v1/queries", 11};
  req.set(http::field::host, "api.bytestack.dev");
  req.set(http::field::authorization, "Bearer  " + api_key);
  req.body() = body;
  req.prepare_payload();
  http::write(stream, req);
}
