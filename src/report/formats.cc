#include "report/formats.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <set>

namespace credward::report {
namespace {

constexpr std::array kFormats = {
    Format{"text", "for people: grouped by key or defect, most severe first", true, make_text_reporter},
    Format{"sarif", "SARIF 2.1.0 for code scanning", false, make_sarif_reporter},
    Format{"html", "one self-contained page for people", false, make_html_reporter},
    Format{"jsonl", "one JSON object a line for scripts", true, make_jsonl_reporter},
    Format{"github", "annotations for GitHub Actions, and the step summary", false, make_github_reporter},
    Format{"gitlab", "GitLab's secret detection report", false, make_gitlab_reporter},
};

std::string names_of_formats() {
  std::string names;
  for (const Format& format : kFormats) {
    if (!names.empty()) names += ", ";
    names += format.name;
  }
  return names;
}

// The file that a path means, whether or not it is there already.
std::string canonical(const std::string& file) {
  namespace fs = std::filesystem;
  constexpr int kMostLinks = 40;
  std::error_code failed;
  fs::path path = fs::absolute(file, failed);
  for (int i = 0; i < kMostLinks && fs::is_symlink(path, failed); ++i) path = path.parent_path() / fs::read_symlink(path, failed);
  const fs::path whole = fs::weakly_canonical(path, failed);
  return failed ? file : whole.string();
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

core::Status stream_status(std::ostream& out) {
  out.flush();
  if (out) return core::ok();
  return core::internal_error("the report could not be written", "check the free space and where the output goes");
}

const Format* find_format(std::string_view name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

core::Result<ReportTarget> parse_target(std::string_view text) {
  std::size_t equals = text.find('=');
  std::string_view name = text.substr(0, equals);
  ReportTarget target{find_format(name), {}};
  if (!target.format) {
    return core::usage_error(fmt::format("--report: there is no format called \"{}\"", name),
                             fmt::format("use one of {}", names_of_formats()));
  }
  if (equals == std::string_view::npos) return target;
  target.file = text.substr(equals + 1);
  if (target.file.empty()) {
    return core::usage_error(fmt::format("--report {}: no file is named after the equals sign", text),
                             fmt::format("write --report {0}=FILE, or --report {0} for standard output", name));
  }
  if (target.file == "-" || target.file == "/dev/stdout") target.file.clear();
  return target;
}

core::Result<std::vector<ReportTarget>> parse_targets(std::span<const std::string> texts, bool show_secrets) {
  std::vector<ReportTarget> targets;
  std::set<std::string> files;
  for (const std::string& text : texts) {
    core::Result<ReportTarget> target = parse_target(text);
    if (!target) return target.error();
    if (!files.insert(target->to_standard_output() ? std::string() : canonical(target->file)).second) {
      return core::usage_error(target->to_standard_output()
                                   ? "--report: only one report may go to standard output"
                                   : fmt::format("--report: two reports would be written to {}", target->file),
                               "give each report its own file: --report FORMAT=FILE");
    }
    targets.push_back(*target);
  }
  if (targets.empty()) targets.push_back({find_format("text"), {}});
  for (const ReportTarget& target : targets) {
    if (show_secrets && !target.format->may_show_secrets) {
      return core::usage_error(fmt::format("--show-secrets: a {} report never holds keys", target.format->name),
                               "use --report text or --report jsonl with it");
    }
  }
  return targets;
}

}  // namespace credward::report
