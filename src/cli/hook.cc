// `credward hook`: what git runs, and how it comes to run it.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "cli/command.h"
#include "cli/hook_files.h"
#include "cli/standard_input.h"
#include "engine/run.h"

namespace credward::cli {
namespace {

struct Arguments {
  CommonArguments common;
  std::string repository = ".";
  std::vector<std::string> names;
  std::string name;
  std::vector<std::string> of_git;  // what git gives this hook
};

std::string names_of_hooks() { return fmt::format("{}", fmt::join(hook_names(), ", ")); }

core::Status check_name(const std::string& name) {
  auto known = hook_names();
  if (std::find(known.begin(), known.end(), name) != known.end()) return core::ok();
  return core::usage_error(fmt::format("there is no hook '{}' here", name), "known are " + names_of_hooks());
}

core::Result<Run> run_of(const Arguments& arguments) {
  const std::string& name = arguments.name;
  if (name == "pre-commit") {
    // The pre-commit framework names a range by the environment: before a push, and with --from-ref and --to-ref.
    const char *from = std::getenv("PRE_COMMIT_FROM_REF"), *to = std::getenv("PRE_COMMIT_TO_REF");
    if (from && to && *from && *to) {
      engine::RangeRequest range{".", from, to, {}};
      return Run([range](const auto& options, auto& progress) { return engine::run_range(range, options, progress); });
    }
    return Run([](const auto& options, auto& progress) { return engine::run_staged(".", options, progress); });
  }
  if (name == "commit-msg") {
    if (arguments.of_git.empty()) return core::usage_error("commit-msg gets the message's file as its argument");
    auto text = read_named(arguments.of_git.front());
    if (!text) return text.error();
    return Run([text = *text](const auto& options, auto& progress) { return engine::run_message({text, {}}, options, progress); });
  }
  if (name == "pre-push") {
    auto lines = whole_standard_input();
    if (!lines) return lines.error();
    auto updates = engine::parse_pushed(*lines);
    if (!updates) return updates.error();
    engine::PushRequest request{".", arguments.of_git.empty() ? "" : arguments.of_git.front(), std::move(*updates)};
    return Run([request](const auto& options, auto& progress) { return engine::run_push(request, options, progress); });
  }
  auto lines = whole_standard_input();
  if (!lines) return lines.error();
  auto updates = engine::parse_received(*lines);
  if (!updates) return updates.error();
  engine::ReceiveRequest request{".", std::move(*updates)};
  return Run([request](const auto& options, auto& progress) { return engine::run_receive(request, options, progress); });
}

int run_hook(const Arguments& arguments) {
  if (auto known = check_name(arguments.name); !known) return fail(known.error());
  auto run = run_of(arguments);
  return run ? run_and_report(arguments.common, *run) : fail(run.error());
}

using Change = core::Result<std::string> (*)(const std::string& folder, std::string_view name);

int change_hooks(const Arguments& arguments, Change change) {
  for (const std::string& name : arguments.names) {
    if (auto known = check_name(name); !known) return fail(known.error());
  }
  auto folder = find_hook_folder(arguments.repository);
  if (!folder) return fail(folder.error());
  for (const std::string& name : arguments.names) {
    auto done = change(*folder, name);
    if (!done) return fail(done.error());
    std::cout << *done << '\n';
  }
  return kClean;
}

}  // namespace

Action add_hook(CLI::App& program) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand("hook", "Git hooks: install them, remove them, run one");
  command->require_subcommand(1);
  const std::string kinds = fmt::format("{}", fmt::join(hook_names(), "|"));
  CLI::App* install = command->add_subcommand("install", "Install hooks; those that are there already run first");
  CLI::App* uninstall = command->add_subcommand("uninstall", "Remove them; what was there before comes back");
  for (CLI::App* each : {install, uninstall}) {
    each->add_option("names", arguments->names, "git's hooks")->type_name(kinds)->required();
    each->add_option("--repo", arguments->repository, "the repository (default: around the current folder)")->type_name("REPO");
  }
  CLI::App* run = command->add_subcommand("run", "What a hook does: takes what git gives it, and is silent where all is well");
  run->add_option("name", arguments->name, "git's hook")->type_name(kinds)->required();
  run->add_option("arguments", arguments->of_git, "what git gives the hook")->type_name("ARGS");
  add_common_options(*run, arguments->common);
  add_accept_option(*run, arguments->common);
  arguments->common.silent_if_clean = true;
  return [=] {
    if (run->parsed()) return run_hook(*arguments);
    return change_hooks(*arguments, install->parsed() ? install_hook : uninstall_hook);
  };
}

}  // namespace credward::cli
