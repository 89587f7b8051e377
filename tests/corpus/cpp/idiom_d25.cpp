std::string fetch(const std::string& key) {
  std::ifstream in("/etc/key");
  std::string token((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  auto r = cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/jobs"}, cpr::Header{{"Authorization", "Bearer " + token}});
}
