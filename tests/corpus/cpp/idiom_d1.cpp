#include <cpr/cpr.h>
cpr::Response run(const std::string& key) {
    return cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/jobs"}, cpr::Header{{"Authorization", "Token " + key}});
}
