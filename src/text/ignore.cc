#include "text/ignore.h"

#include <algorithm>
#include <utility>

namespace credward::text {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Blanks at the end go, unless a backslash stands before them.
std::string_view without_trailing_blanks(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == ' ') {
      continue;
    }
    end = std::min(at + 1, line.size());
  }
  return line.substr(0, end);
}

}  // namespace

std::optional<IgnoreRules::Rule> IgnoreRules::parse_line(std::string_view line) {
  if (line.empty() || line.front() == '#') return std::nullopt;
  if (line.back() == '\r') line.remove_suffix(1);
  line = without_trailing_blanks(line);
  bool included = false, directories = false;
  if (line.starts_with('!')) {
    included = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    directories = true;
    line.remove_suffix(1);
  }
  if (line.empty()) return std::nullopt;
  const bool base_name = line.find('/') == std::string_view::npos;
  if (line.front() == '/') line.remove_prefix(1);
  // The slash that Glob gives a meaning of its own at either end must not meet it twice.
  if (line.empty() || line.front() == '/' || line.ends_with('/')) return std::nullopt;
  // git takes the literal beginning off before it looks at wildcards, so that in "a**/b" the stars stand at the beginning
  // of a component after all. (Of a pattern without "/" it makes no difference.)
  const std::string_view prefix = line.substr(0, line.find_first_of("*?[\\"));
  std::optional<Glob> rest = Glob::parse(line.substr(prefix.size()));
  if (!rest) return std::nullopt;
  return Rule{std::string(prefix), std::move(*rest), included, directories, base_name};
}

bool IgnoreRules::add(std::string_view base_directory, std::string_view file_contents) {
  bool complete = file_contents.size() <= kFileBytes;
  std::string_view rest = file_contents.substr(0, kFileBytes);
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  std::vector<Rule>& rules = by_directory_[std::string(base_directory)];
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (std::optional<Rule> rule = parse_line(rest.substr(0, end))) {
      if (rules.size() >= kLines) return false;
      rules.push_back(std::move(*rule));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return complete;
}

IgnoreRules::Match IgnoreRules::match(std::string_view path, bool is_directory) const {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  std::size_t base_end = path.size();
  while (base_end > 0) {
    // The next directory that holds the path, from the inside out.
    const std::size_t slash = path.rfind('/', base_end - 1);
    base_end = slash == std::string_view::npos ? 0 : slash;
    const auto rules = by_directory_.find(path.substr(0, base_end));
    if (rules == by_directory_.end()) continue;
    const std::string_view below = path.substr(base_end == 0 ? 0 : base_end + 1);
    for (auto rule = rules->second.rbegin(); rule != rules->second.rend(); ++rule) {
      if (rule->directories && !is_directory) continue;
      const std::string_view subject = rule->base_name ? name : below;
      if (!subject.starts_with(rule->prefix)) continue;
      if (!rule->glob.matches_whole(subject.substr(rule->prefix.size()))) continue;
      return rule->included ? Match::kIncluded : Match::kIgnored;
    }
  }
  return Match::kNone;
}

}  // namespace credward::text
