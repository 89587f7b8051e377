// What users see of a rule: its identity and its texts. How a rule matches is detect/'s business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace credward::core {

enum class Level { kNote, kWarning, kError };

// SARIF's names: "note", "warning", "error".
std::string_view to_string(Level level);

// Exposure is sticky: a key ever committed stays exposed, so such a rule judges all of history.
// Correctness is current: such a rule judges only what is there now or is being added.
enum class Persistence { kSticky, kCurrent };

struct RuleInfo {
  std::string id;  // "key/assignment"; never changes its meaning
  Level level = Level::kWarning;
  Persistence persistence = Persistence::kSticky;
  std::string precision;          // SARIF: "very-high", "high", "medium", "low"
  std::string security_severity;  // GitHub: a decimal from "0.1" to "10.0"
  std::vector<std::string> tags;
  std::string short_text;     // one sentence, plain
  std::string full_text;      // a few sentences, plain
  std::string help_markdown;  // what it means, how to repair it, how to rotate
  bool built_in = true;
};

}  // namespace credward::core
