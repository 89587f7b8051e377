// What an incoming ref names beside commits: annotated tags, whose messages are read, and blobs and trees that no commit
// places.
#pragma once

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "git/repository.h"
#include "source/item.h"

namespace credward::source {

class IncomingObjects {
 public:
  // The commit that `id` leads to, if it leads to one; the rest is kept for move_to. What is `known` is not read again.
  // kUnread: an object on the way is missing or corrupt.
  core::Result<std::optional<git::ObjectId>> follow(const git::ObjectDatabase& objects, const git::ObjectId& id,
                                                    const std::set<git::ObjectId>& known);
  std::optional<git::ObjectId> commit_of(const git::ObjectId& id) const;
  void move_to(Plan& plan);

 private:
  void add_tree(const git::ObjectDatabase& objects, const git::ObjectId& tree);
  void add_blob(std::optional<std::string> path, const git::ObjectId& blob);

  std::unordered_map<git::ObjectId, git::ObjectId, git::ObjectIdHash> commits_;
  std::set<git::ObjectId> seen_;
  std::vector<Item> items_;
  std::vector<core::Problem> problems_;
};

}  // namespace credward::source
