#include <git2.h>

#include <algorithm>
#include <new>
#include <optional>

#include "git/change.h"
#include "git/library.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} * 1024 * 1024;

// libgit2 ends lines at LF only. A lone CR becomes an LF, so that line numbers are those of reports; places
// stay.
std::optional<std::string> with_line_feeds(std::string_view text) {
  std::optional<std::string> out;
  for (std::size_t i = text.find('\r'); i != std::string_view::npos; i = text.find('\r', i + 1)) {
    if (i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (!out) out.emplace(text);
    (*out)[i] = '\n';
  }
  return out;
}

std::uint32_t count_lines(std::string_view text) {
  const auto ends = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
  return ends + (!text.empty() && text.back() != '\n' ? 1 : 0);
}

// Without context lines a hunk is one replacement: so many old lines for so many new ones.
int on_hunk(const git_diff_delta*, const git_diff_hunk* hunk, void* payload) {
  LineChanges& out = *static_cast<LineChanges*>(payload);
  try {
    const auto start = static_cast<std::uint32_t>(hunk->new_start);
    if (hunk->new_lines > 0) {
      out.added.emplace_back(start, start + static_cast<std::uint32_t>(hunk->new_lines) - 1);
    }
    // Where nothing is added, git gives the line before the gap.
    if (hunk->old_lines > 0) out.deleted_after.push_back(hunk->new_lines > 0 ? start - 1 : start);
  } catch (const std::bad_alloc&) {
    return -1;
  }
  return 0;
}

}  // namespace

core::Result<LineChanges> diff_lines(std::string_view old_text, std::string_view new_text) {
  LineChanges out;
  if (old_text == new_text) return out;
  const auto old_copy = with_line_feeds(old_text), new_copy = with_line_feeds(new_text);
  if (old_copy) old_text = *old_copy;
  if (new_copy) new_text = *new_copy;
  if (old_text.empty() || std::max(old_text.size(), new_text.size()) > kMaxBytes) {
    if (!new_text.empty()) out.added.emplace_back(1, count_lines(new_text));
    if (!old_text.empty()) out.deleted_after.push_back(0);
    return out;
  }
  const Library library;
  git_diff_options options;
  git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags = GIT_DIFF_FORCE_TEXT;
  options.context_lines = 0;
  options.interhunk_lines = 0;
  options.max_size = -1;
  const int status =
      git_diff_buffers(old_text.data(), old_text.size(), nullptr, new_text.data(), new_text.size(), nullptr,
                       &options, nullptr, nullptr, on_hunk, nullptr, &out);
  if (status != 0) return core::internal_error("Comparing two texts failed: " + last_error());
  return out;
}

}  // namespace credward::git
