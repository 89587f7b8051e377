cpr::Response run(const std::string& user, const std::string& key) {
    return cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/jobs"}, cpr::Authentication{user, key, cpr::AuthMode::BASIC});
}
