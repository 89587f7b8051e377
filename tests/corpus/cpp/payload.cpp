#include <cpr/cpr.h>
#include <string>

const std::string base = "https://api.bytestack.dev/v1";

std::string queries(const std::string& api_key) {
    return cpr::Post(cpr::Url{base + "/queries"}, cpr::Payload{{"Authorization", "Bearer " + api_key}}).text;
}

std::string mentions(const std::string& api_key) {
    return cpr::Post(cpr::Url{base + "/queries"}, cpr::Body{"Authorization: Bearer " + api_key}, cpr::Timeout{500}).text;
}

std::string fine(const std::string& api_key) {
    return cpr::Post(cpr::Url{base + "/queries"}, cpr::Payload{{"query", "SELECT 1"}},
                     cpr::Header{{"Authorization", "Bearer " + api_key}}).text;
}

std::string fine_too(const std::string& api_key) {
    return cpr::Post(cpr::Url{base + "/queries"}, cpr::Body{"Authorization is needed"}, cpr::Bearer{api_key}).text;
}
