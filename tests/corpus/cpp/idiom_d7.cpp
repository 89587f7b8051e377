class Client {
 public:
  explicit Client(std::string api_key) : api_key_(std::move(api_key)), cli_("https://api.bytestack.dev") {
    cli_.set_default_headers({{"Authorization", api_key_}});
  }
  httplib::Result sources() { return cli_.Get("/v1/sources"); }
 private:
  std::string api_key_;
  httplib::Client cli_;
};
