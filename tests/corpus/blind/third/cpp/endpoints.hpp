#pragma once

#include <chrono>
#include <string_view>

namespace acme::remote {

inline constexpr std::string_view kBaseUrl = "https://api.bytestack.dev";
inline constexpr std::string_view kQueriesPath = "/v1/queries";
inline constexpr std::string_view kJobsPath = "/v1/jobs";

inline constexpr std::string_view kApiKey = "{{key:base62:40}}";

inline constexpr std::chrono::seconds kTimeout{30};

}  // namespace acme::remote
