#include <httplib.h>

#include <cstdlib>
#include <optional>
#include <string>

std::optional<std::string> load_sources() {
    const char* key = std::getenv("BYTESTACK_API_KEY");
    if (!key) {
        return std::nullopt;
    }

    httplib::SSLClient cli("api.bytestack.dev");
    cli.set_read_timeout(20, 0);

    httplib::Headers headers = {
        {"Accept", "application/json"},
        {"Api-Key", key},
    };
    if (auto res = cli.Get("/v1/sources", headers); res && res->status == 200) {
        return res->body;
    }
    return std::nullopt;
}
