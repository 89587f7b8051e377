// What all formats have to keep, and what is particular to jsonl.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <ctime>
#include <set>
#include <sstream>

#include "golden/sample_report.h"
#include "report/formats.h"

namespace credward::report {
namespace {

using nlohmann::json;

std::string written(const core::RunReport& report, std::string_view format, const ReportOptions& options = {}) {
  std::ostringstream out;
  REQUIRE(find_format(format)->make(options)->write(report, out).ok());
  return out.str();
}

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
  return lines;
}

bool holds_part_of(const std::string& text, const std::string& key) {
  for (std::size_t i = 0; i + 8 <= key.size(); ++i) {
    if (text.find(key.substr(i, 8)) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("no format shows a key unless it may and is asked to") {
  golden::Sample sample = golden::audit_sample();
  REQUIRE(sample.keys.size() > 5);
  ReportOptions asked;
  asked.show_secrets = asked.authors = asked.stats = true;
  for (const Format& format : formats()) {
    INFO(format.name);
    std::string quiet = written(sample.report, format.name);
    std::string loud = written(sample.report, format.name, asked);
    for (const std::string& key : sample.keys) {
      CHECK_FALSE(holds_part_of(quiet, key));
      if (!format.may_show_secrets) CHECK_FALSE(holds_part_of(loud, key));
    }
  }
}

TEST_CASE("secrets that were asked for stand in `value` only") {
  golden::Sample sample = golden::audit_sample();
  ReportOptions options;
  options.show_secrets = true;
  std::size_t values = 0;
  for (json line : lines_of(written(sample.report, "jsonl", options))) {
    if (line.contains("secret")) {
      const std::string value = line["secret"]["value"];
      CHECK(std::ranges::find(sample.keys, value) != sample.keys.end());
      line["secret"].erase("value");
      ++values;
    }
    for (const std::string& key : sample.keys) CHECK_FALSE(holds_part_of(line.dump(), key));
  }
  CHECK(values > 10);
}

TEST_CASE("jsonl has the contract's records, in order") {
  golden::Sample sample = golden::audit_sample();
  std::vector<json> lines = lines_of(written(sample.report, "jsonl"));
  const std::vector<std::string> order = {"finding", "incident", "unread", "degraded", "note", "suppression", "summary"};
  std::size_t at = 0;
  for (const json& line : lines) {
    auto place = std::ranges::find(order, line["type"].get<std::string>()) - order.begin();
    CHECK(static_cast<std::size_t>(place) >= at);
    at = static_cast<std::size_t>(place);
  }
  REQUIRE(lines.back()["type"] == "summary");
  CHECK(lines.back()["counts"]["error"] == sample.report.summary.errors);
  CHECK(lines.back()["complete"] == false);
  CHECK(lines.back()["seconds"].is_null());
  CHECK(lines.front()["repository"] == "web shop");
}

TEST_CASE("jsonl's git fields stand only where git knows something") {
  const std::set<std::string> kGit = {"commit", "date", "blob", "removed", "inHead", "occurrences"};
  for (const json& line : lines_of(written(golden::audit_sample().report, "jsonl"))) {
    if (line["type"] != "finding") continue;
    for (const std::string& field : kGit) CHECK(line.contains(field) == (line["source"] != "worktree"));
    CHECK(line.contains("suppressed") == (line["path"] == "tests/fixtures/a.json"));
    CHECK(line.contains("secret") == (line["rule"] != "header/scheme-case" && line["path"] != "tools/call api.sh"));
    CHECK_FALSE(line.contains("author"));
  }
}

TEST_CASE("seconds and authors only where asked for, and never an address") {
  ReportOptions options;
  options.stats = options.authors = true;
  for (const Format& format : formats()) {
    INFO(format.name);
    std::string text = written(golden::history_sample().report, format.name, options);
    // A page says whose key it is by its places, not by people.
    CHECK((text.find("A. Developer") != std::string::npos) == (format.name != "html"));
    CHECK(text.find("dev@example.com") == std::string::npos);
    CHECK(written(golden::history_sample().report, format.name).find("A. Developer") == std::string::npos);
  }
  std::string jsonl = written(golden::history_sample().report, "jsonl", options);
  CHECK(lines_of(jsonl).back()["seconds"] == 1.25);
}

TEST_CASE("no format writes a control character, but for colours that were asked for") {
  golden::Sample sample = golden::scan_sample();
  for (const Format& format : formats()) {
    INFO(format.name);
    for (unsigned char byte : written(sample.report, format.name)) CHECK((byte >= 0x20 || byte == '\n'));
    for (const char* harmful : {"\u202E", "##vso[", "##["}) {
      CHECK(written(sample.report, format.name).find(harmful) == std::string::npos);
    }
  }
}

TEST_CASE("25,000 findings take no time to speak of") {
  golden::Sample sample = golden::large_sample(25000);
  for (const Format& format : formats()) {
    std::clock_t begin = std::clock();
    std::string text = written(sample.report, format.name);
    double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    WARN(format.name << ": " << text.size() / 1000000 << " MB in " << seconds << " s of CPU");
    // Below half a second; sanitizers make it ten times as much.
    CHECK(seconds < 10);
  }
}

}  // namespace credward::report
