// Whether a history is whole: does every object that it names exist?
#pragma once

#include <vector>

#include "core/run_report.h"
#include "git/commit_graph.h"
#include "git/repository.h"
#include "git/tree_facts.h"

namespace credward::git {

// Walks all trees of all commits, each once, and lists what the database lacks: at most 1,000 objects and a
// count of the rest. Missing commits are the graph's problems. In a partial clone the reason says so. `dangling`: by commit,
// which ones nothing reaches; git keeps those no longer whole, so what only they lack is one note.
std::vector<core::Problem> missing_objects(const Repository& repository, const CommitGraph& graph, const ObjectDatabase& objects,
                                           const TreeFacts* facts = nullptr, const std::vector<bool>& dangling = {});

}  // namespace credward::git
