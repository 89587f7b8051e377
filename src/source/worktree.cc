#include "source/worktree.h"

#include <dirent.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <unordered_set>

#include "git/change.h"
#include "text/ignore.h"

namespace credward::source {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxIgnoreFileBytes = 1 << 20;
constexpr std::uint32_t kModeSubmodule = 0160000;

std::string join(const std::string& folder, std::string_view name) {
  return folder.empty() ? std::string(name) : folder + "/" + std::string(name);
}

core::Problem note(std::string what, std::string path, std::string reason) {
  return {core::ProblemKind::kNote, std::move(what), std::move(path), std::nullopt, std::move(reason), {}};
}

bool beneath(std::string_view path, std::string_view prefix) {
  return prefix.empty() || path == prefix || (path.starts_with(prefix) && path[prefix.size()] == '/');
}

struct Entry {
  std::string name;
  unsigned char type;
};

// Adds the files below one folder of one root to a plan.
class Walk {
 public:
  Walk(Plan& plan, std::uint32_t root, const ScanOptions& options)
      : plan_(plan), root_index_(root), root_(*plan.roots[root]), options_(options) {}

  // `shown` prefixes paths in reports.
  void use_ignore_rules(const git::Repository& repository) {
    in_git_ = true;
    read_exclude_file(repository);
  }
  void set_tracked(std::unordered_set<std::string> tracked) { tracked_ = std::move(tracked); }

  void folder(const std::string& top) {
    if (in_git_) read_ignore_files_above(top);
    std::vector<std::string> pending = {top};
    while (!pending.empty()) {
      std::string current = std::move(pending.back());
      pending.pop_back();
      list(current, pending);
    }
  }

  void entry(const std::string& path, unsigned char type) {
    switch (type) {
      case DT_REG: return add_file(path);
      case DT_LNK: return add_link(path);
      case DT_FIFO: plan_.problems.push_back(note("fifo", path, "a FIFO is never opened")); return;
      case DT_SOCK: plan_.problems.push_back(note("socket", path, "a socket is never opened")); return;
      default: plan_.problems.push_back(note("device", path, "a device is never opened")); return;
    }
  }

  void add_file(const std::string& path) {
    Item item;
    item.path = path;
    item.file = path;
    item.root = root_index_;
    plan_.items.push_back(std::move(item));
  }

  void add_link(const std::string& path) {
    auto target = root_.link_target(path);
    Item item;
    item.path = path;
    item.root = root_index_;
    item.bytes = target.value_or("");
    plan_.items.push_back(std::move(item));
  }

 private:
  void list(const std::string& current, std::vector<std::string>& pending) {
    std::vector<Entry> entries;
    if (!read_entries(current, entries)) return;
    if (in_git_) read_ignore_file(current, entries);
    std::vector<std::string> folders;
    for (const Entry& e : entries) {
      std::string path = join(current, e.name);
      bool is_folder = e.type == DT_DIR;
      if (e.name == ".git") {
        if (!in_git_) plan_.problems.push_back(note("git-directory", path, "use `credward history` to read it"));
        continue;
      }
      if (!is_folder && tracked_.count(path)) continue;
      if (in_git_ && !options_.include_ignored && ignore_.ignored(path, is_folder)) continue;
      if (!is_folder) {
        entry(path, e.type);
      } else if (in_git_ && root_.status(path + "/.git")) {
        if (!tracked_.count(path)) {
          plan_.problems.push_back(note("repository", path, "a repository of its own; scan it by itself"));
        }
      } else {
        folders.push_back(std::move(path));
      }
    }
    pending.insert(pending.end(), folders.rbegin(), folders.rend());
  }

  bool read_entries(const std::string& current, std::vector<Entry>& entries) {
    auto fd = root_.open_folder(current);
    DIR* dir = fd ? fdopendir(fd->get()) : nullptr;
    if (!dir) {
      plan_.problems.push_back({core::ProblemKind::kUnread, "folder", current, std::nullopt,
                                fd ? "it cannot be listed" : fd.error().message, {}});
      return false;
    }
    fd->release();
    while (const dirent* e = readdir(dir)) {
      std::string name = e->d_name;
      if (name == "." || name == "..") continue;
      entries.push_back({name, type_of(join(current, name), e->d_type)});
    }
    closedir(dir);
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return true;
  }

  // Some file systems do not tell types while listing.
  unsigned char type_of(const std::string& path, unsigned char type) const {
    if (type != DT_UNKNOWN) return type;
    auto status = root_.status(path);
    return status ? IFTODT(status->st_mode) : static_cast<unsigned char>(DT_UNKNOWN);
  }

  void read_ignore_file(const std::string& folder, const std::vector<Entry>& entries) {
    for (const Entry& e : entries) {
      if (e.name == ".gitignore" && e.type == DT_REG) read_ignore_file(folder);
    }
  }

  void read_ignore_file(const std::string& folder) {
    auto file = root_.open_regular(join(folder, ".gitignore"));
    if (!file || file->size() > kMaxIgnoreFileBytes) return;
    if (auto contents = file->read(kMaxIgnoreFileBytes)) ignore_.add(folder, *contents);
  }

