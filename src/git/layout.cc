#include "git/layout.h"

#include <cstdlib>
#include <utility>

#include "git/safe_file.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxPathFile = 64 * 1024;
constexpr std::size_t kMaxConfig = 8 * 1024 * 1024;

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::optional<std::string> from_environment(const OpenOptions& options, const char* name) {
  const char* value = options.from_environment ? std::getenv(name) : nullptr;
  if (!value || !*value) return std::nullopt;
  return std::string(value);
}

// What git looks for as well. `commondir` stands for the parts that a linked worktree shares. A HEAD that
// cannot be read is a repository all the same: it must not hide the rest.
bool is_git_directory(const std::string& path) {
  const auto directory = Directory::open_root(path);
  if (!directory || !directory->type("HEAD")) return false;
  if (directory->type("commondir")) return true;
  const auto is_place = [&](const char* name) {
    const auto type = directory->type(name);
    return type == EntryType::kDirectory || type == EntryType::kLink;
  };
  return is_place("objects") && is_place("refs");
}

ConfigFile read_config(const std::string& directory, std::vector<core::Problem>* problems) {
  const auto root = Directory::open_root(directory);
  const FileContent content = root ? root->read("config", kMaxConfig) : FileContent{};
  if (content.lost() && problems) {
    problems->push_back(file_problem(core::ProblemKind::kUnread, "repository", "config",
                                     "The configuration " + std::string(why_unread(content.state)) +
                                         ", so the format of the repository is only assumed."));
  }
  ConfigFile config = ConfigFile::parse(content.bytes);
  if (!config.complete() && problems) {
    problems->push_back(file_problem(core::ProblemKind::kNote, "repository", "config",
                                     "The configuration has a malformed line; what follows it is ignored."));
  }
  return config;
}

// A linked worktree's `gitdir` names its `.git` file; a submodule's core.worktree its work tree.
bool points_back(const std::string& git_dir, const std::string& work_tree) {
  const auto directory = Directory::open_root(git_dir);
  if (!directory) return false;
  if (const FileContent file = directory->read("gitdir", kMaxPathFile); file.read()) {
    const auto named = canonical(join(git_dir, trimmed(file.bytes)));
    return named && *named == join(work_tree, ".git");
  }
  const auto work = read_config(git_dir, nullptr).get("core", "worktree");
  return work && canonical(join(git_dir, *work)) == work_tree;
}

// The git directory that the `.git` in `folder` is or names; nothing if there is none, an error if it may not
// be followed.
core::Result<std::optional<std::string>> git_directory_in(const std::string& folder) {
  const auto directory = Directory::open_root(folder);
  const EntryType type = directory ? directory->type(".git").value_or(EntryType::kOther) : EntryType::kOther;
  const std::string dot_git = join(folder, ".git");
  if (type == EntryType::kOther) return std::optional<std::string>();
  if (type == EntryType::kDirectory) {
    return is_git_directory(dot_git) ? std::optional<std::string>(dot_git) : std::nullopt;
  }
  std::string named;
  if (type == EntryType::kLink) {
    named = directory->link_target(".git").value_or("");
  } else {
    const FileContent file = directory->read(".git", kMaxPathFile);
    if (!file.read() || !file.bytes.starts_with("gitdir: ")) {
      return core::usage_error("The .git file there is not readable as one.");
    }
    named = trimmed(file.bytes.substr(8));
  }
  const auto target = canonical(join(folder, named));
  if (!target || !is_git_directory(*target)) {
    return core::usage_error("The .git file there names no git directory.",
                             "After moving a linked worktree or its repository, run `git worktree repair`.");
  }
  const bool inside = type == EntryType::kLink && is_below(*target, folder);
  if (!inside && !points_back(*target, folder)) {
    return core::usage_error(
        "The .git file there leads to a git directory that does not point back to this work tree.",
        "Name that git directory itself if you trust it, or run `git worktree repair` after a move.");
  }
  return target;
}

// Upwards from `path`; `work_tree` is set where a `.git` was found.
core::Status search(const std::string& path, Layout& layout) {
  for (std::string folder = path;; folder = parent_of(folder)) {
    auto found = git_directory_in(folder);
    if (!found) return found.error();
    if (*found) {
      layout.git_dir = **found;
      layout.work_tree = folder;
      return core::ok();
    }
    if (is_git_directory(folder)) {
      layout.git_dir = folder;
      return core::ok();
    }
    if (folder == "/") break;
  }
  return core::usage_error("There is no git repository at this path or above it.");
}

void find_common_dir(const OpenOptions& options, Layout& layout) {
  layout.common_dir = layout.git_dir;
  if (const auto named = from_environment(options, "GIT_COMMON_DIR")) {
    layout.common_dir = canonical(*named).value_or(layout.git_dir);
    return;
  }
  const auto directory = Directory::open_root(layout.git_dir);
  const FileContent file = directory ? directory->read("commondir", kMaxPathFile) : FileContent{};
  if (file.state == FileState::kAbsent) return;
  if (file.read()) {
    const auto named = canonical(join(layout.git_dir, trimmed(file.bytes)));
    if (named && parent_of(layout.git_dir) == join(*named, "worktrees")) {
      layout.common_dir = *named;
      return;
    }
  }
  layout.problems.push_back(file_problem(
      core::ProblemKind::kUnread, "repository", "commondir",
      file.read() ? "It leads out of the repository and is not followed."
                  : "It " + std::string(why_unread(file.state)) + "; what it names is not read."));
}

