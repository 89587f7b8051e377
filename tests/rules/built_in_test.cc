// The rules that the program carries: that they are the contract's, and that their examples hold in the
// program itself.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "detect/detector.h"
#include "detect/embedded_files.h"
#include "detect/precedence.h"

namespace credward::detect {
namespace {

constexpr auto kSticky = core::Persistence::kSticky;
constexpr auto kCurrent = core::Persistence::kCurrent;
constexpr auto kNote = core::Level::kNote;
constexpr auto kWarning = core::Level::kWarning;
constexpr auto kError = core::Level::kError;

struct Promise {
  core::Level level;
  core::Persistence persistence;
  bool here;  // text alone can judge it, so it has to be there already
};

// The contract's table.
const std::map<std::string, Promise>& promises() {
  static const std::map<std::string, Promise> table{
      {"key/format", {kError, kSticky, true}},
      {"key/authorization-header", {kError, kSticky, true}},
      {"key/sdk-argument", {kError, kSticky, true}},
      {"key/in-url", {kError, kSticky, true}},
      {"key/assignment", {kError, kSticky, true}},
      {"key/nearby", {kWarning, kSticky, true}},
      {"header/missing-scheme", {kError, kCurrent, true}},
      {"header/wrong-scheme", {kError, kCurrent, true}},
      {"header/scheme-misspelt", {kError, kCurrent, false}},
      {"header/scheme-punctuation", {kError, kCurrent, true}},
      {"header/missing-space", {kError, kCurrent, true}},
      {"header/extra-space", {kError, kCurrent, true}},
      {"header/scheme-repeated", {kError, kCurrent, false}},
      {"header/scheme-case", {kNote, kCurrent, false}},
      {"header/name-misspelt", {kError, kCurrent, true}},
      {"header/wrong-name", {kError, kCurrent, false}},
      {"header/name-separator", {kError, kCurrent, true}},
      {"header/quoted-key", {kError, kCurrent, false}},
      {"header/placeholder", {kWarning, kCurrent, true}},
      {"header/unexpanded-variable", {kError, kCurrent, false}},
      {"header/empty-value", {kError, kCurrent, false}},
      {"header/line-break", {kError, kCurrent, false}},
      {"header/non-ascii", {kError, kCurrent, false}},
      {"header/stray-punctuation", {kWarning, kCurrent, false}},
      {"header/duplicate", {kError, kCurrent, false}},
      {"header/wrong-location", {kError, kCurrent, false}},
      {"header/encoded-key", {kError, kCurrent, false}},
      {"header/word-split", {kError, kCurrent, false}},
      {"header/missing", {kWarning, kCurrent, false}},
      {"transport/cleartext", {kError, kCurrent, true}},
      {"transport/redirect-leak", {kWarning, kCurrent, false}},
      {"transport/unverified-tls", {kWarning, kCurrent, false}},
      {"hygiene/shared-across-environments", {kWarning, kCurrent, true}},
      {"hygiene/scope-mismatch", {kNote, kCurrent, true}},
  };
  return table;
}

std::shared_ptr<const Detector> detector() {
  auto made = Detector::create({});
  REQUIRE(made);
  return *made;
}

TEST_CASE("built-in rules are the contract's, with its levels") {
  std::vector<std::string> ids;
  auto all = detector();
  for (const core::RuleInfo* rule : all->rules()) {
    INFO(rule->id);
    ids.push_back(rule->id);
    auto promise = promises().find(rule->id);
    REQUIRE(promise != promises().end());
    CHECK(rule->level == promise->second.level);
    CHECK(rule->persistence == promise->second.persistence);
    CHECK(rule->built_in);
    CHECK(std::find(rule->tags.begin(), rule->tags.end(), "security") != rule->tags.end());
    CHECK(rule->short_text.find('\n') == std::string::npos);
    CHECK(rule_rank(rule->id) < rule_rank("acme/none"));
  }
  CHECK(std::is_sorted(ids.begin(), ids.end()));
  for (const auto& [id, promise] : promises()) {
    INFO(id);
    if (promise.here) CHECK(std::find(ids.begin(), ids.end(), id) != ids.end());
  }
}

TEST_CASE("every key rule says how to rotate, every rule how to repair") {
  auto all = detector();
  for (const core::RuleInfo* rule : all->rules()) {
    INFO(rule->id);
    CHECK(rule->help_markdown.size() > 100);
    CHECK(rule->help_markdown.find("**") != std::string::npos);
    if (rule->id.starts_with("key/")) CHECK(rule->help_markdown.find("evoke") != std::string::npos);
  }
}

TEST_CASE("the examples of all built-in rules hold") {
  std::string failures;
  for (const std::string& failure : check_examples({})) failures += failure + "\n";
  CHECK(failures == "");
}

TEST_CASE("no built-in rule has to read every document") {
  CHECK(detector()->warnings().empty());
  Worker worker(detector());
  CHECK_FALSE(worker.may_match("Authorization: Bearer token, api_key = secret, https://api.example.org"));
}

TEST_CASE("the program carries its rules as they were written") {
  auto all = detector();
  auto sources = all->sources();
  REQUIRE(sources.size() == all->rules().size());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    CHECK(sources[i].info == all->rules()[i]);
    CHECK(sources[i].file.starts_with("rules/bytestack/"));
    CHECK(sources[i].toml_text.find("id = \"" + sources[i].info->id + "\"") != std::string::npos);
  }
  CHECK_FALSE(built_in().rules.empty());
  CHECK_FALSE(built_in().prefilter.empty());
  // What the build step stored is what the files say.
  auto from_files = Detector::create_from({}, {built_in().files, {}, {}});
  REQUIRE(from_files);
  CHECK(built_in().hash == (*from_files)->rule_set_hash());
  CHECK(all->rule_set_hash() == (*from_files)->rule_set_hash());
}

}  // namespace
}  // namespace credward::detect
