#include "cli/command.h"
#include "engine/run.h"

namespace credward::cli {

Action add_staged(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    std::string repository = ".";
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand("staged", "Scan what the next commit would record, read from the index");
  command->add_option("repository", arguments->repository, "the repository (default: around the current folder)")->type_name("REPO");
  add_common_options(*command, arguments->common);
  return [arguments] {
    if (auto local = check_local(arguments->repository); !local) return fail(local.error());
    return run_and_report(arguments->common, [&](const auto& options, auto& progress) {
      return engine::run_staged(arguments->repository, options, progress);
    });
  };
}

}  // namespace credward::cli
