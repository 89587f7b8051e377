#include <catch2/catch.hpp>

#include <algorithm>

#include "core/sample_key.h"
#include "engine/incidents.h"

namespace credward::engine {
namespace {

struct Fixture {
  core::RuleInfo key, nearby;
  Environments environments{std::vector<policy::Environment>{}};
  policy::ScopeTable scopes = documented_scopes();
  IncidentInput input{&environments, &scopes, *policy::parse_date("2026-11-26")};
  std::vector<core::Finding> findings;
  std::vector<core::RequestFact> requests;
  std::vector<core::NameUse> uses;

  Fixture() {
    key.id = "key/assignment";
    key.level = core::Level::kError;
    key.persistence = core::Persistence::kSticky;
    nearby = key;
    nearby.id = "key/nearby";
    nearby.level = core::Level::kWarning;
  }

  core::Finding& add(const char* label, const char* path) {
    core::Finding& finding = findings.emplace_back();
    finding.rule = &key;
    finding.level = key.level;
    finding.path = path;
    finding.region = {3, 1, 3, 41};
    finding.secret_value = core::SecretText(core::sample_key("base62", 40, label));
    finding.secret = core::Fingerprinter().identify(finding.secret_value);
    return finding;
  }

  core::Finding& add_commit(const char* label, const char* path, const char* date, bool in_head) {
    core::Finding& finding = add(label, path);
    finding.source = core::SourceKind::kCommit;
    finding.git = core::GitFacts{};
    finding.git->commit = std::string(40, 'a');
    finding.git->blob = std::string(40, 'b');
    finding.git->date = date;
    finding.git->in_head = in_head;
    return finding;
  }

