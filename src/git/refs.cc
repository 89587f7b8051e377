#include "git/refs.h"

#include <algorithm>
#include <tuple>

namespace credward::git {
namespace {

constexpr std::size_t kMaxRefFile = 1024 * 1024;
constexpr std::size_t kMaxPackedRefs = std::size_t{512} * 1024 * 1024;
constexpr std::size_t kMaxEntries = 1'000'000;  // in one directory
constexpr std::size_t kMaxRefs = 4'000'000;
constexpr std::size_t kMaxName = 4096;
constexpr int kMaxDepth = 64;
constexpr int kMaxSymbolic = 5;  // git's own limit

std::string_view next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// An id at the beginning of a line, alone or followed by a blank.
std::optional<ObjectId> leading_id(std::string_view line) {
  if (line.size() < 40 || (line.size() > 40 && line[40] != ' ' && line[40] != '\t')) return std::nullopt;
  return ObjectId::from_hex(line.substr(0, 40));
}

// FETCH_HEAD is read apart, because it has a form of its own.
bool is_pseudo_name(const std::string& name) {
  if (name == "FETCH_HEAD" || name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") != std::string::npos)
    return false;
  return name == "HEAD" || name.ends_with("_HEAD") || name == "AUTO_MERGE" || name == "MERGE_AUTOSTASH" ||
         name == "BISECT_EXPECTED_REV";
}

// Names git writes beside refs while it works, or never would.
bool is_no_ref_name(const std::string& name) {
  return name.ends_with(".lock") || name.starts_with('.');
}

}  // namespace

void RefStore::lost(const std::string& file, std::string reason) {
  problems_.push_back(file_problem(core::ProblemKind::kUnread, "ref", file, std::move(reason)));
}

void RefStore::add(const std::string& name, const std::string& file, const FileContent& content,
                   bool must_be_ref) {
  if (content.lost()) return lost(file, "The ref " + std::string(why_unread(content.state)) + ".");
  if (!content.read()) return;
  std::string_view text = content.bytes;
  std::string_view line = next_line(text);
  if (line.starts_with("ref:")) {
    line.remove_prefix(4);
    while (line.starts_with(' ') || line.starts_with('\t')) line.remove_prefix(1);
    if (line.size() <= kMaxName) raw_[name] = {{}, std::string(line)};
    return;
  }
  const auto id = leading_id(line);
  if (!id) {
    if (must_be_ref) lost(file, "The ref is broken: it names no object.");
    return;
  }
  raw_[name] = {*id, {}};
  while (!text.empty()) {
    if (const auto more = leading_id(next_line(text))) extra_.push_back({name, *more, {}});
  }
}

void RefStore::read_packed(const Directory& directory) {
  const FileContent content = directory.read("packed-refs", kMaxPackedRefs);
  if (content.lost())
    return lost("packed-refs", "The file of packed refs " + std::string(why_unread(content.state)) + ".");
  std::string_view text = content.bytes;
  bool broken = false;
  while (!text.empty() && raw_.size() < kMaxRefs) {
    const std::string_view line = next_line(text);
    if (line.empty() || line[0] == '#' || line[0] == '^') continue;
    const auto id = leading_id(line);
    if (!id || line.size() < 42 || line.size() > kMaxName) {
      broken = true;
      continue;
    }
    raw_[std::string(line.substr(41))] = {*id, {}};
  }
  if (broken || !text.empty())
    lost("packed-refs", "A line of the packed refs is broken, or there are too many.");
}

void RefStore::read_loose(const Directory& root, const std::string& path, const std::string& prefix,
                          int depth) {
  const std::string shown = prefix + path;
  if (depth > kMaxDepth || shown.size() > kMaxName) return lost(shown, "The refs are nested too deeply.");
  const auto type = root.type(path);
  if (!type) return;
  if (type == EntryType::kLink)
    return lost(shown, "The folder of refs is a symbolic link, which is not followed.");
  const auto directory = root.child(path);
  bool complete = false;
  const auto entries = directory ? directory->entries(kMaxEntries, complete) : std::vector<DirectoryEntry>{};
  if (!complete) lost(shown, "The folder of refs cannot be read in full.");
  for (const DirectoryEntry& entry : entries) {
    const std::string name = path + "/" + entry.name;
    if (raw_.size() >= kMaxRefs) return lost(shown, "There are too many refs.");
    if (entry.type == EntryType::kDirectory) {
      read_loose(root, name, prefix, depth + 1);
      continue;
    }
    if (is_no_ref_name(entry.name)) continue;
    // Old versions of git wrote symbolic refs as links.
    if (entry.type == EntryType::kLink) {
      const std::string target = directory->link_target(entry.name).value_or("");
      if (target.starts_with("refs/")) {
        raw_[prefix + name] = {{}, target};
        continue;
      }
    }
    add(prefix + name, prefix + name, directory->read(entry.name, kMaxRefFile), true);
  }
}

void RefStore::read_fetch_head(const Directory& root, const std::string& prefix) {
  const FileContent content = root.read("FETCH_HEAD", kMaxPackedRefs);
  if (content.lost())
    return lost(prefix + "FETCH_HEAD", "The file " + std::string(why_unread(content.state)) + ".");
  std::string_view text = content.bytes;
  while (!text.empty()) {
    if (const auto id = leading_id(next_line(text))) extra_.push_back({prefix + "FETCH_HEAD", *id, {}});
  }
}

void RefStore::read_pseudo(const Directory& root, const std::string& prefix) {
  bool complete = false;
  for (const DirectoryEntry& entry : root.entries(kMaxEntries, complete)) {
    if (entry.type == EntryType::kDirectory || !is_pseudo_name(entry.name)) continue;
    if (entry.type == EntryType::kLink) {
      const std::string target = root.link_target(entry.name).value_or("");
      if (target.starts_with("refs/")) {
        raw_[prefix + entry.name] = {{}, target};
        continue;
      }
    }
    add(prefix + entry.name, prefix + entry.name, root.read(entry.name, kMaxRefFile), entry.name == "HEAD");
  }
  for (const char* name : {"rebase-merge/autostash", "rebase-apply/autostash"}) {
    add(prefix + name, prefix + name, root.read(name, kMaxRefFile), false);
  }
  read_fetch_head(root, prefix);
}

void RefStore::read_worktrees(const Directory& common, const std::string& own_name) {
  const auto worktrees = common.child("worktrees");
  if (!worktrees) return;
  bool complete = false;
  for (const DirectoryEntry& entry : worktrees->entries(kMaxEntries, complete)) {
    if (entry.type != EntryType::kDirectory || entry.name == own_name) continue;
    const auto directory = worktrees->child(entry.name);
    if (!directory) continue;
    const std::string prefix = "worktrees/" + entry.name + "/";
    read_pseudo(*directory, prefix);
    read_loose(*directory, "refs", prefix, 0);
  }
}

std::optional<ObjectId> RefStore::resolve(const std::string& name, int depth) const {
  const auto raw = raw_.find(name);
  if (raw == raw_.end() || depth > kMaxSymbolic) return std::nullopt;
  return raw->second.symbolic.empty() ? raw->second.id : resolve(raw->second.symbolic, depth + 1);
}

std::optional<ObjectId> RefStore::find(const std::string& name) const {
  if (const auto id = resolve(name, 0)) return id;
  for (const Ref& ref : extra_) {
    if (ref.name == name) return ref.target;
  }
  return std::nullopt;
}

void RefStore::finish() {
  if (const auto head = raw_.find("HEAD"); head != raw_.end()) head_branch_ = head->second.symbolic;
  for (const auto& [name, raw] : raw_) {
    if (const auto id = resolve(name, 0)) {
      refs_.push_back({name, *id, raw.symbolic});
    } else if (name != "HEAD" && !name.ends_with("/HEAD")) {
      problems_.push_back(file_problem(core::ProblemKind::kNote, "ref", name,
                                       "The symbolic ref names a ref that does not exist."));
    }
  }
  refs_.insert(refs_.end(), extra_.begin(), extra_.end());
  std::sort(refs_.begin(), refs_.end(), [](const Ref& a, const Ref& b) {
    return std::tie(a.name, a.target) < std::tie(b.name, b.target);
  });
  std::sort(problems_.begin(), problems_.end());
}

RefStore RefStore::load(const std::string& git_dir, const std::string& common_dir) {
  RefStore store;
  const auto git = Directory::open_root(git_dir), common = Directory::open_root(common_dir);
  if (!git || !common) return store;
  store.read_packed(*common);
  store.read_loose(*common, "refs", "", 0);
  store.read_pseudo(*git, "");
  std::string own_name;
  if (git_dir != common_dir) {
    own_name = git_dir.substr(git_dir.find_last_of('/') + 1);
    store.read_loose(*git, "refs", "", 0);
    store.read_pseudo(*common, "main-worktree/");
  }
  store.read_worktrees(*common, own_name);
  store.finish();
  return store;
}

}  // namespace credward::git
