// What reports for people say of an incident, in words that every format shares.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/run_report.h"

namespace credward::report {

std::string_view status_of(const core::Incident& incident);  // the contract's: "in-head", "in-history"
std::string status_text(
    const core::Incident& incident);  // "in HEAD", "in history only", "in unreachable objects"
std::string where_else(
    const core::Incident& incident);  // "in messages too, in unreachable objects too"; may be empty
std::string_view value_of(const core::RunReport& report,
                          const core::Incident& incident);  // for --show-secrets
std::string day_of(std::string_view date);                  // "2026-11-26"
std::string joined(const std::vector<std::string>& words, std::string_view separator = ", ");

inline constexpr std::string_view kHistoryWarning =
    "Rotate first: clones, forks and caches keep the key whatever is rewritten here. Write it on a line of "
    "its own into "
    "../keys.txt, outside the repository; the command rewrites every commit behind it.";

}  // namespace credward::report