  std::vector<core::Incident> make() { return make_incidents(findings, {requests, uses}, input); }
};

}  // namespace

TEST_CASE("one key is one incident across repositories, paths and commits") {
  Fixture f;
  f.add_commit("one", "old.py", "2025-11-26T10:00:00Z", false).repository = "a";
  f.findings.back().git->removed = std::string(40, 'c');
  f.findings.back().git->removed_date = "2026-01-01T00:00:00Z";
  f.add_commit("one", ".env.production", "2026-02-01T00:00:00Z", true).repository = "b";
  f.add("one", ".env.production").repository = "b";
  f.add_commit("two", "x.py", "2026-11-20T00:00:00Z", false).git->refs = {"refs/heads/topic"};
  auto incidents = f.make();
  REQUIRE(incidents.size() == 2);
  const core::Incident& first = incidents.front();
  CHECK(first.in_head);
  CHECK(first.repositories == std::vector<std::string>{"a", "b"});
  CHECK(first.environments == std::vector<std::string>{"production"});
  REQUIRE(first.first);
  CHECK(first.first->date == "2025-11-26T10:00:00Z");
  CHECK(first.days_exposed == 365);
  CHECK_FALSE(first.last.has_value());
  // The work tree's file and the same path in HEAD are one place.
  REQUIRE(first.places.size() == 2);
  CHECK(first.places.front().current);
  CHECK(first.places.front().commit == std::string(40, 'a'));
  CHECK_FALSE(incidents.back().in_head);
  CHECK(incidents.back().refs == std::vector<std::string>{"refs/heads/topic"});
}

TEST_CASE("last seen is where it was taken away") {
  Fixture f;
  auto& finding = f.add_commit("one", "old.py", "2020-01-01T00:00:00Z", false);
  finding.git->removed = std::string(40, 'c');
  finding.git->removed_date = "2021-06-01T00:00:00Z";
  auto incidents = f.make();
  REQUIRE(incidents.front().last);
  CHECK(incidents.front().last->date == "2021-06-01T00:00:00Z");
  CHECK(incidents.front().last->commit == std::string(40, 'c'));
}

TEST_CASE("the program carries the vendor's scopes") {
  policy::ScopeTable scopes = documented_scopes();
  CHECK(scopes.of("POST", "/v1/queries") == "write");
  CHECK(scopes.said_by(words_of("bytestackAdminToken")) == "admin");
  CHECK(scopes.said_by(words_of("BYTESTACK_READ_WRITE_KEY")).empty());
  CHECK(scopes.said_by(words_of("THREAD_KEY")).empty());
}

TEST_CASE("what is in HEAD and in production comes first") {
  Fixture f;
  f.add_commit("history", "a.py", "2019-01-01T00:00:00Z", false);
  f.add_commit("head", "b.py", "2026-11-01T00:00:00Z", true);
  f.add_commit("production", "config/prod.yml", "2026-11-01T00:00:00Z", true);
  auto& dangling = f.add("dangling", "x");
  dangling.source = core::SourceKind::kUnreachable;
  dangling.path.reset();
  dangling.git = core::GitFacts{};
  dangling.git->blob = std::string(40, 'd');
  auto incidents = f.make();
  REQUIRE(incidents.size() == 4);
  CHECK(incidents[0].places.front().path == "config/prod.yml");
  CHECK(incidents[1].places.front().path == "b.py");
  CHECK(incidents[2].places.front().path == "a.py");
  CHECK(incidents[3].unreachable);
  for (const core::Incident& incident : incidents) CHECK_FALSE(incident.reasons.empty());
}

TEST_CASE("the vendor's four steps name files, variables and scopes") {
  Fixture f;
  auto& finding = f.add("one", ".env");
  finding.context.names = {"BYTESTACK_API_KEY"};
  f.requests.push_back({"", "client.py", 9, "POST", "/v1/queries", "", "BYTESTACK_API_KEY", "", ""});
  auto incidents = f.make();
  const core::Incident& incident = incidents.front();
  REQUIRE(incident.steps.size() == 4);
  CHECK(incident.scopes == std::vector<std::string>{"write"});
  CHECK(incident.steps[0].text.find("write") != std::string::npos);
  auto& items = incident.steps[1].items;
  CHECK(std::ranges::any_of(items, [](const std::string& item) { return item == ".env:3"; }));
  CHECK(std::ranges::any_of(
      items, [](const std::string& item) { return item.find("BYTESTACK_API_KEY") != std::string::npos; }));
  CHECK(incident.steps[2].items == std::vector<std::string>{"POST /v1/queries"});
  CHECK(incident.if_revoked_first.find("1 file still holds it: 401 at once") != std::string::npos);
  CHECK(incident.history_command.empty());  // in no commit
}

TEST_CASE("history and messages need their commands") {
  Fixture f;
  f.add_commit("one", "a.py", "2026-01-01T00:00:00Z", true);
  CHECK(f.make().front().history_command == "git filter-repo --replace-text ../keys.txt");
  f.add_commit("one", "a.py", "2026-01-01T00:00:00Z", true).source = core::SourceKind::kCommitMessage;
  f.findings.back().path.reset();
  CHECK(f.make().front().history_command.find("--replace-message") != std::string::npos);
}

TEST_CASE("what holds it in other bytes, or beyond every ref, needs other commands") {
  Fixture f;
  core::Finding& finding = f.add_commit("one", "secret.yaml", "2026-01-01T00:00:00Z", true);
  finding.encoded = true;
  core::Incident incident = f.make().front();
  CHECK(incident.history_command == "git filter-repo --replace-text ../keys.txt --strip-blobs-with-ids ../blobs.txt");
  CHECK(incident.history_note.find("secret.yaml") != std::string::npos);
  f.findings.front().source = core::SourceKind::kStash;
  CHECK(f.make().front().history_command.starts_with("git stash drop "));
  f.findings.front().source = core::SourceKind::kUnreachable;
  CHECK(f.make().front().history_command == "git reflog expire --expire-unreachable=now --all && git gc --prune=now");
  f.add_commit("one", "a.py", "2026-01-01T00:00:00Z", false);
  CHECK(f.make().front().history_command.starts_with("git filter-repo "));
}

TEST_CASE("settings name the files that take them") {
  Fixture f;
  f.add("one", ".env").context.names = {"BYTESTACK_API_KEY"};
  f.add("two", "values.yaml").context.names = {"BYTESTACK_API_KEY"};
  f.uses = {{"", ".env", 3, "BYTESTACK_API_KEY"},  // the key's own line
            {"", "values.yaml", 2, "BYTESTACK_API_KEY"},  // says for what the next line is
            {"", ".github/workflows/release.yml", 9, "BYTESTACK_API_KEY"},
            {"", "app.py", 2, "BYTESTACK_API_KEY"},
            {"", "other.py", 2, "BYTESTACK_OTHER_KEY"}};
  auto incidents = f.make();
  auto first = std::ranges::find_if(incidents, [](const auto& one) { return one.places.front().path == ".env"; });
  REQUIRE(first != incidents.end());
  CHECK(first->steps[1].items ==
        std::vector<std::string>{".env:3", "the CI's secret or setting BYTESTACK_API_KEY, for .github/workflows/release.yml:9",
                                 "the variable or setting BYTESTACK_API_KEY, wherever the application sets it, for app.py:2"});
}

TEST_CASE("what is accepted everywhere is no incident") {
  Fixture f;
  f.add("one", "a.py").suppressed = core::Suppression{"inline", "revoked", ""};
  CHECK(f.make().empty());
  f.add("one", "b.py");
  auto incidents = f.make();
  REQUIRE(incidents.size() == 1);
  CHECK(std::ranges::count_if(incidents.front().places, [](const auto& place) { return place.accepted; }) ==
        1);
}

TEST_CASE("hygiene: one key in two environments, and a name that says another scope") {
  Fixture f;
  f.add("one", ".env.production").repository = "shop";
  f.add("one", ".env.staging").repository = "worker";
  f.add("two", ".env.production");
  f.requests = {{"", "a.sh", 1, "POST", "/v1/queries", "", "BYTESTACK_READ_KEY", "", ""},
                {"", "b.sh", 1, "GET", "/v1/unknown", "", "BYTESTACK_READ_KEY", "", ""},
                {"", "c.sh", 1, "POST", "/v1/queries", "", "BYTESTACK_WRITE_KEY", "", ""}};
  complete_requests(f.requests, f.input);
  core::RuleInfo shared = f.key, scope = f.key;
  shared.id = "hygiene/shared-across-environments";
  scope.id = "hygiene/scope-mismatch";
  shared.persistence = scope.persistence = core::Persistence::kCurrent;
  auto found = judge_hygiene(f.make(), f.requests, &shared, &scope);
  REQUIRE(found.size() == 2);
  CHECK(found[0].rule == &shared);
  CHECK(found[0].message.find("production and staging in 2 repositories") != std::string::npos);
  CHECK(found[1].rule == &scope);
  CHECK(found[1].path == "a.sh");
  CHECK(found[1].message.find("403") != std::string::npos);
  CHECK(judge_hygiene(f.make(), f.requests, nullptr, nullptr).empty());
}

TEST_CASE("a key on very many paths stays bounded") {
  Fixture f;
  for (int i = 0; i < 3000; ++i) f.add("one", ("p" + std::to_string(i)).c_str());
  auto incidents = f.make();
  CHECK(incidents.front().places.size() == 1000);
  CHECK(incidents.front().steps[1].items.size() <= 51);
}

}  // namespace credward::engine
