#include "cli/command.h"
#include "engine/run.h"

namespace credward::cli {
namespace {

core::Status split_range(const std::string& range, engine::RangeRequest& request) {
  std::size_t dots = range.find("..");
  bool three = dots != std::string::npos && range.compare(dots, 3, "...") == 0;
  if (dots == std::string::npos || dots == 0 || three) {
    return core::usage_error("a range is written BASE..HEAD", "for example: credward range origin/main..HEAD");
  }
  request.base = range.substr(0, dots);
  request.head = range.substr(dots + 2);
  if (request.head.empty()) request.head = "HEAD";
  return core::ok();
}

}  // namespace

Action add_range(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    engine::RangeRequest request;
    std::string range;
  };
  auto arguments = std::make_shared<Arguments>();
  arguments->request.repository = ".";
  CLI::App* command = program.add_subcommand(
      "range", "Scan what a pull request brings: every commit reachable from HEAD and not from BASE");
  command->add_option("range", arguments->range, "two revisions")->type_name("BASE..HEAD")->required();
  command->add_option("--repo", arguments->request.repository, "the repository (default: around the current folder)")->type_name("REPO");
  command->add_option("--exclude", arguments->request.exclude, "leave out what this ref reaches, repeatable")
      ->type_name("REF")->allow_extra_args(false);
  add_common_options(*command, arguments->common);
  add_accept_option(*command, arguments->common);
  return [arguments] {
    if (auto split = split_range(arguments->range, arguments->request); !split) return fail(split.error());
    if (auto local = check_local(arguments->request.repository); !local) return fail(local.error());
    return run_and_report(arguments->common, [&](const auto& options, auto& progress) {
      return engine::run_range(arguments->request, options, progress);
    });
  };
}

}  // namespace credward::cli
