// `credward verify`: an audit whose incidents carry what a URL answered to each key.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "engine/key_probe.h"
#include "engine/options.h"

namespace credward::engine {

// First one request with a made-up key: unless that draws 401, the URL cannot judge keys, which is a kUsage
// error, and no key of the repositories has been sent. Then one request for each key, those that suppressions
// accept among them: one that turns out live is an incident, whatever its suppression says.
core::Result<RunResult> run_verify(const std::vector<std::string>& repositories, KeyProbe& probe,
                                   const RunOptions& options, Progress& progress);

// Writes the answer into the incident: live keys come first, and keys that draw 401 last.
void apply_answer(core::Incident& incident, core::Probed answer);

}  // namespace credward::engine
