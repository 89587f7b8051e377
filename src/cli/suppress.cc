// `credward suppress`: one accepted finding, written into the configuration with its reason.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>

#include "cli/command.h"
#include "cli/replace_file.h"
#include "cli/standard_input.h"
#include "engine/run.h"
#include "git/repository.h"
#include "policy/configuration.h"

namespace credward::cli {
namespace {

constexpr std::size_t kWhole = 32, kShortest = 8;

struct Arguments {
  CommonArguments common;
  std::string fingerprint, reason, until, owner, file;
  bool import_marks = false;
};

core::Error wrong(std::string message, std::string hint = {}) { return core::usage_error(std::move(message), std::move(hint)); }

bool is_one_line(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c >= 0x20 && c != 0x7f; });
}

core::Status check(const Arguments& a) {
  bool digits = a.fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (a.import_marks != a.fingerprint.empty()) return wrong("name a fingerprint, or --import");
  if (!a.import_marks && (!digits || a.fingerprint.size() < kShortest || a.fingerprint.size() > kWhole)) {
    return wrong("a fingerprint has 32 hexadecimal digits; the first 8 or more are enough", "every report shows it");
  }
  if (a.reason.empty() && !a.import_marks) return wrong("--reason is required: why is this finding right to accept?");
  if (!is_one_line(a.reason) || !is_one_line(a.owner)) return wrong("--reason and --owner are one line");
  if (!a.until.empty() && !policy::parse_date(a.until)) return wrong("--until: the value has to be a day: YYYY-MM-DD");
  return core::ok();
}

core::Result<std::string> configuration_file(const Arguments& a) {
  if (!a.file.empty()) return a.file;
  auto repository = git::Repository::discover(".", {});
  if (!repository || !repository->work_tree())
    return wrong("there is no work tree here whose configuration it could stand in", "name a file: --config FILE");
  return *repository->work_tree() + "/" + std::string(policy::kConfigurationFile);
}

std::string top_folder() {
  auto repository = git::Repository::discover(".", {});
  return repository && repository->work_tree() ? *repository->work_tree() : ".";
}

// The next commit, the files, the history: where a fingerprint that somebody read may come from.
core::Result<std::string> whole_fingerprint(const std::string& begin, const engine::RunOptions& options) {
  engine::Progress progress;
  std::set<std::string> found;
  auto look = [&](const core::Result<engine::RunResult>& result) {
    for (std::size_t i = 0; result && i < result->report.findings.size(); ++i) {
      const std::string& fingerprint = core::fingerprint_of(result->report.findings[i]);
      if (fingerprint.starts_with(begin)) found.insert(fingerprint);
    }
    return !found.empty();
  };
  look(engine::run_scan({{top_folder()}, false}, options, progress)) || look(engine::run_staged(".", options, progress)) ||
      look(engine::run_history({".", {}, {}, false}, options, progress));
  if (found.size() == 1) return *found.begin();
  return found.empty() ? wrong(fmt::format("no finding here has a fingerprint that begins with {}", begin),
                               "give all 32 digits, as --report jsonl shows them")
                       : wrong(fmt::format("several fingerprints begin with {}", begin), "give more of the digits");
}

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string entry(const std::string& fingerprint, std::string_view reason, const Arguments& a) {
  std::string out = fmt::format("\n[[suppress]]\nfingerprint = \"{}\"\nreason = {}\n", fingerprint, toml_string(reason));
  if (!a.owner.empty()) out += fmt::format("owner = {}\n", toml_string(a.owner));
  if (!a.until.empty()) out += fmt::format("until = {}\n", a.until);
  return out;
}

bool has(const policy::Configuration& configuration, const std::string& fingerprint) {
  return std::any_of(configuration.suppress.begin(), configuration.suppress.end(), [&](const auto& s) {
    return s.fingerprint == fingerprint && !s.rule && !s.path && !s.until;
  });
}

// Fingerprint and reason of each, in order.
using Accepted = std::vector<std::pair<std::string, std::string>>;

int write(const Accepted& accepted, const Arguments& a) {
  auto place = configuration_file(a);
  if (!place) return fail(place.error());
  const std::string& file = *place;
  std::string text;
  std::error_code failed;
  if (std::filesystem::exists(std::filesystem::symlink_status(file, failed))) {
    auto old = read_named(file);
    if (!old) return fail(old.error());
    text = std::move(*old);
  }
  auto before = policy::parse_configuration(text, file);
  if (!before) return fail(before.error());
  std::size_t added = 0;
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  for (const auto& [fingerprint, reason] : accepted) {
    if (has(*before, fingerprint)) continue;
    text += entry(fingerprint, reason, a);
    ++added;
  }
  auto after = policy::parse_configuration(text, file);
  if (!after) return fail(after.error());
  if (added > 0) {
    if (auto written = replace_file(file, text); !written) return fail(written.error());
  }
  std::cout << fmt::format("{} finding{} accepted in {}{}\n", added, added == 1 ? "" : "s", file,
                           added == 0 ? ": nothing is new" : "; commit it, so that everybody sees it");
  return kClean;
}

int import_marks(const Arguments& a, const engine::RunOptions& options) {
  engine::Progress progress;
  auto result = engine::run_scan({{top_folder()}, false}, options, progress);
  if (!result) return fail(result.error());
  std::map<std::string, std::string> found;
  for (const core::Finding& f : result->report.findings) {
    if (f.foreign_allow.empty() || f.suppressed) continue;
    found.emplace(core::fingerprint_of(f), a.reason.empty() ? fmt::format("was marked \"{}\"", f.foreign_allow) : a.reason);
  }
  return write({found.begin(), found.end()}, a);
}

}  // namespace

Action add_suppress(CLI::App& program) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand("suppress", "Accept one finding: writes it into the configuration with its reason");
  command->add_option("fingerprint", arguments->fingerprint, "of its key or its line, as reports show it")->type_name("FINGERPRINT");
  command->add_option("--reason", arguments->reason, "why it is right to accept it")->type_name("R");
  command->add_option("--until", arguments->until, "from this day on it no longer counts")->type_name("DATE");
  command->add_option("--owner", arguments->owner, "who answers for it")->type_name("NAME");
  command->add_option("--config", arguments->file, "write into this file instead of the repository's .credward.toml")->type_name("FILE");
  command->add_flag("--import", arguments->import_marks,
                    "bring over the lines that carry gitleaks:allow or pragma: allowlist secret");
  return [arguments] {
    if (auto right = check(*arguments); !right) return fail(right.error());
    auto options = interpret(arguments->common);
    if (!options) return fail(options.error());
    if (arguments->import_marks) return import_marks(*arguments, options->run);
    std::string fingerprint = arguments->fingerprint;
    if (fingerprint.size() < kWhole) {
      auto whole = whole_fingerprint(fingerprint, options->run);
      if (!whole) return fail(whole.error());
      fingerprint = *whole;
    }
    return write({{fingerprint, arguments->reason}}, *arguments);
  };
}

}  // namespace credward::cli
