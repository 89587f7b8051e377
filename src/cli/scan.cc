#include "cli/command.h"
#include "engine/run.h"

namespace credward::cli {

Action add_scan(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    engine::ScanRequest request;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand(
      "scan", "Scan files as they lie on disk: in a git work tree the tracked and the untracked, not ignored ones");
  command->add_option("paths", arguments->request.paths, "files and folders (default: the current folder)")->type_name("PATH");
  command->add_flag("--include-ignored", arguments->request.include_ignored, "also read what git ignores");
  add_common_options(*command, arguments->common);
  return [arguments] {
    if (arguments->request.paths.empty()) arguments->request.paths = {"."};
    for (const std::string& path : arguments->request.paths) {
      if (auto local = check_local(path); !local) return fail(local.error());
    }
    return run_and_report(arguments->common, [&](const auto& options, auto& progress) {
      return engine::run_scan(arguments->request, options, progress);
    });
  };
}

}  // namespace credward::cli