  void read_ignore_files_above(const std::string& top) {
    if (top.empty()) return;
    read_ignore_file("");
    for (std::size_t slash = top.find('/'); slash != std::string::npos; slash = top.find('/', slash + 1)) {
      read_ignore_file(top.substr(0, slash));
    }
  }

  void read_exclude_file(const git::Repository& repository) {
    auto git_directory = Root::open(repository.common_dir());
    if (!git_directory) return;
    auto file = (*git_directory)->open_regular("info/exclude");
    if (!file || file->size() > kMaxIgnoreFileBytes) return;
    if (auto contents = file->read(kMaxIgnoreFileBytes)) ignore_.add("", *contents);
  }

  Plan& plan_;
  std::uint32_t root_index_;
  const Root& root_;
  ScanOptions options_;
  bool in_git_ = false;
  text::IgnoreRules ignore_;
  std::unordered_set<std::string> tracked_;
};

// One work tree, and the parts of it that the user named.
class WorkTreeScan {
 public:
  WorkTreeScan(Plan& plan, std::uint32_t root, const ScanOptions& options) : plan_(plan), root_(root), walk_(plan, root, options) {}

  void open(const git::Repository& repository) {
    auto index = git::read_index(repository);
    if (!index) plan_.problems.push_back(git::index_problem(index.error()));
    if (index) index_ = std::move(*index);
    std::unordered_set<std::string> tracked;
    for (const git::IndexEntry& e : index_) tracked.insert(e.path);
    walk_.set_tracked(std::move(tracked));
    walk_.use_ignore_rules(repository);
  }

  std::uint32_t root() const { return root_; }

  void part(const std::string& prefix) {
    for (const git::IndexEntry& e : index_) {
      if (beneath(e.path, prefix) && seen_.insert(e.path).second) tracked(e);
    }
    auto status = plan_.roots[root_]->status(prefix);
    if (!status) return;
    if (S_ISDIR(status->st_mode)) return walk_.folder(prefix);
    // Named outright: read even if ignored.
    if (seen_.insert(prefix).second) walk_.entry(prefix, IFTODT(status->st_mode));
  }

 private:
  void tracked(const git::IndexEntry& e) {
    if (e.mode == kModeSubmodule) {
      plan_.problems.push_back(note("submodule", e.path, "a repository of its own; scan it by itself"));
      return;
    }
    auto status = plan_.roots[root_]->status(e.path);
    if (!status) {
      plan_.problems.push_back(note("file", e.path,
                                    e.skip_worktree ? "sparse checkout: tracked, but not on disk"
                                                    : "tracked, but not on disk"));
      return;
    }
    if (S_ISDIR(status->st_mode)) {
      plan_.problems.push_back(note("file", e.path, "tracked as a file, but a folder on disk"));
      return;
    }
    walk_.entry(e.path, IFTODT(status->st_mode));
  }

  Plan& plan_;
  std::uint32_t root_;
  Walk walk_;
  std::vector<git::IndexEntry> index_;
  std::unordered_set<std::string> seen_;
};

core::Error no_such_path(const std::string& path) {
  return core::usage_error(fmt::format("{}: no such file or folder", path.empty() ? "\"\"" : path), "name a path that exists");
}

// Splits "/repo/src/a.c" into the folder's name and the path in it.
std::string relative_to(const fs::path& path, const std::string& root) {
  std::string relative = path.lexically_relative(root).string();
  return relative == "." ? std::string() : relative;
}

class Planner {
 public:
  explicit Planner(const ScanOptions& options) : options_(options) {}

  core::Status add(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    std::error_code failed;
    fs::path given(path);
    fs::file_status status = fs::symlink_status(given, failed);
    if (failed || !fs::exists(status)) return no_such_path(path);
    // The last component is kept as it is: a link named outright is not followed.
    const bool is_folder = fs::is_directory(status);
    fs::path folder = fs::canonical(is_folder ? given : (given.has_parent_path() ? given.parent_path() : fs::path(".")), failed);
    if (failed) return no_such_path(path);
    const std::size_t known = plan_.problems.size();
    if (fs::is_symlink(status) && fs::is_directory(fs::status(given, failed)))
      plan_.problems.push_back(note("link", given.filename().string(), "a link to a folder is not followed; name the folder itself to have it read"));
    auto root = add_below(folder.string(), is_folder ? folder : folder / given.filename(), is_folder);
    if (!root) return root.error();
    for (std::size_t i = known; i < plan_.problems.size(); ++i) problem_roots_.push_back(*root);
    return core::ok();
  }

  Plan take() {
    if (plan_.roots.size() > 1) name_roots();
    return std::move(plan_);
  }

 private:
  // Gives the root that the path lies below.
  core::Result<std::uint32_t> add_below(const std::string& folder, const fs::path& absolute, bool is_folder) {
    if (has_repository(folder)) {
      auto root = add_to_work_tree(folder, absolute);
      if (!root) return root.error();
      if (*root) return **root;
    }
    return add_plain(folder, is_folder ? std::string() : absolute.filename().string());
  }

