#include "cli/command.h"
#include "cli/standard_input.h"
#include "engine/run.h"

namespace credward::cli {

Action add_receive(CLI::App& program) {
  auto arguments = std::make_shared<CommonArguments>();
  CLI::App* command = program.add_subcommand(
      "receive", "Scan what a push brings: reads `OLD NEW REF` lines on standard input, as pre-receive gets them");
  add_common_options(*command, *arguments);
  add_accept_option(*command, *arguments);
  return [arguments] {
    auto lines = whole_standard_input();
    if (!lines) return fail(lines.error());
    auto updates = engine::parse_received(*lines);
    if (!updates) return fail(updates.error());
    engine::ReceiveRequest request{".", std::move(*updates)};
    return run_and_report(*arguments, [&](const auto& options, auto& progress) {
      return engine::run_receive(request, options, progress);
    });
  };
}

}  // namespace credward::cli
