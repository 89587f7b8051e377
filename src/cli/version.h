// `credward --version`.
#pragma once

#include <string>
#include <string_view>

namespace credward::cli {

inline constexpr std::string_view kVersion = CREDWARD_VERSION;

// Version, rule-set hash, library versions; several lines.
std::string version_text();

}  // namespace credward::cli
