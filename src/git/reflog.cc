#include "git/reflog.h"

#include <utility>

namespace credward::git {
namespace {

constexpr std::size_t kMaxLog = std::size_t{256} * 1024 * 1024;
constexpr std::size_t kMaxEntries = 1'000'000;
constexpr int kMaxDepth = 64;

class Reader {
 public:
  explicit Reader(Reflogs& out) : out_(out) {}

  // `path` below `root`; `ref` is the name that the refs below it begin with.
  void read_folder(const Directory& root, const std::string& path, const std::string& shown,
                   const std::string& ref, int depth) {
    const auto type = root.type(path);
    if (!type) return;
    const auto directory =
        type == EntryType::kDirectory && depth <= kMaxDepth ? root.child(path) : std::nullopt;
    bool complete = false;
    const auto entries =
        directory ? directory->entries(kMaxEntries, complete) : std::vector<DirectoryEntry>{};
    if (!complete) lost(shown, "The folder of reflogs is a link, too deep, or cannot be read in full.");
    for (const DirectoryEntry& entry : entries) {
      const std::string below = shown + "/" + entry.name, name = ref + entry.name;
      if (entry.type == EntryType::kDirectory) {
        read_folder(root, path + "/" + entry.name, below, name + "/", depth + 1);
      } else if (!entry.name.ends_with(".lock")) {
        read_log(directory->read(entry.name, kMaxLog), below, name);
      }
    }
  }

  void read_log(const FileContent& content, const std::string& shown, const std::string& ref) {
    if (content.lost()) return lost(shown, "The reflog " + std::string(why_unread(content.state)) + ".");
    std::size_t broken = 0;
    ObjectId last;
    for (ReflogLine& line : parse_reflog(content.bytes, broken)) {
      const bool deleted = line.new_id.is_zero();
      if (!line.old_id.is_zero() && (line.old_id != last || deleted)) {
        out_.entries.push_back({ref, line.old_id, deleted ? line.message : std::string()});
      }
      if (!deleted) out_.entries.push_back({ref, line.new_id, std::move(line.message)});
      last = line.new_id;
    }
    if (broken > 0) lost(shown, "Lines of the reflog are broken: " + std::to_string(broken) + ".");
  }

 private:
  void lost(const std::string& shown, std::string reason) {
    out_.problems.push_back(file_problem(core::ProblemKind::kUnread, "reflog", shown, std::move(reason)));
  }

  Reflogs& out_;
};

}  // namespace

std::vector<ReflogLine> parse_reflog(std::string_view text, std::size_t& broken) {
  std::vector<ReflogLine> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty()) continue;
    const auto old_id = ObjectId::from_hex(line.substr(0, 40));
    const auto new_id = line.size() > 81 ? ObjectId::from_hex(line.substr(41, 40)) : std::nullopt;
    if (!old_id || !new_id || line[40] != ' ' || line[81] != ' ') {
      ++broken;
      continue;
    }
    const std::size_t tab = line.find('\t');
    lines.push_back(
        {*old_id, *new_id, tab == std::string_view::npos ? "" : std::string(line.substr(tab + 1))});
  }
  return lines;
}

Reflogs read_reflogs(const std::string& git_dir, const std::string& common_dir) {
  Reflogs out;
  Reader reader(out);
  const auto git = Directory::open_root(git_dir), common = Directory::open_root(common_dir);
  if (!git || !common) return out;
  std::string own_name;
  if (git_dir == common_dir) {
    reader.read_folder(*common, "logs", "logs", "", 0);
  } else {  // the refs are shared, each HEAD is not
    own_name = git_dir.substr(git_dir.find_last_of('/') + 1);
    reader.read_folder(*git, "logs", "logs", "", 0);
    reader.read_folder(*common, "logs/refs", "logs/refs", "refs/", 0);
    reader.read_log(common->read("logs/HEAD", kMaxLog), "logs/HEAD", "main-worktree/HEAD");
  }
  const auto worktrees = common->child("worktrees");
  bool complete = false;
  if (!worktrees) return out;
  for (const DirectoryEntry& entry : worktrees->entries(kMaxEntries, complete)) {
    if (entry.type != EntryType::kDirectory || entry.name == own_name) continue;
    const auto directory = worktrees->child(entry.name);
    const std::string prefix = "worktrees/" + entry.name + "/";
    if (directory) reader.read_folder(*directory, "logs", prefix + "logs", prefix, 0);
  }
  return out;
}

std::vector<ReflogLine> read_reflog(const std::string& git_dir, const std::string& common_dir,
                                    const std::string& ref) {
  for (const std::string& place : {git_dir, common_dir}) {
    const auto directory = Directory::open_root(place);
    const FileContent content = directory ? directory->read("logs/" + ref, kMaxLog) : FileContent{};
    std::size_t broken = 0;
    if (content.read()) return parse_reflog(content.bytes, broken);
  }
  return {};
}

}  // namespace credward::git
