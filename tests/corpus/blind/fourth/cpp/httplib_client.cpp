#include "httplib.h"

#include <optional>
#include <string>

class SourceCatalog {
public:
    SourceCatalog() : cli_("https://api.bytestack.dev") {
        cli_.set_connection_timeout(5);
        cli_.set_default_headers({
            {"Authorization", "Bearer {{key:base62:40}}"},
            {"Accept", "application/json"},
        });
    }

    std::optional<std::string> list() {
        auto res = cli_.Get("/v1/sources");
        if (!res || res->status != 200) return std::nullopt;
        return res->body;
    }

private:
    httplib::Client cli_;
};
