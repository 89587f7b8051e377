// The refs of a repository as files: loose ones, packed-refs, HEAD and the pseudo-refs beside it (FETCH_HEAD,
// ORIG_HEAD, a merge's or rebase's heads), and those of the linked worktrees. Names are raw bytes; everything
// is bounded; what is no ref becomes a problem.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "git/repository.h"
#include "git/safe_file.h"

namespace credward::git {

class RefStore {
 public:
  // `git_dir` and `common_dir` as in Layout.
  static RefStore load(const std::string& git_dir, const std::string& common_dir);

  const std::vector<Ref>& refs() const { return refs_; }  // sorted by name, then id
  const std::vector<core::Problem>& problems() const { return problems_; }
  std::optional<ObjectId> find(const std::string& name) const;     // exact name, symbolic ones followed
  const std::string& head_branch() const { return head_branch_; }  // full ref name; empty when detached

 private:
  struct Raw {
    ObjectId id;
    std::string symbolic;  // if not empty, `id` is meaningless
  };
  void read_packed(const Directory& directory);
  void read_loose(const Directory& root, const std::string& path, const std::string& prefix, int depth);
  void read_pseudo(const Directory& root, const std::string& prefix);
  void read_fetch_head(const Directory& root, const std::string& prefix);
  void read_worktrees(const Directory& common, const std::string& own_name);
  void add(const std::string& name, const std::string& file, const FileContent& content, bool must_be_ref);
  void lost(const std::string& file, std::string reason);
  std::optional<ObjectId> resolve(const std::string& name, int depth) const;
  void finish();

  std::unordered_map<std::string, Raw> raw_;
  std::vector<Ref> extra_;  // further ids of files that hold several (FETCH_HEAD, MERGE_HEAD)
  std::vector<Ref> refs_;
  std::vector<core::Problem> problems_;
  std::string head_branch_;
};

}  // namespace credward::git
