#include "report/redact.h"

#include <catch2/catch.hpp>

#include "core/sample_key.h"

namespace credward::report {
namespace {

core::RunReport report_with(const std::string& key, bool suppressed) {
  static const core::RuleInfo kRule{.id = "key/assignment"};
  core::RunReport report;
  core::Finding& finding = report.findings.emplace_back();
  finding.rule = &kRule;
  finding.secret_value = core::SecretText(key);
  finding.secret = core::Fingerprinter().identify(finding.secret_value);
  if (suppressed) finding.suppressed = core::Suppression{"config", "", ""};
  return report;
}

}  // namespace

TEST_CASE("keys leave no string, those of suppressed findings neither") {
  const std::string key = core::sample_key("base62", 40, "redaction");
  for (bool suppressed : {false, true}) {
    core::RunReport report = report_with(key, suppressed);
    Redaction redaction(report);
    const std::string token = redaction_token(*report.findings[0].secret);
    CHECK(redaction.text("a " + key + " b") == "a " + token + " b");
    CHECK(redaction.path("x/" + key + ".txt") == "x/" + token + ".txt");
    CHECK(redaction.uri("x/" + key + ".txt").find(key.substr(0, 8)) == std::string::npos);
    CHECK(redaction.uri("x y") == "x%20y");
  }
}

TEST_CASE("a URI is relative whatever the path was") {
  core::RunReport report;
  Redaction redaction(report);
  CHECK(redaction.uri("/etc/passwd") == "etc/passwd");
  CHECK(redaction.uri("///") == "");
  CHECK(redaction.uri("c:/x") == "c%3A/x");
  CHECK(redaction.path("caf\xC3\xA9/\xFF\n") == "caf\xC3\xA9/%FF%0A");
}

TEST_CASE("addresses are taken out, other at signs stay") {
  CHECK(without_addresses("ask dev@example.com, or a.b+c@x.example.org!") == "ask [address], or [address]!");
  CHECK(without_addresses("<dev@example.com>") == "<[address]>");
  CHECK(without_addresses("@types/node v@1 a@b") == "@types/node v@1 a@b");
  CHECK(without_addresses("a@b.c@d.e") == "[address]@d.e");
  CHECK(without_addresses(std::string(100000, '@')).size() == 100000);
}

TEST_CASE("absolute paths are taken out of sentences") {
  CHECK(without_absolute_paths("/srv/dev/x cannot be opened") == "[path] cannot be opened");
  CHECK(without_absolute_paths("opening \"/srv/a b\": no") == "opening \"[path] b\": no");
  CHECK(without_absolute_paths("src/a.py is 1/2 read, and / is not") == "src/a.py is 1/2 read, and / is not");
}

TEST_CASE("a remote is public or not there") {
  CHECK(public_remote("https://me:secret@forge.example/a/b.git?x#y") == "https://forge.example/a/b.git");
  CHECK(public_remote("git@forge.example:a/b c.git") == "ssh://forge.example/a/b%20c.git");
  CHECK(public_remote("ssh://git@forge.example:2222/a%20b.git") == "ssh://forge.example:2222/a%20b.git");
  CHECK(public_remote("https://forge.example") == "https://forge.example/");
  for (const char* remote : {"", "/srv/a.git", "../a.git", "file:///srv/a", "C:\\a", "c:/a", "./a:b", "ext::sh -c x", "https:///x",
                             "https://a b/c", "javascript://x/%0aalert(1)"}) {
    INFO(remote);
    CHECK_FALSE(public_remote(remote).has_value());
  }
}

}  // namespace credward::report
