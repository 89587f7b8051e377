#include "engine/added.h"

#include <algorithm>

#include "text/decode.h"

namespace credward::engine {
namespace {

// git's line diff knows LF only; a lone CR ends a line for us.
std::string with_lf_lines(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] == '\r' && (i + 1 == out.size() || out[i + 1] != '\n')) out[i] = '\n';
  }
  return out;
}

git::LineChanges changes_between(const std::string& before, const std::string& now, const text::Document& document) {
  auto changes = git::diff_lines(before, now);
  // Without a comparison every line counts as new.
  return changes ? std::move(*changes) : git::LineChanges{{{1, document.lines().line_count()}}, {}};
}

}  // namespace

bool is_added(const git::LineChanges& changes, std::uint32_t line) {
  return std::any_of(changes.added.begin(), changes.added.end(),
                     [&](const auto& range) { return range.first <= line && line <= range.second; });
}

git::LineChanges changes_since(std::string earlier_bytes, const text::Document& document) {
  return changes_between(with_lf_lines(text::decode(std::move(earlier_bytes)).text), with_lf_lines(document.root().text()), document);
}

AddedLines::AddedLines(const source::Item& item, const text::Document& document, const source::Loader& loader,
                       std::vector<core::Problem>& problems)
    : document_(document) {
  std::string now = item.before.empty() ? std::string() : with_lf_lines(document.root().text());
  for (const git::ObjectId& earlier : item.before) {
    auto bytes = loader.load(earlier);
    if (!bytes) {
      problems.push_back({core::ProblemKind::kUnread, "object", item.path, earlier.hex(), bytes.error().message, {}});
    }
    std::string before = bytes ? with_lf_lines(text::decode(std::move(*bytes)).text) : std::string();
    changes_.push_back(changes_between(before, now, document));
  }
}

bool AddedLines::covers_line(std::uint32_t line) const {
  return std::all_of(changes_.begin(), changes_.end(), [&](const auto& changes) { return is_added(changes, line); });
}

bool AddedLines::covers(const detect::Candidate& candidate) const {
  if (changes_.empty()) return true;
  const text::LineIndex& lines = document_.lines();
  std::vector<core::Span> evidence = candidate.evidence;
  evidence.push_back(candidate.span);
  std::uint32_t first = UINT32_MAX, last = 0;
  for (const core::Span& span : evidence) {
    core::Region region = lines.region(span);
    first = std::min(first, region.line);
    last = std::max(last, region.end_line);
    for (std::uint32_t line = region.line; line <= region.end_line; ++line) {
      if (covers_line(line)) return true;
    }
  }
  if (candidate.extent.size() > 0) {
    const core::Region whole = lines.region(candidate.extent);
    first = std::min(first, whole.line);
    last = std::max(last, whole.end_line + (candidate.open_end ? 1 : 0));
  }
  // A deletion between the first and the last line of the evidence can be what made it a finding.
  return std::all_of(changes_.begin(), changes_.end(), [&](const git::LineChanges& c) {
    return std::any_of(c.deleted_after.begin(), c.deleted_after.end(),
                       [&](std::uint32_t after) { return first <= after && after < last; });
  });
}

}  // namespace credward::engine
