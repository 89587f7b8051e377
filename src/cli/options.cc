#include "cli/options.h"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <thread>

namespace credward::cli {
namespace {

When parse_when(const std::string& text) {
  return text == "always" ? When::kAlways : text == "never" ? When::kNever : When::kAuto;
}

std::string formats_help() {
  std::string names;
  for (const report::Format& format : report::formats()) names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
  return names;
}

core::Error bad_value(std::string_view option, std::string_view expected) {
  return core::usage_error(fmt::format("{}: the value has to be {}", option, expected));
}

core::Status interpret_limits(const CommonArguments& arguments, engine::RunOptions& run) {
  if (!arguments.max_file_size.empty()) {
    auto size = parse_size(arguments.max_file_size);
    if (!size || *size == 0) return bad_value("--max-file-size", "a size such as 512k, 10M or 1G");
    run.max_file_size = *size;
  }
  if (!arguments.timeout.empty()) {
    run.timeout = parse_duration(arguments.timeout);
    if (!run.timeout) return bad_value("--timeout", "a duration such as 500ms, 90s, 5m or 1h");
  }
  run.today = policy::today_utc();
  if (!arguments.today.empty()) {
    auto today = policy::parse_date(arguments.today);
    if (!today) return bad_value("--today", "a day: YYYY-MM-DD");
    run.today = *today;
  }
  return core::ok();
}

Verdict verdict_of(const CommonArguments& arguments) {
  Verdict verdict;
  verdict.never = arguments.fail_on == "never";
  verdict.fail_on = arguments.fail_on == "note"      ? core::Level::kNote
                    : arguments.fail_on == "error" ? core::Level::kError
                                                   : core::Level::kWarning;
  verdict.allow_incomplete = arguments.allow_incomplete;
  verdict.strict = arguments.strict;
  return verdict;
}

}  // namespace

void add_common_options(CLI::App& command, CommonArguments& a) {
  const std::string when = "auto|always|never";
  // Without the validator's own description, which would stand beside the type's name and say the same.
  auto one_of = [](std::vector<std::string> values) { return CLI::IsMember(std::move(values)).description(""); };
  command.add_option("--report", a.reports, fmt::format("repeatable; formats: {}", formats_help()))
      ->type_name(kReportType)->allow_extra_args(false);
  command.add_option("--config", a.config, "use this configuration instead of the repository's")->type_name("FILE");
  command.add_option("--rules", a.rules, "add rules from a file or folder, repeatable")->type_name("PATH")->allow_extra_args(false);
  command.add_option("--baseline", a.baseline, "accept the findings of this file (see: credward baseline)")->type_name("FILE");
  command.add_option("--fail-on", a.fail_on, "the least level that gives status 1")
      ->check(one_of({"note", "warning", "error", "never"}))->type_name("note|warning|error|never");
  command.add_option("--threads", a.threads, "how many threads (default: all cores)")->check(CLI::Range(1u, 256u).description(""))->type_name("N");
  command.add_option("--max-file-size", a.max_file_size, "leave larger files unread and list them")->type_name("SIZE");
  command.add_option("--timeout", a.timeout, "stop reading after this time and list the rest as unread")->type_name("DURATION");
  command.add_option("--today", a.today, "the day that suppressions are judged by (default: today, UTC)")->type_name("DATE");
  command.add_flag("--show-secrets", a.show_secrets, "write keys in full (text and jsonl only)");
  command.add_flag("--authors", a.authors, "name the authors of commits (text and jsonl only)");
  command.add_option("--color", a.color, "colours in the text report")->check(one_of({"auto", "always", "never"}))->type_name(when);
  command.add_option("--progress", a.progress, "progress on standard error")->check(one_of({"auto", "always", "never"}))->type_name(when);
  command.add_flag("--quiet", a.quiet, "write only the reports asked for with --report, and errors");
  command.add_flag("--stats", a.stats, "times of the stages, and times in machine formats too");
  command.add_flag("--allow-incomplete", a.allow_incomplete, "status 0 instead of 3 when a part was not read");
  command.add_flag("--strict", a.strict, "status 3 also when a document was read only in part");
  command.add_flag("--alternates", a.alternates, "follow alternates that lead outside the repository");
  command.add_option("--sarif-category", a.sarif_category, "automationDetails.id of the SARIF report")->type_name("ID");
  command.add_option("--sarif-profile", a.sarif_profile, "github leaves suppressed results out")
      ->check(one_of({"full", "github"}))->type_name("full|github");
}

void add_accept_option(CLI::App& command, CommonArguments& arguments) {
  command.add_flag("--accept-suppressions", arguments.accept_suppressions, "let the suppressions count that the change itself adds");
}

void add_reader_option(CLI::App& command, CommonArguments& a) {
  command.add_option("--reader", a.reader, "who reads the packs; libgit2 is slower and finds the same")
      ->check(CLI::IsMember({"pack", "libgit2"}).description(""))->type_name("pack|libgit2");
}

core::Result<CommonOptions> interpret(const CommonArguments& a) {
  CommonOptions out;
  if (auto limits = interpret_limits(a, out.run); !limits) return limits.error();
  out.run.threads = a.threads ? a.threads : std::max(1u, std::thread::hardware_concurrency());
  if (!a.config.empty()) out.run.config = a.config;
  if (!a.baseline.empty()) out.run.baseline = a.baseline;
  out.run.accept_suppressions = a.accept_suppressions;
  out.run.rules = a.rules;
  out.run.follow_alternates = a.alternates;
  out.run.reader = a.reader == "libgit2" ? engine::Reader::kLibgit2 : engine::Reader::kPack;
  const char* fingerprint_key = std::getenv("CREDWARD_FINGERPRINT_KEY");
  out.run.fingerprinter = core::Fingerprinter(fingerprint_key ? fingerprint_key : "");

  bool silent = a.quiet && a.reports.empty();
  if (!silent) {
    auto targets = report::parse_targets(a.reports, a.show_secrets);
    if (!targets) return targets.error();
    out.targets = std::move(*targets);
  }
  out.report.show_secrets = a.show_secrets;
  out.report.authors = a.authors;
  out.report.all = a.all;
  out.report.stats = a.stats;
  out.report.sarif_category = a.sarif_category;
  out.report.sarif_github_profile = a.sarif_profile == "github";
  out.report.width = std::min(terminal_width(STDOUT_FILENO), 100u);
  out.color = parse_when(a.color);
  out.progress = !a.quiet && use_progress(parse_when(a.progress), STDERR_FILENO);
  out.silent_if_clean = a.silent_if_clean && a.reports.empty();
  out.verdict = verdict_of(a);
  return out;
}

std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::uint64_t value = 0;
  auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end == text.data()) return std::nullopt;
  std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (unit.size() == 2 && (unit[1] == 'B' || unit[1] == 'b')) unit.remove_suffix(1);
  if (unit.size() == 3 && unit.ends_with("iB")) unit.remove_suffix(2);
  if (unit.empty() || unit == "B") return value;
  if (unit.size() != 1) return std::nullopt;
  constexpr std::string_view kUnits = "kmgt";
  std::size_t power = kUnits.find(static_cast<char>(unit[0] | 0x20));
  if (power == std::string_view::npos) return std::nullopt;
  unsigned shift = 10 * (static_cast<unsigned>(power) + 1);
  if (value > (UINT64_MAX >> shift)) return std::nullopt;
  return value << shift;
}

std::optional<double> parse_duration(std::string_view text) {
  double value = 0;
  auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || !std::isfinite(value) || value < 0) return std::nullopt;
  std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (unit.empty() || unit == "s") return value;
  if (unit == "ms") return value / 1000;
  if (unit == "m" || unit == "min") return value * 60;
  if (unit == "h") return value * 3600;
  return std::nullopt;
}

}  // namespace credward::cli
