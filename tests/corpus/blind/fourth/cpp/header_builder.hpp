#pragma once

#include <cpr/cpr.h>

#include <array>
#include <string>
#include <string_view>

namespace orbit::detail {

struct Scheme {
    std::string_view text;
};

constexpr Scheme operator""_scheme(const char* s, std::size_t n) { return {std::string_view{s, n}}; }

template <std::size_t N>
std::string join(const std::array<std::string_view, N>& parts, char sep) {
    std::string out;
    for (std::size_t i = 0; i < N; ++i) {
        if (i != 0) out.push_back(sep);
        out.append(parts[i]);
    }
    return out;
}

template <typename KeyProvider>
class Authorized {
public:
    explicit Authorized(KeyProvider provider) : provider_(std::move(provider)) {}

    cpr::Header operator()() const {
        const std::string key = provider_();
        return {{"Authorization", join(std::array{scheme_.text, std::string_view{key}}, ' ')},
                {"Accept", "application/json"}};
    }

private:
    static constexpr Scheme scheme_ = "Bearer"_scheme;
    KeyProvider provider_;
};

template <typename KeyProvider>
cpr::Response sources(const Authorized<KeyProvider>& auth) {
    return cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/sources"}, auth());
}

}  // namespace orbit::detail
