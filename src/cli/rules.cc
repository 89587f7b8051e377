#include <fmt/format.h>

#include <iostream>

#include "cli/command.h"
#include "detect/detector.h"
#include "engine/run.h"

namespace credward::cli {
namespace {

int list(const detect::Detector& detector) {
  for (const core::RuleInfo* rule : detector.rules()) {
    std::cout << fmt::format("{:<28} {:<8} {}\n", rule->id, core::to_string(rule->level), rule->short_text);
  }
  return kClean;
}

std::string join(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

int show(const detect::Detector& detector, const std::string& id) {
  for (const detect::RuleSource& source : detector.sources()) {
    const core::RuleInfo& rule = *source.info;
    if (rule.id != id) continue;
    std::cout << fmt::format("{}: {}\n\n{}\n\n", rule.id, rule.short_text, rule.full_text)
              << fmt::format("level              {}\n", core::to_string(rule.level))
              << fmt::format("precision          {}\n", rule.precision)
              << fmt::format("security severity  {}\n", rule.security_severity)
              << fmt::format("judges             {}\n", rule.persistence == core::Persistence::kSticky
                                                            ? "everything ever committed"
                                                            : "what is there now or is being added")
              << fmt::format("tags               {}\n", join(rule.tags))
              << fmt::format("file               {}\n\n{}\n", source.file, rule.help_markdown);
    if (!source.patterns.empty()) std::cout << "\nPatterns:\n";
    for (const std::string& pattern : source.patterns) std::cout << "  " << pattern << '\n';
    return kClean;
  }
  return fail(core::usage_error(fmt::format("there is no active rule '{}'", id), "see: credward rules list, and [rules] disable in the configuration"));
}

// Examples are the rules' own, whatever a configuration makes of the rules.
int check(const std::vector<std::string>& rule_paths) {
  detect::DetectorOptions options;
  options.rule_paths = rule_paths;
  auto made = detect::Detector::create(options);
  if (!made) return fail(made.error());
  const detect::Detector& detector = **made;
  std::vector<std::string> failures = detect::check_examples(options);
  for (const std::string& warning : detector.warnings()) std::cout << "warning: " << warning << '\n';
  for (const std::string& failure : failures) std::cout << failure << '\n';
  std::cout << fmt::format("{} rules checked, {} examples failed\n", detector.rules().size(), failures.size());
  return failures.empty() ? kClean : kUsage;
}

}  // namespace

Action add_rules(CLI::App& program) {
  struct Arguments {
    CommonArguments common;
    std::string id;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand("rules", "The active rules, one rule's whole text, the rules' own examples");
  command->require_subcommand(1);
  CLI::App* list_command = command->add_subcommand("list", "One line for each active rule");
  CLI::App* show_command = command->add_subcommand("show", "The whole text of a rule");
  show_command->add_option("id", arguments->id, "the rule")->type_name("ID")->required();
  CLI::App* check_command = command->add_subcommand("check", "Run the examples of all rules");
  for (CLI::App* each : {list_command, show_command, check_command}) {
    each->add_option("--rules", arguments->common.rules, "add rules from a file or folder, repeatable")
        ->type_name("PATH")->allow_extra_args(false);
  }
  for (CLI::App* each : {list_command, show_command}) {
    each->add_option("--config", arguments->common.config, "use this configuration instead of the repository's")->type_name("FILE");
  }
  return [=] {
    if (check_command->parsed()) return check(arguments->common.rules);
    auto options = interpret(arguments->common);
    if (!options) return fail(options.error());
    auto detector = engine::detector_around(".", options->run);
    if (!detector) return fail(detector.error());
    return list_command->parsed() ? list(**detector) : show(**detector, arguments->id);
  };
}

}  // namespace credward::cli
