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

constexpr std::string_view kPurpose =
    "credward finds ByteStack API keys in git repositories and malformed Authorization headers in code.";

constexpr const char* kStatusHelp =
    "Exit status: 0 clean, 1 findings at or above --fail-on, 2 wrong call or configuration, 3 incomplete,\n"
    "4 internal failure or a report could not be written.";

// A core dump would hold keys.
void forbid_core_dumps() {
  rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

// CLI11 takes them from the last to the first.
std::vector<std::string> words_of(int argc, char** argv) {
  std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
  if (!words.empty() && words.front() == "explain") {
    const std::vector<std::string> own = explain_words({words.begin() + 1, words.end()});
    words.resize(1);
    words.insert(words.end(), own.begin(), own.end());
  }
  std::ranges::reverse(words);
  return words;
}

int parse_and_run(int argc, char** argv) {
  Program program = make_program();
  try {
    // `--version` needs no command.
    if (argc == 2 && std::string_view(argv[1]) == "--version") {
      std::cout << version_text() << '\n';
      return kClean;
    }
    program.app->parse(words_of(argc, argv));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.app->exit(error);
    const bool unknown = argc > 1 && program.app->get_subcommands().empty();
    print_error(unknown ? std::string("there is no command or option ") + argv[1] : error.what(), "see: credward --help");
    return kUsage;
  }
  auto chosen = std::find_if(program.actions.begin(), program.actions.end(), [](const auto& each) { return each.first->parsed(); });
  return chosen->second();
}

}  // namespace

Program make_program() {
  Program program{std::make_unique<CLI::App>(std::string(kPurpose), "credward"), {}};
  program.app->footer(kStatusHelp);
  program.app->require_subcommand(1);
  program.app->add_flag("--version")->description("print version, rule set and libraries");
  for (AddCommand add : kCommands) {
    Action action = add(*program.app);
    program.actions.emplace_back(program.app->get_subcommands({}).back(), std::move(action));
  }
  return program;
}

int run(int argc, char** argv) {
  forbid_core_dumps();
  // A reader that has seen enough closes the pipe; the write then fails and the run ends in order.
  std::signal(SIGPIPE, SIG_IGN);
  // Whoever started us may have told the kernel to bury our children; we want to know how they died.
  std::signal(SIGCHLD, SIG_DFL);
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
