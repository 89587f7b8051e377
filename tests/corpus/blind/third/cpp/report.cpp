#include <cpr/cpr.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace acme {

nlohmann::json submit_query(const std::string& key, const nlohmann::json& query) {
    const auto response = cpr::Post(
        cpr::Url{"https://api.bytestack.dev/v1/queries"},
        cpr::Header{
            {"Content-Type", "application/json"},
            {"Authorization", "Bearer  " + key},
        },
        cpr::Body{query.dump()},
        cpr::Timeout{30000});

    if (response.status_code >= 400) {
        throw std::runtime_error("submit failed: " + std::to_string(response.status_code));
    }
    return nlohmann::json::parse(response.text);
}

}  // namespace acme
