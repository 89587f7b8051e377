#include "cli/pages.h"

#include <algorithm>

#include "cli/options.h"

namespace credward::cli {
namespace {

std::vector<std::string> choices_of(const std::string& type) {
  if (type == kReportType) {
    std::vector<std::string> names;
    for (const report::Format& format : report::formats()) names.emplace_back(format.name);
    return names;
  }
  if (type.find('|') == std::string::npos) return {};
  return CLI::detail::split(type, '|');
}

bool is_path(const std::string& type) {
  return type == "FILE" || type == "PATH" || type == "REPO" || type == kReportType;
}

OptionEntry entry_of(const CLI::Option& option) {
  OptionEntry entry;
  for (const std::string& name : option.get_snames()) entry.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
  if (option.get_items_expected_max() > 0) entry.value = option.get_type_name();
  entry.text = option.get_description();
  entry.choices = choices_of(entry.value);
  entry.file = is_path(entry.value);
  entry.required = option.get_required();
  entry.repeatable = option.get_items_expected_max() > 1;
  return entry;
}

void append(const CLI::App& app, const std::string& path, std::vector<CommandEntry>& out) {
  CommandEntry entry{path, app.get_description(), {}, {}, {}, {}};
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group().empty()) continue;  // hidden
    (option->get_positional() ? entry.operands : entry.options).push_back(entry_of(*option));
  }
  const auto subcommands =
      app.get_subcommands([](const CLI::App* each) { return !each->get_group().empty(); });
  for (const CLI::App* each : subcommands) {
    entry.subcommands.push_back(each->get_name());
    entry.subcommand_texts.push_back(each->get_description());
  }
  out.push_back(std::move(entry));
  for (const CLI::App* each : subcommands)
    append(*each, path.empty() ? each->get_name() : path + ' ' + each->get_name(), out);
}

}  // namespace

std::vector<CommandEntry> commands_of(const CLI::App& program) {
  std::vector<CommandEntry> out;
  append(program, "", out);
  return out;
}

}  // namespace credward::cli