  // Of several roots each has the name of its folder, with as many of those above it as tell all of them apart.
  void name_roots() {
    std::set<std::string> distinct;
    for (std::ptrdiff_t parts = 1; distinct.size() < plan_.roots.size(); ++parts) {
      plan_.names.clear();
      for (const auto& root : plan_.roots) {
        const fs::path whole = fs::path(root->folder()).relative_path();
        auto begin = whole.end();
        for (std::ptrdiff_t i = 0; i < parts && begin != whole.begin(); ++i) --begin;
        fs::path name;
        for (; begin != whole.end(); ++begin) name /= *begin;
        plan_.names.push_back(name.string());
      }
      distinct = {plan_.names.begin(), plan_.names.end()};
    }
    for (std::size_t i = 0; i < problem_roots_.size(); ++i) plan_.problems[i].repository = plan_.names[problem_roots_[i]];
    for (std::size_t i = 0; i < plan_.repositories.size(); ++i) plan_.repositories[i].name = plan_.names[repository_roots_[i]];
  }

  // Nothing: there is no repository that may be followed; read it as a plain folder.
  core::Result<std::optional<std::uint32_t>> add_to_work_tree(const std::string& folder, const fs::path& absolute) {
    git::OpenOptions open;
    open.follow_alternates = options_.follow_alternates;
    auto repository = git::Repository::discover(folder, open);
    if (!repository) return unusable_repository(folder, repository.error());
    if (!repository->work_tree()) {
      return core::usage_error(fmt::format("{}: a bare repository has no files to scan", folder),
                               "use `credward history` or `credward audit`");
    }
    const std::string& top = *repository->work_tree();
    auto known = work_trees_.find(top);
    if (known == work_trees_.end()) {
      auto root = add_root(top);
      if (!root) return root.error();
      WorkTreeScan scan(plan_, *root, options_);
      scan.open(*repository);
      known = work_trees_.emplace(top, std::move(scan)).first;
      plan_.problems.insert(plan_.problems.end(), repository->problems().begin(), repository->problems().end());
      plan_.repositories.push_back({{}, repository->remote_uri(), head_of(*repository), repository->head_branch()});
      repository_roots_.push_back(*root);
    }
    known->second.part(relative_to(absolute, top));
    return std::optional(known->second.root());
  }

  static std::string head_of(const git::Repository& repository) {
    auto head = repository.head();
    return head ? head->hex() : std::string();
  }

  // A `.git` file that points elsewhere is not obeyed, and what lies around it is still read.
  core::Result<std::optional<std::uint32_t>> unusable_repository(const std::string& folder, const core::Error& error) {
    for (fs::path at = folder; ; at = at.parent_path()) {
      std::error_code failed;
      auto status = fs::symlink_status(at / ".git", failed);
      if (!failed && fs::exists(status)) {
        if (fs::is_directory(status)) return error;
        plan_.problems.push_back(note("repository", ".git", error.message));
        return std::optional<std::uint32_t>();
      }
      if (at == at.root_path()) return error;
    }
  }

  core::Result<std::uint32_t> add_plain(const std::string& folder, const std::string& file) {
    auto root = add_root(folder);
    if (!root) return root.error();
    Walk walk(plan_, *root, options_);
    if (file.empty()) {
      walk.folder("");
      return root;
    }
    auto status = plan_.roots[*root]->status(file);
    walk.entry(file, status ? IFTODT(status->st_mode) : static_cast<unsigned char>(DT_REG));
    return root;
  }

  core::Result<std::uint32_t> add_root(const std::string& folder) {
    const auto known = std::ranges::find(plan_.roots, folder, [](const auto& root) { return root->folder(); });
    if (known != plan_.roots.end()) return static_cast<std::uint32_t>(known - plan_.roots.begin());
    auto root = Root::open(folder);
    if (!root) return root.error();
    plan_.roots.push_back(std::move(*root));
    return static_cast<std::uint32_t>(plan_.roots.size() - 1);
  }

  ScanOptions options_;
  Plan plan_;
  std::map<std::string, WorkTreeScan> work_trees_;
  std::vector<std::uint32_t> problem_roots_, repository_roots_;  // whose each of the plan's is
};

}  // namespace

bool has_repository(const std::string& folder) {
  std::error_code failed;
  for (fs::path at = fs::absolute(folder, failed).lexically_normal(); ; at = at.parent_path()) {
    if (fs::exists(fs::symlink_status(at / ".git", failed))) return true;
    bool bare = fs::exists(fs::symlink_status(at / "HEAD", failed)) && fs::is_directory(at / "objects", failed) &&
                fs::is_directory(at / "refs", failed);
    if (bare) return true;
    if (at == at.root_path() || !at.has_relative_path()) return false;
  }
}

core::Result<Plan> plan_scan(const std::vector<std::string>& paths, const ScanOptions& options) {
  Planner planner(options);
  for (const std::string& path : paths) {
    if (auto added = planner.add(path); !added) return added.error();
  }
  return planner.take();
}

}  // namespace credward::source
