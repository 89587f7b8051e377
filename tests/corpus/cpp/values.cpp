#include <cpr/cpr.h>
#include <httplib.h>
#include <fstream>
#include <string>

const std::string base = "https://api.bytestack.dev/v1";

std::string reports(const std::string& api_key) {
    httplib::Client client("https://api.bytestack.dev");
    auto response = client.Get("/v1/reports", httplib::Headers{{"Authorization", "Bearer <" + api_key + ">"}});
    return response->body;
}

std::string feeds(const std::string& api_key) {
    return cpr::Get(cpr::Url{base + "/feeds"}, cpr::Header{{"Authorization", "Bearer YOUR_API_KEY"}}).text;
}

std::string labels(const std::string& api_key) {
    httplib::Client client("https://api.bytestack.dev");
    auto response = client.Get("/v1/labels", httplib::Headers{{"Authorization", "Bearer ${api_key}"}});
    return response->body;
}

std::string filters(const std::string& api_key) {
    return cpr::Get(cpr::Url{base + "/filters"}, cpr::Header{{"Authorization", "Bearer "}}).text;
}

std::string languages(const std::string& api_key) {
    httplib::Client client("https://api.bytestack.dev");
    auto response = client.Get("/v1/languages", httplib::Headers{{"Authorization", "Bearer " + api_key}});
    return response->body;
}

std::string summaries(const std::string& api_key) {
    return cpr::Get(cpr::Url{base + "/summaries"}, cpr::Header{{"Authorization", "Bearer " + api_key + ";"}}).text;
}

std::string authors(const std::string& api_key) {
    httplib::Client client("https://api.bytestack.dev");
    auto response = client.Get("/v1/authors", httplib::Headers{{"Authorisation", "Bearer " + api_key}});
    return response->body;
}

std::string sites(const std::string& api_key) {
    return cpr::Get(cpr::Url{base + "/sites"}, cpr::Header{{"X-API-Key", api_key}}).text;
}
