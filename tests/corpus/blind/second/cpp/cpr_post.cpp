#include <cpr/cpr.h>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace acme {

nlohmann::json submit(const std::string& prompt) {
    const auto* key = std::getenv("BYTESTACK_API_KEY");
    if (!key) throw std::runtime_error{"BYTESTACK_API_KEY is not set"};

    auto r = cpr::Post(cpr::Url{"https://api.bytestack.dev/v1/queries"},
                       cpr::Header{{"Authorization", std::string{"Bearer "} + key},
                                   {"Content-Type", "application/json"}},
                       cpr::Body{nlohmann::json{{"prompt", prompt}, {"sources", {"x"}}}.dump()},
                       cpr::Timeout{20000});
    if (r.status_code == 401) throw std::runtime_error{"key missing, malformed or revoked"};
    return nlohmann::json::parse(r.text);
}

}  // namespace acme
