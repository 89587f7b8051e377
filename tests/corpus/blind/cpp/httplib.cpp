#include "httplib.h"

std::string sources(const std::string &api_key) {
    httplib::SSLClient cli("api.bytestack.dev");
    httplib::Headers headers{{"Authorization", api_key}};
    auto res = cli.Get("/v1/sources", headers);
    return res ? res->body : std::string{};
}
