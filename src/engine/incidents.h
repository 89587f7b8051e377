// From findings to incidents, behind the ordering point: one for each key of an audit, most urgent first, and
// what the hygiene rules say of them.
#pragma once

#include <string_view>
#include <vector>

#include "core/run_report.h"
#include "engine/environments.h"
#include "engine/session.h"
#include "policy/date.h"
#include "policy/scopes.h"

namespace credward::engine {

struct IncidentInput {
  const Environments* environments = nullptr;
  const policy::ScopeTable* scopes = nullptr;
  policy::Date today;
  bool accepted_too = false;
};

// What the files do with ByteStack, whatever was found in them.
struct Inventory {
  const std::vector<core::RequestFact>& requests;
  const std::vector<core::NameUse>& name_uses;
};

// A key whose findings are all accepted is no incident, unless `accepted_too` asks for it. `findings` are in report order.
std::vector<core::Incident> make_incidents(const std::vector<core::Finding>& findings, const Inventory& inventory,
                                           const IncidentInput& input);

// Scope and environment of each, sorted, without repetitions.
void complete_requests(std::vector<core::RequestFact>& requests, const IncidentInput& input);

// One finding for each key in two environments, and for each name and call that do not fit. A null rule is
// disabled.
std::vector<core::Finding> judge_hygiene(const std::vector<core::Incident>& incidents,
                                         const std::vector<core::RequestFact>& requests,
                                         const core::RuleInfo* shared, const core::RuleInfo* scope);

// rules/bytestack/scopes.toml, as the program carries it.
policy::ScopeTable documented_scopes();

// All of it: fills `incidents`, completes `requests`, and adds hygiene findings in their order.
void join_incidents(core::RunReport& report, Session& session);

}  // namespace credward::engine
