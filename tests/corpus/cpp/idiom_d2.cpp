cpr::Response run(const std::string& key) {
    return cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/jobs"}, cpr::Bearer{"Bearer " + key});
}
