// Turns a revision as a user writes it into an object id: see Repository::resolve for the forms.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "git/reflog.h"
#include "git/refs.h"
#include "git/repository.h"

namespace credward::git {

struct RevisionContext {
  const RefStore& refs;
  const ObjectDatabase& objects;
  const std::unordered_set<ObjectId, ObjectIdHash>& shallow_boundary;
  std::function<std::vector<ReflogLine>(const std::string& ref)> reflog;
};

core::Result<ObjectId> resolve_revision(std::string_view revision, const RevisionContext& context);

// Follows annotated tags; nothing if an object is missing or the chain is too long.
std::optional<ObjectId> peel_tags(const ObjectDatabase& objects, ObjectId id, ObjectType& type);

}  // namespace credward::git
