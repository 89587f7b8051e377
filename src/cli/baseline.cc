// `credward baseline`: the findings that are there to begin with, accepted as they are.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "cli/replace_file.h"
#include "cli/standard_input.h"
#include "engine/run.h"
#include "git/repository.h"
#include "policy/baseline.h"
#include "policy/words.h"
#include "report/redact.h"

namespace credward::cli {
namespace {

struct Arguments {
  CommonArguments common;
  std::string file;
  std::string repository = ".";
};

struct Found {
  std::vector<policy::BaselineEntry> entries;
  std::uint64_t unread = 0;
};

void append(core::RunReport& all, core::RunReport&& more) {
  all.summary.unread += more.summary.unread;
  std::move(more.findings.begin(), more.findings.end(), std::back_inserter(all.findings));
}

// The files and the whole history, each with the repository's own configuration.
core::Result<Found> find(const std::string& place, const engine::RunOptions& options) {
  engine::Progress progress;
  auto repository = git::Repository::discover(place, {});
  bool bare = repository && !repository->work_tree();
  core::RunReport all;
  std::vector<engine::RunResult> results;  // findings refer to their rules
  if (!bare) {
    auto scanned = engine::run_scan({{repository ? *repository->work_tree() : place}, false}, options, progress);
    if (!scanned) return scanned.error();
    append(all, std::move(scanned->report));
    results.push_back(std::move(*scanned));
  }
  if (repository) {
    auto history = engine::run_history({place, {}, {}, true}, options, progress);
    if (!history) return history.error();
    append(all, std::move(history->report));
    results.push_back(std::move(*history));
  }
  report::Redaction redaction(all);
  Found found;
  found.unread = all.summary.unread;
  for (const core::Finding& f : all.findings) {
    if (f.suppressed || f.rule->id == policy::kSuppressionRule || core::fingerprint_of(f).empty()) continue;
    found.entries.push_back({f.path ? redaction.path(*f.path) : std::string(), f.rule->id, core::fingerprint_of(f)});
  }
  std::sort(found.entries.begin(), found.entries.end());
  found.entries.erase(std::unique(found.entries.begin(), found.entries.end()), found.entries.end());
  return found;
}

int end(const Found& found, bool allow_incomplete) {
  if (found.unread == 0) return kClean;
  print_error(fmt::format("{} could not be read, so the baseline may lack what stands there",
                          found.unread == 1 ? "one part" : fmt::format("{} parts", found.unread)),
              "credward scan and credward history list them");
  return allow_incomplete ? kClean : kIncomplete;
}

int write(const Arguments& a, const CommonOptions& options) {
  auto found = find(a.repository, options.run);
  if (!found) return fail(found.error());
  auto written = replace_file(a.file, policy::write_baseline(found->entries, options.run.fingerprinter));
  if (!written) return fail(written.error());
  std::cout << fmt::format("{} accepted finding{} in {}; use it with --baseline {}\n", found->entries.size(),
                           found->entries.size() == 1 ? "" : "s", a.file, a.file);
  return end(*found, a.common.allow_incomplete);
}

int prune(const Arguments& a, const CommonOptions& options) {
  auto text = read_named(a.file);
  if (!text) return fail(text.error());
  auto old = policy::parse_baseline(*text, a.file, options.run.fingerprinter);
  if (!old) return fail(old.error());
  auto found = find(a.repository, options.run);
  if (!found) return fail(found.error());
  // What stands in a part that nobody could read is not gone.
  if (int status = end(*found, a.common.allow_incomplete); status != kClean) return status;
  std::size_t before = old->entries.size();
  std::erase_if(old->entries, [&](const auto& entry) {
    return !std::binary_search(found->entries.begin(), found->entries.end(), entry);
  });
  std::size_t left = old->entries.size();
  auto written = replace_file(a.file, policy::write_baseline(std::move(old->entries), options.run.fingerprinter));
  if (!written) return fail(written.error());
  std::cout << fmt::format("{} taken out of {}, {} left\n", before - left, a.file, left);
  return kClean;
}

}  // namespace

Action add_baseline(CLI::App& program) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand("baseline", "Accept what is there to begin with, in files and history");
  command->require_subcommand(1);
  CLI::App* write_command = command->add_subcommand("write", "Write all unsuppressed findings as accepted");
  CLI::App* prune_command = command->add_subcommand("prune", "Take out what is found no more; nothing is added");
  for (CLI::App* each : {write_command, prune_command}) {
    each->add_option("file", arguments->file, "the baseline")->type_name("FILE")->required();
    each->add_option("--repo", arguments->repository, "the repository or folder (default: around the current folder)")->type_name("REPO");
    each->add_option("--config", arguments->common.config, "use this configuration instead of the repository's")->type_name("FILE");
    each->add_option("--rules", arguments->common.rules, "add rules from a file or folder, repeatable")
        ->type_name("PATH")->allow_extra_args(false);
    each->add_option("--today", arguments->common.today, "the day that suppressions are judged by (default: today, UTC)")->type_name("DATE");
    each->add_flag("--alternates", arguments->common.alternates, "read alternate object directories outside of the repository");
    each->add_flag("--allow-incomplete", arguments->common.allow_incomplete, "go on though parts could not be read");
  }
  return [=] {
    auto options = interpret(arguments->common);
    if (!options) return fail(options.error());
    if (auto local = check_local(arguments->repository); !local) return fail(local.error());
    if (auto local = check_local(arguments->file); !local) return fail(local.error());
    if (arguments->file == "-") return fail(core::usage_error("a baseline is a file, and - is none", "name it: credward baseline write FILE"));
    return write_command->parsed() ? write(*arguments, *options) : prune(*arguments, *options);
  };
}

}  // namespace credward::cli
