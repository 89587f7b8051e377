// A command: how it looks on the command line, and what it does. Adding one: a file with an `add_…` function, and a
// row in program.cc.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "cli/options.h"
#include "core/result.h"
#include "engine/options.h"

namespace credward::cli {

using Action = std::function<int()>;  // gives the exit status

// Adds the command to the program and returns what to do when it was chosen.
using AddCommand = Action (*)(CLI::App& program);

Action add_scan(CLI::App& program);
Action add_staged(CLI::App& program);
Action add_range(CLI::App& program);
Action add_receive(CLI::App& program);
Action add_message(CLI::App& program);
Action add_hook(CLI::App& program);
Action add_baseline(CLI::App& program);
Action add_suppress(CLI::App& program);
Action add_history(CLI::App& program);
Action add_stdin(CLI::App& program);
Action add_audit(CLI::App& program);
Action add_rules(CLI::App& program);
Action add_doctor(CLI::App& program);
Action add_explain(CLI::App& program);
Action add_verify(CLI::App& program);

// The whole command line, with what each command does.
struct Program {
  std::unique_ptr<CLI::App> app;
  std::vector<std::pair<const CLI::App*, Action>> actions;
};
Program make_program();

// The arguments of `explain`, its own options first and the text behind `--`: a command there has options of its own.
std::vector<std::string> explain_words(const std::vector<std::string>& words);

// Every scanning command ends the same way: interprets the common options, runs with progress, writes the reports,
// gives the exit status.
using Run = std::function<core::Result<engine::RunResult>(const engine::RunOptions&, engine::Progress&)>;
int run_and_report(const CommonArguments& arguments, const Run& run);

// kUsage for what is a URL and no path: credward reads only what is here.
core::Status check_local(const std::string& path);

// Prints an error and gives its status.
int fail(const core::Error& error);

}  // namespace credward::cli
