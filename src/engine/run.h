// The commands' runs: one function each, from what the user asked to a finished report. Errors are for runs that could
// not begin (status 2) or broke (status 4); what merely could not be read is in the report.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "engine/options.h"
#include "engine/ref_updates.h"

namespace credward::engine {

struct ScanRequest {
  std::vector<std::string> paths;
  bool include_ignored = false;
};
core::Result<RunResult> run_scan(const ScanRequest& request, const RunOptions& options, Progress& progress);

core::Result<RunResult> run_staged(const std::string& repository, const RunOptions& options, Progress& progress);

struct RangeRequest {
  std::string repository;
  std::string base, head;             // revisions
  std::vector<std::string> exclude;   // revisions
};
core::Result<RunResult> run_range(const RangeRequest& request, const RunOptions& options, Progress& progress);

// What a push brings to the repository that receives it.
struct ReceiveRequest {
  std::string repository;
  std::vector<RefUpdate> updates;
};
core::Result<RunResult> run_receive(const ReceiveRequest& request, const RunOptions& options, Progress& progress);

// The same before it leaves. Whoever pushes is the operator here: what the commits accept is accepted.
struct PushRequest {
  std::string repository;
  std::string remote;  // its name; a URL where it has none
  std::vector<RefUpdate> updates;
};
core::Result<RunResult> run_push(const PushRequest& request, const RunOptions& options, Progress& progress);

struct HistoryRequest {
  std::string repository;
  std::vector<std::string> refs;       // empty: all
  std::optional<std::int64_t> since;   // committer time in seconds
  bool unreachable = false;
  bool with_refs = false;  // say of every key which refs hold it
};
core::Result<RunResult> run_history(const HistoryRequest& request, const RunOptions& options, Progress& progress);

struct StdinRequest {
  std::string path;
  GivenText text;
};
core::Result<RunResult> run_stdin(const StdinRequest& request, const RunOptions& options, Progress& progress);

// A commit message as the commit-msg hook gets it: what git will cut off is not judged.
core::Result<RunResult> run_message(GivenText text, const RunOptions& options, Progress& progress);

// The rules that a scan of `folder` would judge by.
core::Result<std::shared_ptr<const detect::Detector>> detector_around(const std::string& folder, const RunOptions& options);

// The configuration file that a scan of `folder` obeys, or nothing.
std::optional<std::string> configuration_path_around(const std::string& folder);

core::Result<RunResult> run_audit(const std::vector<std::string>& repositories, const RunOptions& options, Progress& progress);

}  // namespace credward::engine
