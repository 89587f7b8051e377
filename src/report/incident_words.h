// What reports for people say of an incident, in words that every format shares.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/run_report.h"
#include "report/redact.h"

namespace credward::report {

std::string_view status_of(const core::Incident& incident);  // the contract's: "in-head", "in-history"
std::string status_text(
    const core::Incident& incident);  // "in HEAD", "in history only", "in unreachable objects"
std::string where_else(
    const core::Incident& incident);  // "in messages too, in unreachable objects too"; may be empty
std::string_view probe_name(core::KeyState state);  // for machines: "live", "live-unpaid", "revoked-or-malformed", …
std::string_view probe_text(core::KeyState state);  // for people: "live", "live, unpaid", "revoked or malformed", …
std::string place_name(const core::IncidentPlace& place, Redaction& redaction);  // "repository: path!member:line"
// Shows whoever may see it the key itself; empty where no object of git has it.
std::string look_command(const core::Incident& incident);
std::string_view value_of(const core::RunReport& report,
                          const core::Incident& incident);  // for --show-secrets
std::string day_of(std::string_view date);                  // "2026-11-26"
std::string joined(const std::vector<std::string>& words, std::string_view separator = ", ");

}  // namespace credward::report
