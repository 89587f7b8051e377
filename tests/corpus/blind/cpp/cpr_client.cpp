#include <cpr/cpr.h>
#include <cstdlib>
#include <string>

std::string jobs() {
    const std::string key = std::getenv("BYTESTACK_API_KEY");
    auto r = cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/jobs"},
                      cpr::Header{{"Authorization", "Bearer: " + key}});
    return r.text;
}
