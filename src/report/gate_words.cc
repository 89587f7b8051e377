#include "report/gate_words.h"

#include <fmt/format.h>

#include "report/plain_text.h"
#include "report/remedy.h"

namespace credward::report {
namespace {

constexpr std::size_t kShortId = 10;
constexpr std::size_t kFingerprintShown = 8;

bool is_key(const core::Finding& finding) { return finding.rule->built_in && finding.rule->id.starts_with("key/"); }

std::string rebase(const core::Finding& finding) {
  if (finding.source == core::SourceKind::kNote) return "Take it out of the note: git notes edit";
  if (!finding.git || finding.git->commit.empty()) return "Take it out";
  if (finding.git->root) return "Take it out: git rebase -i --root, edit";
  return fmt::format("Take it out: git rebase -i {}^, edit", finding.git->commit.substr(0, kShortId));
}

}  // namespace

bool is_gate(std::string_view command) {
  return command == "staged" || command == "message" || command == "push" || command == "range" || command == "receive";
}

std::string gate_remedy(const core::Finding& finding, std::string_view command) {
  if (!is_key(finding) || !finding.remedy.empty()) return remedy_of(finding);
  if (command == "staged") return "Read it from the environment instead. Nothing is committed yet.";
  if (command == "message") return "Take it out of the message. Nothing is committed yet.";
  if (command == "push") return fmt::format("{}, push again. Rotate it if it is elsewhere too.", rebase(finding));
  if (command == "range") return fmt::format("Rotate it: it is in this history. {}, push with --force.", rebase(finding));
  return fmt::format("Rotate it: it was on this machine and in this history. {}, push again.", rebase(finding));
}

std::string how_to_accept(const core::Finding& finding, std::string_view command) {
  const std::string& fingerprint = core::fingerprint_of(finding);
  if (fingerprint.empty() || finding.rule->id.starts_with("policy/")) return {};
  if (command == "receive") return "To accept: its operator decides ([[suppress]] in what --config names).";
  if (command == "range") {
    return fmt::format("To accept: credward suppress {} --reason WHY, and --accept-suppressions",
                       fingerprint.substr(0, kFingerprintShown));
  }
  return fmt::format("To accept: credward suppress {} --reason WHY", fingerprint);
}

std::string fitting(std::string_view message, std::size_t width, std::size_t lines) {
  std::string_view rest = message;
  while (wrapped(rest, width).size() > lines) {
    std::size_t stop = rest.substr(0, rest.size() - 1).rfind(". ");
    if (stop == std::string_view::npos) return shortened(rest, width * lines * 9 / 10);
    rest = rest.substr(0, stop + 1);
  }
  return std::string(rest);
}

}  // namespace credward::report