// Where a git directory was named outright: the place that points to it, or the folder it lies in.
void find_work_tree(const std::string& path, const OpenOptions& options, Layout& layout) {
  if (const auto named = from_environment(options, "GIT_WORK_TREE")) {
    layout.work_tree = canonical(join(path, *named));
    return;
  }
  if (layout.work_tree) return;
  if (layout.config.is_true("core", "bare") && layout.git_dir == layout.common_dir) return;
  std::optional<std::string> candidate;
  if (layout.git_dir != layout.common_dir) {
    const auto directory = Directory::open_root(layout.git_dir);
    const FileContent file = directory ? directory->read("gitdir", kMaxPathFile) : FileContent{};
    if (file.read()) candidate = parent_of(normalized(join(layout.git_dir, trimmed(file.bytes))));
  } else if (layout.git_dir.ends_with("/.git")) {
    candidate = parent_of(layout.git_dir);
  } else if (from_environment(options, "GIT_DIR") && !is_below(path, layout.git_dir)) {
    candidate = path;  // git's own rule: with GIT_DIR alone, the current folder is the top
  }
  if (candidate) layout.work_tree = canonical(*candidate);
}

void find_index(const std::string& path, const OpenOptions& options, Layout& layout) {
  const auto named = from_environment(options, "GIT_INDEX_FILE");
  layout.index_path = named ? join(layout.work_tree.value_or(path), *named) : join(layout.git_dir, "index");
}

core::Status check_format(const ConfigFile& config) {
  const std::string version = config.get("core", "repositoryformatversion").value_or("0");
  if (version != "0" && version != "1") {
    return core::usage_error("The repository has format version " + version.substr(0, 20) +
                             ", which is not known here.");
  }
  for (const ConfigEntry& entry : config.entries()) {
    if (entry.section != "extensions") continue;
    const std::string value = entry.value.value_or("true");
    if (entry.name == "objectformat" || entry.name == "compatobjectformat") {
      if (value == "sha1") continue;
      return core::usage_error(
          "The repository has SHA-256 object ids, which cannot be read.",
          "Scan its work tree with `credward scan`, copied outside of the repository, or a "
          "SHA-1 clone of it.");
    }
    if (entry.name == "refstorage") {
      if (value == "files") continue;
      return core::usage_error(
          "The repository stores its refs in another way than files, which cannot be read.",
          "Convert a copy with `git refs migrate --ref-format=files`, or clone it with "
          "`git clone --ref-format=files`.");
    }
    const bool harmless = entry.name == "worktreeconfig" || entry.name == "preciousobjects" ||
                          entry.name == "partialclone" || entry.name == "noop" || entry.name == "noop-v1" ||
                          entry.name == "relativeworktrees";
    if (!harmless && version == "1") {
      return core::usage_error("The repository uses an extension that is not known here.",
                               "See `git config --get-regexp ^extensions` in it.");
    }
  }
  return core::ok();
}

}  // namespace

core::Result<Layout> find_layout(const std::string& path, const OpenOptions& options) {
  auto start = canonical(path);
  if (!start) return core::usage_error("The path does not exist.");
  if (!Directory::open_root(*start)) start = parent_of(*start);

  Layout layout;
  if (const auto named = from_environment(options, "GIT_DIR")) {
    const auto target = canonical(join(*start, *named));
    if (!target || !is_git_directory(*target)) return core::usage_error("GIT_DIR names no git directory.");
    layout.git_dir = *target;
  } else if (auto found = search(*start, layout); !found) {
    return found.error();
  }
  find_common_dir(options, layout);
  layout.config = read_config(layout.common_dir, &layout.problems);
  if (auto format = check_format(layout.config); !format) return format.error();
  find_work_tree(*start, options, layout);
  find_index(*start, options, layout);
  return layout;
}

std::string without_credentials(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) {
    // git@host:path: the part before @ is an account, never a secret, but it is not needed either.
    const std::size_t colon = url.find(':'), at = url.find('@');
    if (colon == std::string_view::npos || at == std::string_view::npos || at > colon) return {};
    return "ssh://" + std::string(url.substr(at + 1, colon - at - 1)) + "/" +
           std::string(url.substr(colon + 1));
  }
  if (url.substr(0, scheme) == "file") return {};
  const std::size_t begin = scheme + 3;
  std::string_view rest = url.substr(begin);
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  const std::size_t at = rest.substr(0, end).rfind('@');
  std::string out(url.substr(0, begin));
  out += rest.substr(at == std::string_view::npos ? 0 : at + 1, std::string_view::npos);
  return out.substr(0, out.find_first_of("?#"));
}

}  // namespace credward::git
