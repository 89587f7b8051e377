// What `staged` and `range` read: whole files as the index or a commit has them, with the states they are new against.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "git/change.h"
#include "git/commit_graph.h"
#include "git/repository.h"
#include "source/item.h"

namespace credward::source {

// The files of the index that differ from HEAD's (and, while a merge is being made, from every other parent's).
core::Result<Plan> plan_staged(const git::Repository& repository, const git::ObjectDatabase& objects);

// The files that a commit changes against every one of its parents.
core::Status add_commit(Plan& plan, const git::CommitGraph& graph, std::uint32_t commit, const git::ObjectDatabase& objects);

// The files in which the tree of `end` differs from that of every base (none: from the empty tree).
core::Status add_end_state(Plan& plan, const git::CommitGraph& graph, std::span<const std::uint32_t> bases, std::uint32_t end,
                           const git::ObjectDatabase& objects);

}  // namespace credward::source
