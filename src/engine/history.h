// The run over all objects of a repository, in steps that audit shares. The way:
//   1. tips   refs, reflogs and stashes, sorted into tiers (who reaches a commit decides a finding's `source`)
//   2. stream every object once; the prefilter keeps a few blobs and messages
//   3. trace  where those blobs stood: one walk over the commits' trees
//   4. judge  each of them at each of its paths
//   5. answer which commit put each key on each path, and which took it away
#pragma once

#include "core/result.h"
#include "engine/run.h"
#include "engine/session.h"

namespace credward::engine {

// Adds findings, problems and counts to `builder`.
core::Status add_history(const git::Repository& repository, const HistoryRequest& request, Session& session,
                         ReportBuilder& builder);

}  // namespace credward::engine
