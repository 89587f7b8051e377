#include <catch2/catch.hpp>

#include <sstream>

#include "golden/sample_report.h"
#include "report/formats.h"
#include "report/remedy.h"
#include "report/text_groups.h"

namespace credward::report {
namespace {

std::vector<std::string> lines_of(const core::RunReport& report, const ReportOptions& options = {}) {
  std::ostringstream out;
  REQUIRE(find_format("text")->make(options)->write(report, out).ok());
  std::vector<std::string> lines;
  std::istringstream in(out.str());
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("one key is one group, and so is one defect in one file") {
  golden::Sample sample = golden::scan_sample();
  std::vector<Group> groups = groups_of(sample.report);
  std::size_t findings = 0;
  for (const Group& group : groups) {
    findings += group.findings.size();
    for (const core::Finding* finding : group.findings) {
      CHECK_FALSE(finding->suppressed.has_value());
      CHECK(finding->level <= group.level());
    }
  }
  CHECK(findings == sample.report.findings.size() - 2);
  // A key in six files, another key, two files with a missing space, a note.
  CHECK(groups.size() == 5);
  CHECK(std::ranges::count_if(groups, [](const Group& group) { return group.findings.size() == 6; }) == 1);
}

TEST_CASE("the most severe comes first, and what is still there before what is gone") {
  golden::Sample sample = golden::audit_sample();
  std::vector<Group> groups = groups_of(sample.report);
  for (std::size_t i = 1; i < groups.size(); ++i) {
    CHECK(groups[i - 1].level() >= groups[i].level());
    if (groups[i - 1].level() == groups[i].level()) CHECK(groups[i - 1].still_there() >= groups[i].still_there());
  }
}

TEST_CASE("lines end without spaces, and break where the width ends") {
  for (unsigned width : {60u, 80u, 100u}) {
    ReportOptions options;
    options.width = width;
    std::vector<std::string> lines = lines_of(golden::audit_sample().report, options);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      INFO(lines[i]);
      CHECK_FALSE(lines[i].ends_with(' '));
      bool place = lines[i].find(':') != std::string::npos;
      // Bytes: the sample's ellipses and accents make a few more than columns.
      if (!place) CHECK(lines[i].size() <= width + 4);
    }
  }
}

TEST_CASE("the last line sums up, whatever the width") {
  ReportOptions narrow;
  narrow.width = 30;
  CHECK(lines_of(golden::audit_sample().report, narrow).back() ==
        "credward audit: read 1,234 documents, 5.6 MiB in 1.25 s; 10 incidents; 18 errors, 1 warning, 1 note (2 suppressed); "
        "1 read in part; 2 not read.");
  CHECK(lines_of(golden::empty_sample().report) ==
        std::vector<std::string>{"credward scan: read 1 document, 512 B in 4 ms; 0 errors, 0 warnings, 0 notes; nothing "
                                 "left unread."});
}

TEST_CASE("no line of a report is a command to a CI log") {
  for (const std::string& line : lines_of(golden::scan_sample().report)) {
    std::size_t begin = line.find_first_not_of(' ');
    if (begin != std::string::npos) CHECK(line.substr(begin, 2) != "::");
  }
}

TEST_CASE("colours are there only when asked for, and end with each piece") {
  ReportOptions options;
  options.color = true;
  bool colored = false;
  for (const std::string& line : lines_of(golden::audit_sample().report, options)) {
    std::size_t escapes = static_cast<std::size_t>(std::ranges::count(line, '\x1b'));
    colored |= escapes > 0;
    CHECK(escapes % 2 == 0);
    if (escapes > 0) CHECK(line.find("\x1b[0m") != std::string::npos);
  }
  CHECK(colored);
}

TEST_CASE("everything says what to do; a user's rule says it itself") {
  golden::Sample sample = golden::audit_sample();
  for (const core::Finding& finding : sample.report.findings) CHECK_FALSE(remedy_of(finding).empty());
  core::RuleInfo own;
  own.id = "key/ours";
  own.built_in = false;
  own.help_markdown = "# Title\n\nAsk `ops` for a new one.\n\nMore.";
  core::Finding finding;
  finding.rule = &own;
  CHECK(remedy_of(finding) == "Ask ops for a new one.");
}

}  // namespace credward::report
