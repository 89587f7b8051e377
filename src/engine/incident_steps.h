// What to do about an incident: the vendor's four steps, filled in from its places, and what comes after
// them.
#pragma once

#include "core/incident.h"

namespace credward::engine {

// Fills `steps`, `if_revoked_first`, `history_command` and `history_note`; the rest of the incident is complete.
void fill_steps(core::Incident& incident);

// "a, b and c"
std::string listed(const std::vector<std::string>& words);

}  // namespace credward::engine
