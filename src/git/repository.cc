#include "git/repository.h"

#include <algorithm>
#include <list>
#include <mutex>

#include "git/layout.h"
#include "git/object_database_impl.h"
#include "git/reflog.h"
#include "git/refs.h"
#include "git/revision.h"
#include "git/safe_file.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxShallow = 64 * 1024 * 1024;

std::unordered_set<ObjectId, ObjectIdHash> read_shallow(const std::string& common_dir,
                                                        std::vector<core::Problem>& problems) {
  std::unordered_set<ObjectId, ObjectIdHash> out;
  const auto directory = Directory::open_root(common_dir);
  const FileContent file = directory ? directory->read("shallow", kMaxShallow) : FileContent{};
  bool broken = file.lost();
  std::string_view text = file.bytes;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const auto id = ObjectId::from_hex(text.substr(0, end));
    if (id) out.insert(*id);
    broken = broken || !id;
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  if (broken) {
    problems.push_back(file_problem(core::ProblemKind::kUnread, "repository", "shallow",
                                    "The boundary of the shallow clone cannot be read in full."));
  }
  return out;
}

bool is_partial(const ConfigFile& config) {
  return std::any_of(config.entries().begin(), config.entries().end(), [](const ConfigEntry& entry) {
    return (entry.section == "extensions" && entry.name == "partialclone") ||
           (entry.section == "remote" && entry.name == "promisor");
  });
}

}  // namespace

struct Repository::State {
  Layout layout;
  OpenOptions options;
  std::string remote_uri;
  bool partial_clone = false;
  std::unordered_set<ObjectId, ObjectIdHash> shallow_boundary;

  std::mutex mutex;  // guards everything below
  std::vector<core::Problem> problems;
  std::list<std::vector<core::Problem>> shown;  // what problems() gave away stays valid
  std::optional<RefStore> refs;
  std::optional<Reflogs> reflogs;
  std::shared_ptr<const ObjectFiles> objects;

  void note(const std::vector<core::Problem>& found) {
    problems.insert(problems.end(), found.begin(), found.end());
  }

  const RefStore& load_refs() {
    const std::lock_guard lock(mutex);
    if (!refs) {
      refs = RefStore::load(layout.git_dir, layout.common_dir);
      note(refs->problems());
    }
    return *refs;
  }

  std::shared_ptr<const ObjectFiles> load_objects() {
    const std::lock_guard lock(mutex);
    if (!objects) {
      const ObjectDirectories directories = find_object_directories(layout, options);
      note(directories.problems);
      std::vector<core::Problem> found;
      objects = ObjectFiles::scan(directories, found);
      note(found);
    }
    return objects;
  }
};

core::Result<Repository> Repository::discover(const std::string& path, const OpenOptions& options) {
  auto layout = find_layout(path, options);
  if (!layout) return layout.error();
  auto state = std::make_shared<State>();
  state->layout = std::move(*layout);
  state->options = options;
  state->problems = std::move(state->layout.problems);
  state->remote_uri = without_credentials(state->layout.config.get("remote", "url", "origin").value_or(""));
  state->partial_clone = is_partial(state->layout.config);
  state->shallow_boundary = read_shallow(state->layout.common_dir, state->problems);
  return Repository(std::move(state));
}

const std::string& Repository::git_dir() const {
  return state_->layout.git_dir;
}
const std::string& Repository::common_dir() const {
  return state_->layout.common_dir;
}
const std::optional<std::string>& Repository::work_tree() const {
  return state_->layout.work_tree;
}
const std::string& Repository::index_path() const {
  return state_->layout.index_path;
}
const std::string& Repository::remote_uri() const {
  return state_->remote_uri;
}
bool Repository::partial_clone() const {
  return state_->partial_clone;
}
const std::unordered_set<ObjectId, ObjectIdHash>& Repository::shallow_boundary() const {
  return state_->shallow_boundary;
}

const std::vector<core::Problem>& Repository::problems() const {
  const std::lock_guard lock(state_->mutex);
  std::vector<core::Problem> now = state_->problems;
  std::sort(now.begin(), now.end());
  now.erase(std::unique(now.begin(), now.end()), now.end());
  if (state_->shown.empty() || state_->shown.back() != now) state_->shown.push_back(std::move(now));
  return state_->shown.back();
}

std::optional<ObjectId> Repository::head() const {
  return state_->load_refs().find("HEAD");
}

std::string Repository::head_branch() const {
  constexpr std::string_view kHeads = "refs/heads/";
  const std::string& name = state_->load_refs().head_branch();
  return name.starts_with(kHeads) ? name.substr(kHeads.size()) : name;
}

std::vector<Ref> Repository::refs() const {
  return state_->load_refs().refs();
}

std::vector<ReflogEntry> Repository::reflogs() const {
  const std::lock_guard lock(state_->mutex);
  if (!state_->reflogs) {
    state_->reflogs = read_reflogs(state_->layout.git_dir, state_->layout.common_dir);
    state_->note(state_->reflogs->problems);
  }
  return state_->reflogs->entries;
}

core::Result<ObjectId> Repository::resolve(std::string_view revision) const {
  auto objects = open_objects();
  if (!objects) return objects.error();
  const auto reflog = [this](const std::string& ref) { return read_reflog(git_dir(), common_dir(), ref); };
  return resolve_revision(revision, {state_->load_refs(), *objects, shallow_boundary(), reflog});
}

std::optional<ObjectId> Repository::peel_to_commit(const ObjectDatabase& objects, const ObjectId& id) const {
  ObjectType type;
  const auto peeled = peel_tags(objects, id, type);
  return peeled && type == ObjectType::kCommit ? peeled : std::nullopt;
}

core::Result<ObjectDatabase> Repository::open_objects() const {
  return ObjectDatabase(std::make_unique<ObjectDatabase::Impl>(state_->load_objects()));
}

}  // namespace credward::git
