#include "cli/command.h"
#include "engine/run.h"

namespace credward::cli {

Action add_audit(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    std::vector<std::string> repositories;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand("audit", "Scan the whole history and the files of each repository");
  command->add_option("repositories", arguments->repositories, "one or more repositories")->type_name("REPO")->required();
  add_common_options(*command, arguments->common);
  command->add_flag("--all", arguments->common.all, "every incident in full in the text report");
  return [arguments] {
    for (const std::string& repository : arguments->repositories) {
      if (auto local = check_local(repository); !local) return fail(local.error());
    }
    return run_and_report(arguments->common, [&](const auto& options, auto& progress) {
      return engine::run_audit(arguments->repositories, options, progress);
    });
  };
}

}  // namespace credward::cli
