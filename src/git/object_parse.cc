#include "git/object_parse.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace credward::git {
namespace {

// The rest of a line that begins with `key` and a blank; moves behind the line.
std::optional<std::string_view> header_line(std::string_view& text, std::string_view key) {
  if (!text.starts_with(key) || text.size() <= key.size() || text[key.size()] != ' ') return std::nullopt;
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(key.size() + 1, end - key.size() - 1);
  text.remove_prefix(end + 1);
  return line;
}

std::optional<ObjectId> id_line(std::string_view& text, std::string_view key) {
  const auto line = header_line(text, key);
  return line ? ObjectId::from_hex(*line) : std::nullopt;
}

// "Name <mail> 1234567890 +0100": the first number behind the last ">". 0 if there is none.
std::int64_t time_of(std::string_view line) {
  const std::size_t mail = line.rfind('>');
  if (mail == std::string_view::npos) return 0;
  std::size_t at = mail + 1;
  while (at < line.size() && line[at] == ' ') ++at;
  std::int64_t seconds = 0;
  const auto [stop, error] = std::from_chars(line.data() + at, line.data() + line.size(), seconds);
  (void)stop;
  return error == std::errc() ? seconds : 0;
}

std::string name_of(std::string_view line) {
  std::string_view name = line.substr(0, line.find('<'));
  while (name.ends_with(' ')) name.remove_suffix(1);
  return std::string(name.substr(0, 1024));
}

}  // namespace

std::optional<ParsedCommit> parse_commit(std::string_view bytes) {
  ParsedCommit commit;
  const auto tree = id_line(bytes, "tree");
  if (!tree) return std::nullopt;
  commit.tree = *tree;
  while (bytes.starts_with("parent ")) {
    const auto parent = id_line(bytes, "parent");
    if (!parent) return std::nullopt;
    commit.parents.push_back(*parent);
  }
  // Old and broken tools left these lines out or wrote them badly; the commit is still one.
  if (const auto author = header_line(bytes, "author")) commit.author = name_of(*author);
  if (const auto committer = header_line(bytes, "committer")) commit.committer_time = time_of(*committer);
  return commit;
}

std::optional<ParsedTag> parse_tag(std::string_view bytes) {
  const auto target = id_line(bytes, "object");
  if (!target) return std::nullopt;
  return ParsedTag{*target};
}

bool TreeReader::next(TreeEntry& entry) {
  if (rest_.empty() || damaged_) return false;
  damaged_ = true;
  std::uint32_t mode = 0;
  std::size_t at = 0;
  for (; at < rest_.size() && rest_[at] != ' '; ++at) {
    if (rest_[at] < '0' || rest_[at] > '7' || at > 7) return false;
    mode = mode * 8 + static_cast<std::uint32_t>(rest_[at] - '0');
  }
  const std::size_t end = rest_.find('\0', at);
  if (at == 0 || end == std::string_view::npos || rest_.size() - end - 1 < 20) return false;
  entry.mode = mode;
  entry.name = rest_.substr(at + 1, end - at - 1);
  std::memcpy(entry.id.bytes.data(), rest_.data() + end + 1, 20);
  rest_.remove_prefix(end + 21);
  damaged_ = false;
  return true;
}

std::vector<TreeEntry> sorted_entries(std::string_view bytes, bool& damaged) {
  std::vector<TreeEntry> out;
  TreeReader reader(bytes);
  for (TreeEntry entry; reader.next(entry);) out.push_back(entry);
  damaged = reader.damaged();
  const auto by_name = [](const TreeEntry& a, const TreeEntry& b) { return a.name < b.name; };
  if (!std::is_sorted(out.begin(), out.end(), by_name)) std::stable_sort(out.begin(), out.end(), by_name);
  return out;
}

}  // namespace credward::git
