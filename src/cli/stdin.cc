#include "cli/command.h"
#include "cli/standard_input.h"
#include "engine/run.h"

namespace credward::cli {

Action add_stdin(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    engine::StdinRequest request;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand("stdin", "Scan one document on standard input");
  command->add_option("--path", arguments->request.path, "treat it as a file of this name")->type_name("NAME")->required();
  add_common_options(*command, arguments->common);
  return [arguments] {
    arguments->request.text = standard_input();
    return run_and_report(arguments->common, [&](const auto& options, auto& progress) {
      return engine::run_stdin(arguments->request, options, progress);
    });
  };
}

}  // namespace credward::cli
