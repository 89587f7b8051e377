#include "core/finding.h"

#include <array>
#include <tuple>

namespace credward::core {

std::string_view to_string(Level level) {
  constexpr std::array<std::string_view, 3> kNames = {"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(level)];
}

std::string_view to_string(SourceKind source) {
  constexpr std::array<std::string_view, 10> kNames = {"worktree", "index", "commit", "commit-message", "tag-message",
                                                       "note", "stash", "reflog", "unreachable", "stdin"};
  return kNames[static_cast<std::size_t>(source)];
}

const std::string& fingerprint_of(const Finding& finding) {
  bool by_key = finding.secret && finding.rule->persistence == Persistence::kSticky;
  return by_key ? finding.secret->fingerprint : finding.content;
}

bool report_order(const Finding& a, const Finding& b) {
  auto key = [](const Finding& f) {
    bool has_path = f.path.has_value();
    std::string_view path = has_path ? std::string_view(*f.path) : std::string_view();
    std::string_view member = f.member ? std::string_view(*f.member) : std::string_view();
    bool has_commit = f.git && !f.git->commit.empty();
    std::string_view commit = has_commit ? std::string_view(f.git->commit) : std::string_view();
    std::string_view blob = f.git ? std::string_view(f.git->blob) : std::string_view();
    return std::tuple(std::string_view(f.repository), !has_path, path, f.region.line, f.region.column,
                      std::string_view(f.rule->id), to_string(f.source), !has_commit, commit, blob, member,
                      f.region.end_line, f.region.end_column, std::string_view(f.message));
  };
  return key(a) < key(b);
}

}  // namespace credward::core
