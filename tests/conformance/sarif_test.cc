// Our own checks on the SARIF of the hand-made runs, and on files broken in every way that the checks know.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "conformance/sarif_checks.h"
#include "core/hash.h"
#include "golden/sample_report.h"
#include "report/formats.h"

namespace credward::conformance {
namespace {

using nlohmann::json;

std::string sarif_of(const golden::Sample& sample, const report::ReportOptions& options = {}) {
  std::ostringstream out;
  REQUIRE(report::find_format("sarif")->make(options)->write(sample.report, out).ok());
  return out.str();
}

json::json_pointer operator""_at(const char* text, std::size_t size) { return json::json_pointer(std::string(text, size)); }

struct Breakage {
  const char* name;
  std::function<void(json&)> apply;
};

const Breakage kBreakages[] = {
    {"zero column", [](json& log) { log["/runs/0/results/0/locations/0/physicalLocation/region/startColumn"_at] = 0; }},
    {"no end", [](json& log) { log["/runs/0/results/0/locations/0/physicalLocation/region"_at].erase("endColumn"); }},
    {"end before start", [](json& log) { log["/runs/0/results/0/locations/0/physicalLocation/region/startLine"_at] = 900; }},
    {"duplicate rule", [](json& log) { log["/runs/0/tool/driver/rules/1"_at] = log["/runs/0/tool/driver/rules/0"_at]; }},
    {"wrong rule index", [](json& log) { log["/runs/0/results/0/ruleIndex"_at] = 4; }},
    {"no help", [](json& log) { log["/runs/0/tool/driver/rules/0"_at].erase("help"); }},
    {"no severity", [](json& log) { log["/runs/0/tool/driver/rules/0/properties"_at].erase("security-severity"); }},
    {"no level", [](json& log) { log["/runs/0/results/0"_at].erase("level"); }},
    {"no message", [](json& log) { log["/runs/0/results/0/message/text"_at] = ""; }},
    {"no fingerprint", [](json& log) { log["/runs/0/results/0/partialFingerprints"_at].erase("credward/v1"); }},
    {"no line hash", [](json& log) { log["/runs/0/results/0/partialFingerprints"_at].erase("primaryLocationLineHash"); }},
    {"one alert twice", [](json& log) { log["/runs/0/results"_at].push_back(log["/runs/0/results/0"_at]); }},
    {"absolute URI", [](json& log) { log["/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"_at] = "/etc/x"; }},
    {"raw space", [](json& log) { log["/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"_at] = "a b"; }},
    {"scheme", [](json& log) { log["/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"_at] = "c:/x"; }},
    {"bad escape", [](json& log) { log["/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"_at] = "%4"; }},
    {"unknown base", [](json& log) { log["/runs/0"_at]["originalUriBaseIds"] = json::object(); }},
    {"place of the machine", [](json& log) { log["/runs/0/originalUriBaseIds/SRCROOT_WORKER/uri"_at] = "file:///srv/x/"; }},
    {"wrong artifact", [](json& log) { log["/runs/1/artifacts/0/location/uri"_at] = "other"; }},
    {"no artifacts", [](json& log) { log["/runs/1"_at].erase("artifacts"); }},
    {"no category", [](json& log) { log["/runs/0/automationDetails/id"_at] = "credward"; }},
    {"one category twice", [](json& log) { log["/runs/0/automationDetails/id"_at] = log["/runs/1/automationDetails/id"_at]; }},
    {"no results", [](json& log) { log["/runs/0"_at].erase("results"); }},
    {"half of the suppressions", [](json& log) { log["/runs/0/results/0"_at].erase("suppressions"); }},
    {"success in spite of unread parts", [](json& log) { log["/runs/0/invocations/0/executionSuccessful"_at] = true; }},
    {"user in the repository's URI",
     [](json& log) { log["/runs/0/versionControlProvenance/0/repositoryUri"_at] = "https://me@forge.example/x"; }},
    {"e-mail address", [](json& log) { log["/runs/1/results/0/properties/git/author"_at] = "A <dev@example.com>"; }},
    {"absolute path", [](json& log) { log["/runs/0/invocations/0/toolExecutionNotifications/0/message/text"_at] = "no /srv/dev/x"; }},
};

}  // namespace

TEST_CASE("golden SARIF passes our checks and holds no key") {
  for (const golden::Case& one : golden::cases()) {
    if (one.format != "sarif") continue;
    INFO(one.file);
    std::string text = golden::render(one);
    CHECK(faults_of(json::parse(text)) == std::vector<std::string>{});
    for (const std::string& key : one.sample().keys) CHECK_FALSE(holds_part_of(text, key));
  }
}

TEST_CASE("the checks see what is broken") {
  const json good = json::parse(sarif_of(golden::audit_sample()));
  REQUIRE(faults_of(good).empty());
  for (const Breakage& breakage : kBreakages) {
    INFO(breakage.name);
    json broken = good;
    breakage.apply(broken);
    CHECK_FALSE(faults_of(broken).empty());
  }
}

TEST_CASE("a part of a key is seen, raw and encoded") {
  const std::string key = golden::audit_sample().keys.front();
  CHECK(holds_part_of("path/" + key.substr(5, 8) + ".txt", key));
  CHECK_FALSE(holds_part_of("path/" + key.substr(5, 7) + ".txt", key));
}

TEST_CASE("an audit is two runs, whatever the number of repositories") {
  const json log = json::parse(sarif_of(golden::audit_sample()));
  REQUIRE(log["runs"].size() == 2);
  CHECK(log["/runs/0/automationDetails/id"_at] == "credward/worktree/");
  CHECK(log["/runs/1/automationDetails/id"_at] == "credward/history/");
  for (const json& result : log["/runs/0/results"_at]) CHECK(result["/properties/source"_at] == "worktree");
  for (const json& result : log["/runs/1/results"_at]) CHECK(result.contains("/properties/git"_at));
  report::ReportOptions options;
  options.sarif_category = "team/x/";
  const json named = json::parse(sarif_of(golden::audit_sample(), options));
  CHECK(named["/runs/1/automationDetails/id"_at] == "team/x/history/");
  CHECK(json::parse(sarif_of(golden::scan_sample(), options))["/runs/0/automationDetails/id"_at] == "team/x/");
}

TEST_CASE("what lies outside of trees has a place of its own") {
  const json log = json::parse(sarif_of(golden::history_sample()));
  std::map<std::string, std::string> uris;
  for (const json& result : log["/runs/0/results"_at]) {
    uris[result["/properties/source"_at]] = result["/locations/0/physicalLocation/artifactLocation/uri"_at];
  }
  for (const char* source : {"commit-message", "tag-message", "note"}) {
    CHECK(uris[source].starts_with(".git/"));
    CHECK(uris[source].ends_with("/message"));
  }
  CHECK(uris["unreachable"].ends_with("/blob"));
  CHECK(uris["stash"] == "src/local.py");
}

TEST_CASE("files that HEAD no longer has are marked, others are not") {
  const json log = json::parse(sarif_of(golden::history_sample()));
  std::set<std::string> deleted;
  for (const json& artifact : log["/runs/0/artifacts"_at]) {
    CHECK(artifact["roles"] == json::array({"deleted"}));
    deleted.insert(artifact["/location/uri"_at]);
  }
  CHECK(deleted == std::set<std::string>{"deploy/a%20b/c.yml", "old/settings.py", "src/amended.py", "src/local.py"});
}

TEST_CASE("a repair that would write a key is left out") {
  const json log = json::parse(sarif_of(golden::scan_sample()));
  std::size_t fixes = 0;
  for (const json& result : log["/runs/0/results"_at]) {
    if (!result.contains("fixes")) continue;
    ++fixes;
    CHECK(result["/fixes/0/artifactChanges/0/replacements/0/insertedContent/text"_at] == "Bearer $TOKEN");
  }
  CHECK(fixes == 2);
}

TEST_CASE("GitHub's profile leaves suppressed results out") {
  report::ReportOptions options;
  options.sarif_github_profile = true;
  const json all = json::parse(sarif_of(golden::scan_sample()));
  const json some = json::parse(sarif_of(golden::scan_sample(), options));
  CHECK(all["/runs/0/results"_at].size() == some["/runs/0/results"_at].size() + 2);
  for (const json& result : some["/runs/0/results"_at]) CHECK_FALSE(result.contains("suppressions"));
}

TEST_CASE("what GitHub would refuse is left out, least urgent first, and that is said") {
  golden::Sample sample = golden::large_sample(25001);
  const json log = json::parse(sarif_of(sample));
  const json& results = log["/runs/0/results"_at];
  REQUIRE(results.size() == 25000);
  CHECK(faults_of(log).empty());
  // A fifth of the sample are notes, half of those are gone from HEAD: one of them.
  std::size_t notes = 0;
  for (const json& result : results) notes += result["level"] == "note" ? 1 : 0;
  CHECK(notes == 5000);
  const json& notifications = log["/runs/0/invocations/0/toolExecutionNotifications"_at];
  REQUIRE(notifications.size() == 1);
  CHECK(notifications[0]["/descriptor/id"_at] == "truncated");
  CHECK(notifications[0]["/message/text"_at].get<std::string>().starts_with("1 of the least urgent"));
}

TEST_CASE("an audit's least urgent incidents are left out first") {
  golden::Sample sample = golden::large_audit_sample(25100);
  const json log = json::parse(sarif_of(sample));
  CHECK(faults_of(log).empty());
  const json& results = log["/runs/1/results"_at];
  REQUIRE(results.size() == 25000);
  std::size_t with_steps = 0, errors = 0;
  for (const json& result : results) {
    const json& incident = result["/properties/incident"_at];
    with_steps += incident.contains("steps") ? 1 : 0;
    errors += result["level"] == "error" ? 1 : 0;
    // Of the notes, which come last, the last 100: about every fifth incident.
    if (result["level"] == "note") CHECK(incident["rank"] < 25100 - 450);
  }
  CHECK(errors == 25100 / 5 * 4);
  CHECK(with_steps == 500);
}

TEST_CASE("a file that would be too large when compressed loses its least urgent results, and says so") {
  constexpr std::size_t kAll = 20000;
  golden::Sample sample = golden::large_audit_sample(kAll);
  for (core::Finding& finding : sample.report.findings) {
    std::string name;
    for (int i = 0; i < 8; ++i) name += core::sha256_hex(fmt::format("{} {}", *finding.path, i)) + "/";
    finding.path = name;
  }
  const json log = json::parse(sarif_of(sample));
  CHECK(faults_of(log).empty());
  const json& results = log["/runs/1/results"_at];
  CHECK(results.size() > kAll / 2);
  std::size_t half_of_names = 0;  // hexadecimal digits hold half a byte each
  for (const json& result : results) {
    half_of_names += result["/locations/0/physicalLocation/artifactLocation/uri"_at].get<std::string>().size() / 2;
  }
  CHECK(half_of_names < 10'000'000);
  CHECK(results.size() < kAll);
  const json& notifications = log["/runs/1/invocations/0/toolExecutionNotifications"_at];
  CHECK(notifications.back()["/message/text"_at].get<std::string>().starts_with(fmt::format("{} of the least urgent", kAll - results.size())));
}

TEST_CASE("a key of the history is one result, its other places related to it") {
  const json log = json::parse(sarif_of(golden::audit_sample()));
  std::set<std::string> keys;
  std::size_t related = 0;
  for (const json& result : log["/runs/1/results"_at]) {
    CHECK(keys.insert(result["/properties/secret/fingerprint"_at].get<std::string>()).second);
    CHECK(result["/properties/incident/steps"_at].size() == 4);
    if (result.contains("relatedLocations")) related += result["relatedLocations"].size();
  }
  CHECK(keys.size() == 8);
  CHECK(related == 1);
}

TEST_CASE("no findings are an empty list") {
  const json log = json::parse(sarif_of(golden::empty_sample()));
  CHECK(log["/runs/0/results"_at] == json::array());
  CHECK(log["/runs/0/invocations/0/executionSuccessful"_at] == true);
}

}  // namespace credward::conformance
