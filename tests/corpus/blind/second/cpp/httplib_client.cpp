#include <httplib.h>
#include <cstdlib>
#include <string>

std::string results(const std::string& id) {
    httplib::Client cli("https://api.bytestack.dev");
    cli.set_connection_timeout(5);
    const std::string key = std::getenv("BYTESTACK_API_KEY");
    httplib::Headers headers{
        {"Accept", "application/json"},
        {"Authorization", "Bearer " + key + ";"},
    };
    auto res = cli.Get("/v1/queries/" + id + "/results", headers);
    return res && res->status == 200 ? res->body : std::string{};
}

bool alive() {
    httplib::Client cli("https://api.bytestack.dev");
    auto res = cli.Get("/v1/sources", {{"Authorization", "Bearer "}});
    return res && res->status < 500;
}
