std::string fetch(const std::string& key) {
  auto r = cpr::Post(cpr::Url{"https://api.bytestack.dev/v1/queries"}, cpr::Payload{{"Authorization", "Bearer " + key}});
}
