#include "cli/version.h"

#include <fmt/format.h>

#include "detect/detector.h"
#include "detect/library_versions.h"
#include "git/library.h"
#include "syntax/languages.h"

namespace credward::cli {

std::string version_text() {
  auto detector = detect::Detector::create({});
  std::string grammars;
  for (const syntax::GrammarInfo& grammar : syntax::built_in_grammars()) {
    grammars += fmt::format("{}{} (ABI {})", grammars.empty() ? "" : ", ", grammar.name, grammar.abi);
  }
  return fmt::format("credward {}\nrule set {}\nlibgit2 {}\n{}tree-sitter grammars: {}", kVersion,
                     detector ? (*detector)->rule_set_hash() : "broken: " + detector.error().message, git::libgit2_version(),
                     detect::library_versions(), grammars);
}

}  // namespace credward::cli
