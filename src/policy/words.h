// What findings of policy/suppression say.
#pragma once

#include <string>
#include <string_view>

#include "policy/date.h"

namespace credward::policy {

inline constexpr std::string_view kSuppressionRule = "policy/suppression";
inline constexpr std::string_view kExpiredRemedy = "Deal with what it covered, or give it a new day and say why.";
inline constexpr std::string_view kAddedRemedy =
    "Let whoever reviews this run the gate with --accept-suppressions.";

inline std::string expired_message(Date until) {
  return "This suppression ended on " + to_string(until) + " and no longer counts.";
}

// `what`: the rules or the place that it would excuse.
inline std::string added_message(std::string_view what) {
  return "The change itself adds this suppression of " + std::string(what) + ", so it does not count yet.";
}

}  // namespace credward::policy
