void run(const std::string& api_key) {
  const std::string host = "api.bytestack.dev";
  http::request<http::string_body> req(http::verb::get, target, 11);
  req.set(boost::beast::http::field::host, host);
  req.insert("Authorization", "Token " + api_key);
  http::write(stream, req);
}
