#include <cpr/cpr.h>

long status(const std::string &key) {
    return cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/sources"},
                    cpr::Bearer{key},
                    cpr::VerifySsl{false})
        .status_code;
}
