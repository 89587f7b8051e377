// A repository as data: where its parts lie, its refs, reflogs and objects. Nothing that the repository's own
// configuration names is opened (no include, core.worktree, core.excludesFile, core.attributesFile, hooks),
// only regular files are read, without following links and without blocking, and everything that had to be
// left out is a Problem. libgit2 never sees the configuration or the refs: it gets the vetted object
// directories only.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "git/object_id.h"

namespace credward::git {

struct OpenOptions {
  // Honour GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_OBJECT_DIRECTORY and GIT_ALTERNATE_OBJECT_DIRECTORIES,
  // which git sets for its hooks. The operator's environment is trusted, so alternates named there are too.
  bool from_environment = false;
  // Follow objects/info/alternates that lead outside the repository (--alternates).
  bool follow_alternates = false;
};

struct Ref {
  std::string name;             // "refs/heads/main", "HEAD", "worktrees/x/HEAD"; raw bytes
  ObjectId target;              // the object it points to, an annotated tag not peeled
  std::string symbolic_target;  // for a symbolic ref: the ref it names, else empty
};

struct ReflogEntry {
  std::string ref;      // "refs/stash", "HEAD", …
  ObjectId id;          // old and new ids of every line, zero ids and repetitions left out
  std::string message;  // stands with the new id only
};

struct Object {
  ObjectType type = ObjectType::kBlob;
  std::string bytes;
};

class PackForest;

// The object database. One instance per thread.
class ObjectDatabase {
 public:
  ~ObjectDatabase();
  ObjectDatabase(ObjectDatabase&&) noexcept;
  ObjectDatabase& operator=(ObjectDatabase&&) noexcept;

  bool contains(const ObjectId& id) const;
  core::Result<Object> read(const ObjectId& id) const;  // kUnread when missing or corrupt
  // Reads along the forest of the same repository from now on (forest_reader.h), and as before what is not in it.
  void read_along(std::shared_ptr<const PackForest> forest);
  // Every object once (packs in offset order, then loose ones), as ids grouped for locality.
  core::Result<std::vector<ObjectId>> list() const;
  // All ids that begin with the 4 to 40 hex digits.
  std::vector<ObjectId> with_prefix(std::string_view hex) const;

  struct Impl;
  Impl& impl() const { return *impl_; }  // for git/ only

 private:
  friend class Repository;
  explicit ObjectDatabase(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

class Repository {
 public:
  // The repository that holds `path` (a folder in a work tree, a work tree, a git directory or a bare
  // repository). kUsage errors: no repository there; SHA-256, reftable or another format that libgit2 1.5
  // cannot read (says so).
  static core::Result<Repository> discover(const std::string& path, const OpenOptions& options);

  const std::string& git_dir() const;     // absolute
  const std::string& common_dir() const;  // = git_dir but in linked worktrees
  const std::optional<std::string>& work_tree() const;
  const std::string& index_path() const;
  const std::string& remote_uri() const;  // origin's url, credentials stripped; may be empty
  bool partial_clone() const;
  bool shallow() const { return !shallow_boundary().empty(); }
  // Commits whose parents were cut off.
  const std::unordered_set<ObjectId, ObjectIdHash>& shallow_boundary() const;
  // What could not be read so far, sorted. Refs, reflogs and objects are looked at when they are first asked
  // for, so that a broken ref does not make a scan of the index incomplete: ask last.
  const std::vector<core::Problem>& problems() const;

  std::optional<ObjectId> head() const;  // the commit HEAD names; none in an empty repository
  std::string head_branch() const;       // "main"; empty when detached
  std::vector<Ref> refs()
      const;  // sorted by name; loose, packed, HEAD and pseudo-refs, other worktrees' HEADs
  std::vector<ReflogEntry> reflogs() const;

  // A revision as the user writes it: full or abbreviated id, ref name by git's search order, "@", with ^,
  // ^N, ~N,
  // ^{commit}, ^{tree}, ^{} and @{N} behind it. kUsage error if it cannot be resolved (shallow clones: the
  // hint says so).
  core::Result<ObjectId> resolve(std::string_view revision) const;
  // Follows annotated tags to a commit; nothing if it ends elsewhere or is missing.
  std::optional<ObjectId> peel_to_commit(const ObjectDatabase& objects, const ObjectId& id) const;

  core::Result<ObjectDatabase> open_objects() const;

 private:
  struct State;  // shared by copies; may be used by several threads
  explicit Repository(std::shared_ptr<State> state) : state_(std::move(state)) {}
  std::shared_ptr<State> state_;
};

}  // namespace credward::git
