#include "cli/program.h"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <exception>
#include <iostream>

#include "cli/command.h"
#include "cli/version.h"

namespace credward::cli {
namespace {

constexpr std::array<AddCommand, 15> kCommands = {
    add_scan,   add_staged,  add_range, add_history,  add_receive,  add_stdin, add_message, add_audit,
    add_verify, add_explain, add_hook,  add_baseline, add_suppress, add_rules, add_doctor};

constexpr const char* kStatusHelp =
    "Exit status: 0 clean, 1 findings at or above --fail-on, 2 wrong call or configuration, 3 incomplete,\n"
    "4 internal failure or a report could not be written.";

// A core dump would hold keys.
void forbid_core_dumps() {
  rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

int parse_and_run(int argc, char** argv) {
  CLI::App program("credward finds ByteStack API keys in git repositories and malformed Authorization headers in code.",
                   "credward");
  program.footer(kStatusHelp);
  program.require_subcommand(1);
  bool version = false;
  program.add_flag("--version", version, "print version, rule set and libraries");
  std::vector<std::pair<const CLI::App*, Action>> actions;
  for (AddCommand add : kCommands) {
    Action action = add(program);
    actions.emplace_back(program.get_subcommands({}).back(), std::move(action));
  }
  try {
    // `--version` needs no command.
    if (argc == 2 && std::string_view(argv[1]) == "--version") {
      std::cout << version_text() << '\n';
      return kClean;
    }
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error);
    print_error(error.what(), "see: credward --help");
    return kUsage;
  }
  auto chosen = std::find_if(actions.begin(), actions.end(), [](const auto& each) { return each.first->parsed(); });
  return chosen->second();
}

}  // namespace

int run(int argc, char** argv) {
  forbid_core_dumps();
  // A reader that has seen enough closes the pipe; the write then fails and the run ends in order.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    int status = parse_and_run(argc, argv);
    std::cout.flush();
    if (!std::cout && status < kFailure) return kFailure;
    return status;
  } catch (const std::exception& error) {
    print_error(std::string("internal failure: ") + error.what(), "please report it with the command that you ran");
    return kFailure;
  }
}

}  // namespace credward::cli
