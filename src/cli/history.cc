#include "cli/command.h"
#include "engine/run.h"

namespace credward::cli {

Action add_history(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    engine::HistoryRequest request;
    std::string since;
  };
  auto arguments = std::make_shared<Arguments>();
  arguments->request.repository = ".";
  CLI::App* command = program.add_subcommand(
      "history", "Scan every object of the repository once: all refs, stashes, reflogs, notes, commit and tag messages");
  command->add_option("repository", arguments->request.repository, "the repository (default: around the current folder)")->type_name("REPO");
  command->add_option("--ref", arguments->request.refs, "only what this ref reaches, repeatable")->type_name("REF")->allow_extra_args(false);
  command->add_option("--since", arguments->since, "only what commits since this day brought")->type_name("DATE");
  command->add_flag("--unreachable", arguments->request.unreachable, "also what no ref and no reflog reaches");
  add_common_options(*command, arguments->common);
  add_reader_option(*command, arguments->common);
  return [arguments] {
    if (!arguments->since.empty()) {
      auto day = policy::parse_date(arguments->since);
      if (!day) return fail(core::usage_error("--since: the value has to be a day: YYYY-MM-DD"));
      arguments->request.since = std::int64_t{day->days} * 24 * 60 * 60;
    }
    if (auto local = check_local(arguments->request.repository); !local) return fail(local.error());
    return run_and_report(arguments->common, [&](const auto& options, auto& progress) {
      return engine::run_history(arguments->request, options, progress);
    });
  };
}

}  // namespace credward::cli
