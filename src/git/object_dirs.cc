#include "git/object_dirs.h"

#include <algorithm>
#include <cstdlib>

#include "git/safe_file.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxAlternates = 1024 * 1024;
constexpr std::size_t kMaxDirectories = 256;
constexpr int kMaxDepth = 5;  // git's own limit

constexpr char kOutside[] =
    "The alternate object directories lead out of the repository and are not read. Pass --alternates to read "
    "them.";

// One entry in quotes; `at` stands behind the opening quote and is left behind the closing one.
bool unquote(std::string_view text, std::size_t& at, std::string& out) {
  constexpr std::string_view kNames = "abtnvfr\"\\", kBytes = "\a\b\t\n\v\f\r\"\\";
  while (at < text.size() && text[at] != '"') {
    if (text[at] != '\\') {
      out += text[at++];
      continue;
    }
    if (++at >= text.size()) return false;
    if (const std::size_t which = kNames.find(text[at]); which != std::string_view::npos) {
      out += kBytes[which];
      ++at;
      continue;
    }
    int value = 0;
    for (int digits = 0; digits < 3; ++digits, ++at) {
      if (at >= text.size() || text[at] < '0' || text[at] > '7') return false;
      value = value * 8 + text[at] - '0';
    }
    out += static_cast<char>(value);
  }
  return at++ < text.size();
}

class Finder {
 public:
  Finder(const Layout& layout, const OpenOptions& options, ObjectDirectories& out)
      : layout_(layout), options_(options), out_(out) {}

  // `trusted`: the operator named it, wherever it lies.
  void add(const std::string& path, bool trusted, int depth) {
    const std::string plain = normalized(path);
    // By the text first: a path outside is not even looked at.
    if (!trusted && !options_.follow_alternates && !is_inside(plain)) return outside();
    const auto real = canonical(path);
    if (!real) return;
    if (!trusted && !options_.follow_alternates && !is_inside(*real)) return outside();
    if (std::find(out_.paths.begin(), out_.paths.end(), *real) != out_.paths.end()) return;
    const auto directory = Directory::open_root(*real);
    if (!directory) return;
    if (depth > kMaxDepth || out_.paths.size() >= kMaxDirectories) {
      return problem("The alternate object directories are nested too deeply or are too many.");
    }
    out_.paths.push_back(*real);
    const FileContent file = directory->read("info/alternates", kMaxAlternates);
    if (file.lost()) return problem("The list of alternates " + std::string(why_unread(file.state)) + ".");
    for (const std::string& line : split_paths(file.bytes, '\n')) {
      if (!line.starts_with('#')) add(join(*real, line), false, depth + 1);
    }
  }

 private:
  bool is_inside(const std::string& path) const {
    return is_below(path, layout_.common_dir) || is_below(path, layout_.git_dir) ||
           (layout_.work_tree && is_below(path, *layout_.work_tree));
  }

  void outside() { problem(kOutside); }

  void problem(std::string reason) {
    core::Problem found =
        file_problem(core::ProblemKind::kUnread, "objects", "objects/info/alternates", std::move(reason));
    if (std::find(out_.problems.begin(), out_.problems.end(), found) == out_.problems.end()) {
      out_.problems.push_back(std::move(found));
    }
  }

  const Layout& layout_;
  const OpenOptions& options_;
  ObjectDirectories& out_;
};

}  // namespace

std::vector<std::string> split_paths(std::string_view text, char separator) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < text.size()) {
    std::string entry;
    if (std::size_t behind = at + 1; text[at] == '"' && unquote(text, behind, entry)) {
      at = behind;
    } else {
      entry.clear();
      const std::size_t end = std::min(text.find(separator, at), text.size());
      entry = text.substr(at, end - at);
      at = end;
    }
    while (at < text.size() && text[at] != separator) ++at;
    ++at;
    if (!entry.empty()) out.push_back(std::move(entry));
  }
  return out;
}

ObjectDirectories find_object_directories(const Layout& layout, const OpenOptions& options) {
  ObjectDirectories out;
  Finder finder(layout, options, out);
  const char* own = options.from_environment ? std::getenv("GIT_OBJECT_DIRECTORY") : nullptr;
  finder.add(own && *own ? own : join(layout.common_dir, "objects"), own && *own, 0);
  const char* more = options.from_environment ? std::getenv("GIT_ALTERNATE_OBJECT_DIRECTORIES") : nullptr;
  for (const std::string& path : split_paths(more ? more : "", ':')) finder.add(path, true, 0);
  return out;
}

}  // namespace credward::git
