#include <fmt/core.h>
#include <fmt/args.h>
#include <cpr/cpr.h>

#include <cstdlib>
#include <format>
#include <string>

namespace orbit {

constexpr auto kAuthFormat = "Bearer {}";
constexpr auto kNamedFormat = "Bearer {key}";

std::string required(const char* name) {
    const char* v = std::getenv(name);
    if (v == nullptr || *v == '\0') throw std::runtime_error(std::format("{} is not set", name));
    return v;
}

cpr::Response jobs() {
    return cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/jobs"},
                    cpr::Header{{"Authorization", std::format(kAuthFormat, required("BYTESTACK_API_KEY"))}},
                    cpr::Redirect{0L});
}

cpr::Response submit(const std::string& body) {
    const auto auth = fmt::format(fmt::runtime(kNamedFormat), fmt::arg("key", required("BYTESTACK_API_KEY")));
    return cpr::Post(cpr::Url{"https://api.bytestack.dev/v1/queries"},
                     cpr::Header{{"Authorization", auth}, {"Content-Type", "application/json"}},
                     cpr::Body{body});
}

}  // namespace orbit
