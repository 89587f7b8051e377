// `credward doctor`: proves on the spot, through the same runs that users rely on, that a synthetic key and a malformed
// header are caught; and says what is in force.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "cli/command.h"
#include "core/sample_key.h"
#include "engine/run.h"
#include "git/scratch_repository.h"
#include "syntax/languages.h"

namespace credward::cli {
namespace {

constexpr std::string_view kKeyRule = "key/assignment";
constexpr std::string_view kHeaderRule = "header/missing-space";

// A folder of our own that goes away again.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code failed;
    std::string name = (std::filesystem::temp_directory_path(failed) / "credward-doctor-XXXXXX").string();
    if (!failed && mkdtemp(name.data())) path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code failed;
    if (!path_.empty()) std::filesystem::remove_all(path_, failed);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string sick_script() {
  return fmt::format("#!/bin/sh\nBYTESTACK_API_KEY={}\ncurl -H \"Authorization: Bearer$BYTESTACK_API_KEY\" {}\n",
                     core::sample_key("base62", 40, "doctor"), "https://api.bytestack.dev/v1/sources");
}

bool caught(const engine::RunResult& result, std::string_view rule) {
  return std::any_of(result.report.findings.begin(), result.report.findings.end(),
                     [&](const core::Finding& f) { return f.rule->id == rule && !f.suppressed; });
}

// The folder's own configuration is what the next scan here will obey, so it has to stand the test too.
core::Status borrow_configuration(engine::RunOptions& options) {
  if (options.config) return core::ok();
  engine::Progress progress;
  auto probe = engine::run_stdin({"doctor", {}}, options, progress);
  if (!probe) return probe.error();
  auto path = engine::configuration_path_around(".");
  if (path) options.config = *path;
  return core::ok();
}

struct Check {
  std::string command;
  core::Result<engine::RunResult> result;
};

// Whether all is caught that has to be.
bool print(const std::vector<Check>& checks) {
  bool well = true;
  for (const Check& check : checks) {
    for (std::string_view rule : {kKeyRule, kHeaderRule}) {
      bool ok = caught(*check.result, rule);
      well = well && ok;
      std::cout << fmt::format("{:<7} {} {}\n", check.command, ok ? "catches" : "DOES NOT CATCH",
                               rule == kKeyRule ? "a synthetic key (key/assignment)" : "a malformed header (header/missing-space)");
    }
  }
  return well;
}

void print_what_is_in_force(const engine::RunOptions& options, const engine::RunResult& result) {
  std::cout << fmt::format("configuration: {}\n", options.config.value_or("none"));
  std::cout << fmt::format("rules: {} active, rule set {}\n", result.report.rules.size(), result.report.summary.rule_set_hash);
  for (const core::RuleInfo* rule : result.report.rules) std::cout << "  " << rule->id << (rule->built_in ? "" : " (added)") << '\n';
  std::cout << "grammars:";
  for (const syntax::GrammarInfo& grammar : syntax::built_in_grammars()) std::cout << fmt::format(" {} (ABI {})", grammar.name, grammar.abi);
  std::cout << '\n';
}

int examine(engine::RunOptions options) {
  if (auto borrowed = borrow_configuration(options); !borrowed) return fail(borrowed.error());
  TemporaryFolder folder;
  if (folder.path().empty()) return fail(core::internal_error("cannot make a temporary folder", "is TMPDIR writable?"));
  if (auto made = git::make_scratch_repository(folder.path(), "deploy.sh", sick_script()); !made) return fail(made.error());
  engine::Progress progress;
  std::vector<Check> checks;
  checks.push_back({"scan", engine::run_scan({{folder.path()}, false}, options, progress)});
  checks.push_back({"staged", engine::run_staged(folder.path(), options, progress)});
  for (const Check& check : checks) {
    if (!check.result) return fail({check.result.error().code, fmt::format("{} failed: {}", check.command, check.result.error().message), check.result.error().hint});
  }
  const bool well = print(checks);
  print_what_is_in_force(options, *checks.front().result);
  if (!well) print_error("a rule that has to catch this is off or broken", "see [rules] disable in the configuration");
  return well ? kClean : kUsage;
}

}  // namespace

Action add_doctor(CLI::App& program) {
  auto arguments = std::make_shared<CommonArguments>();
  CLI::App* command = program.add_subcommand(
      "doctor", "Prove on the spot that a synthetic key and a malformed header are caught; say what is in force");
  command->add_option("--config", arguments->config, "use this configuration instead of the repository's")->type_name("FILE");
  command->add_option("--rules", arguments->rules, "add rules from a file or folder, repeatable")->type_name("PATH")->allow_extra_args(false);
  return [arguments] {
    auto options = interpret(*arguments);
    return options ? examine(options->run) : fail(options.error());
  };
}

}  // namespace credward::cli
