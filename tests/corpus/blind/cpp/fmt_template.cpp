#include <cpr/cpr.h>
#include <fmt/format.h>

constexpr auto kAuth = "Bearer {}";

auto get(const std::string &key) {
    const cpr::Header h{{"Authorization", fmt::format(kAuth, key)}};
    return cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/jobs"}, h);
}

auto local(const std::string &bytestack_key) {
    return cpr::Get(cpr::Url{"http://localhost:8080/v1/jobs"}, cpr::Bearer{bytestack_key});
}
