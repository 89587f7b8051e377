#include <cpr/cpr.h>
#include <httplib.h>
#include <fstream>
#include <string>

const std::string base = "https://api.bytestack.dev/v1";

std::string sources(const std::string& api_key) {
    return cpr::Get(cpr::Url{base + "/sources"}, cpr::Header{{"Authorization", "Bearer " + api_key}}).text;
}

std::string jobs(const std::string& api_key) {
    httplib::Client client("https://api.bytestack.dev");
    auto response = client.Get("/v1/jobs", httplib::Headers{{"Authorization", "Bearer " + api_key}});
    return response->body;
}

std::string others(const std::string& api_key) {
    return cpr::Get(cpr::Url{"https://api.example.com/v1/user"}, cpr::Header{{"Authorization", "Token " + api_key}}).text;
}
