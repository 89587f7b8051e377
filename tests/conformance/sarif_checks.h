// What no validator asks of a SARIF file, and what made uploads of other tools fail or leak: see the test list of the
// ecosystem research.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace credward::conformance {

// One sentence for each thing that is wrong; empty for a good file.
std::vector<std::string> faults_of(const nlohmann::json& log);

// Whether eight consecutive characters of a key, or of its base64 form, stand in the text.
bool holds_part_of(const std::string& text, const std::string& key);

}  // namespace credward::conformance
