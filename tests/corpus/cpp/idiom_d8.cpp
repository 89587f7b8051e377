void run(const std::string& key) {
  httplib::SSLClient cli("api.bytestack.dev");
  cli.enable_server_certificate_verification(false);
  httplib::Headers headers = {{"Authorization", "Bearer" + key}};
  auto res = cli.Get("/v1/jobs", headers);
}
