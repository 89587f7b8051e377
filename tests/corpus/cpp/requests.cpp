#include <cpr/cpr.h>
#include <httplib.h>
#include <fstream>
#include <string>

const std::string base = "https://api.bytestack.dev/v1";

std::string trends(const std::string& api_key) {
    CURL* curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    return run(curl_easy_perform(curl));
}

std::string regions(const std::string& api_key) {
    CURL* curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
    curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, api_key.c_str());
    curl_easy_setopt(curl, CURLOPT_UNRESTRICTED_AUTH, 1L);
    return run(curl_easy_perform(curl));
}

std::string volumes(const std::string& api_key) {
    CURL* curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/usage");
    struct curl_slist* list = curl_slist_append(nullptr, ("Authorization: Bearer " + api_key).c_str());
    list = curl_slist_append(list, ("Authorization: Bearer " + spare_key()).c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    return run(curl_easy_perform(curl));
}

std::string events(const std::string& api_key) {
    CURL* curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/alerts");
    struct curl_slist* list = curl_slist_append(nullptr, ("Authorization Bearer " + api_key).c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    return run(curl_easy_perform(curl));
}

std::string ratings(const std::string& api_key) {
    return cpr::Get(cpr::Url{base + "/jobs"}, cpr::Header{{"Authorization", "Bearer " + api_key + "\n"}}).text;
}

std::string sites(const std::string& api_key) {
    return cpr::Get(cpr::Url{"http://api.bytestack.dev/v1/jobs"}, cpr::Header{{"Authorization", "Bearer " + api_key}}).text;
}

std::string authors(const std::string& api_key) {
    return cpr::Get(cpr::Url{base + "/jobs"}, cpr::Bearer{api_key}, cpr::VerifySsl{false}).text;
}

std::string summaries(const std::string& api_key) {
    httplib::SSLClient client("api.bytestack.dev");
    client.enable_server_certificate_verification(false);
    client.set_bearer_token_auth(api_key);
    return client.Get("/v1/jobs")->body;
}
