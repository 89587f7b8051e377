#include <cstdlib>
#include <ctime>
#include <iostream>

#include <unistd.h>

#include "cli/command.h"
#include "cli/version.h"
#include "report/output.h"

namespace credward::cli {
namespace {

std::string utc_now() {
  std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
  return text;
}

int write_reports(const CommonOptions& options, const std::string& started, core::RunReport& report) {
  int status = exit_status(report, options.verdict);
  if (options.silent_if_clean && status == kClean) return status;
  report.program_version = kVersion;
  for (const report::ReportTarget& target : options.targets) {
    report::ReportOptions how = options.report;
    how.color = target.to_standard_output() ? use_color(options.color, STDOUT_FILENO) : options.color == When::kAlways;
    how.started = started;
    how.ended = utc_now();
    core::Status written = report::write_report(target, how, report, std::cout);
    const char* summary = target.format->name == "github" ? std::getenv("GITHUB_STEP_SUMMARY") : nullptr;
    if (written && summary && *summary) written = report::append_github_summary(summary, how, report);
    if (!written) {
      print_error(written.error().message, written.error().hint);
      status = kFailure;
    }
  }
  return status;
}

}  // namespace

core::Status check_local(const std::string& path) {
  if (path.find("://") == std::string::npos && !path.starts_with("git@")) return core::ok();
  return core::usage_error("credward reads local repositories and files only, not URLs",
                           "clone it first: git clone --mirror URL DIR, then name DIR");
}

int fail(const core::Error& error) {
  print_error(error.message, error.hint);
  switch (error.code) {
    case core::ErrorCode::kUsage: return kUsage;
    case core::ErrorCode::kUnread: return kIncomplete;
    case core::ErrorCode::kInternal: break;
  }
  return kFailure;
}

int run_and_report(const CommonArguments& arguments, const Run& run) {
  auto options = interpret(arguments);
  if (!options) return fail(options.error());
  const std::string started = utc_now();
  engine::Progress progress;
  auto result = [&] {
    ProgressLine line(progress, options->progress);
    return run(options->run, progress);
  }();
  if (!result) return fail(result.error());
  return write_reports(*options, started, result->report);
}

}  // namespace credward::cli
