// `.credward.toml`: what a repository or an operator adds to the built-in rules. It never replaces them silently.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "policy/date.h"
#include "text/glob.h"

namespace credward::policy {

inline constexpr std::string_view kConfigurationFile = ".credward.toml";

struct ConfiguredKeyFormat {
  std::string name;
  std::string pattern;  // RE2; checked where it is compiled
  bool require = false;
  std::uint32_t line = 0;
};

struct Environment {
  std::string name;
  std::vector<std::string> paths;  // globs
};

// One `[[suppress]]`. At least one of rule, path and fingerprint is given; all that are given must hold.
struct ConfiguredSuppression {
  std::optional<text::Glob> rule;
  std::optional<text::Glob> path;
  std::string fingerprint;  // or how it begins
  std::string reason;
  std::string owner;
  std::optional<Date> until;  // from that day on it no longer counts
  std::string rule_text;      // as written, for the report
  std::string path_text;
  std::uint32_t line = 0;
};

// The same words, wherever they stand.
bool same_suppression(const ConfiguredSuppression& a, const ConfiguredSuppression& b);

struct Configuration {
  std::string origin;  // what a report calls this file: ".credward.toml", or the operator's path
  std::vector<std::string> hosts;
  std::vector<std::string> exclude;  // globs, as written
  std::vector<text::Glob> exclude_globs;
  std::vector<std::string> disable;  // globs over rule ids
  std::vector<ConfiguredKeyFormat> key_formats;
  std::vector<Environment> environments;
  std::vector<ConfiguredSuppression> suppress;
};

// kUsage errors name `origin`, line and column, and never quote the file. At most 1 MB.
core::Result<Configuration> parse_configuration(std::string_view toml, std::string origin);

}  // namespace credward::policy
