#include "cli/command.h"
#include "cli/standard_input.h"
#include "engine/run.h"

namespace credward::cli {

Action add_message(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    std::string file;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand("message", "Scan a commit message that is about to be recorded");
  command->add_option("file", arguments->file, "the file that holds it, as commit-msg gets it; - is standard input")
      ->type_name("FILE")->required();
  add_common_options(*command, arguments->common);
  return [arguments] {
    auto text = read_given(arguments->file);
    if (!text) return fail(text.error());
    return run_and_report(arguments->common, [&](const auto& options, auto& progress) {
      return engine::run_message(*text, options, progress);
    });
  };
}

}  // namespace credward::cli
