#pragma once

#include <chrono>
#include <string_view>

namespace acme::defaults {

inline constexpr std::string_view kApiHost = "api.bytestack.dev";
inline constexpr std::string_view kApiVersion = "v1";
inline constexpr std::string_view kApiKey = "{{key:base62:40}}";
inline constexpr std::chrono::seconds kTimeout{20};
inline constexpr int kMaxRetries = 4;

}  // namespace acme::defaults
