#include "engine/excerpt.h"

#include <catch2/catch.hpp>

#include "core/sample_key.h"

namespace credward::engine {
namespace {

core::Span span_of(const std::string& text, std::string_view part) {
  std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return {at, at + part.size()};
}

detect::Candidate defect(const std::string& text, std::string_view value) {
  detect::Candidate candidate;
  candidate.span = span_of(text, value);
  candidate.evidence = {candidate.span, candidate.span, span_of(text, "Authorization")};
  return candidate;
}

}  // namespace

TEST_CASE("an excerpt is the header with its quotes, and the same repaired") {
  const std::string text = "import os\nh = {\"Authorization\": \"Bearer\" + token}\nmore\n";
  detect::Candidate candidate = defect(text, "\"Bearer\" + token");
  candidate.repair = {"", span_of(text, "Bearer"), "Bearer "};
  Excerpt excerpt = excerpt_of(text, candidate, {candidate});
  CHECK(excerpt.before == "\"Authorization\": \"Bearer\" + token");
  CHECK(excerpt.after == "\"Authorization\": \"Bearer \" + token");
}

TEST_CASE("an excerpt has no key, neither one that is known nor what only looks like one") {
  const std::string known = core::sample_key("base62", 40, "known"), other = core::sample_key("hex", 40, "other");
  const std::string text = "curl -H \"Authorization: " + ("Bearer" + known) + "\" -H \"X-Trace: " + other + "\" https://api.bytestack.dev/v1/queries";
  detect::Candidate candidate = defect(text, "Bearer" + known);
  candidate.evidence.push_back(span_of(text, "https://api.bytestack.dev/v1/queries"));
  detect::Candidate key;
  key.key_parts = {span_of(text, known)};
  CHECK(excerpt_of(text, candidate, {candidate, key}).before ==
        "\"Authorization: BearerKEY\" -H \"X-Trace: KEY\" https://api.bytestack.dev/v1/queries");
  // No rule knows it.
  CHECK(excerpt_of(text, candidate, {candidate}).before.find(known.substr(8, 8)) == std::string::npos);
}

TEST_CASE("an excerpt stays on one line, is short, and promises no repair outside of it") {
  const std::string text = "Authorization: Bearer " + std::string(500, 'x') + "\nsecond line";
  detect::Candidate candidate = defect(text, "Bearer " + std::string(500, 'x') + "\nsecond");
  candidate.repair = {"", span_of(text, "second"), "first"};
  Excerpt excerpt = excerpt_of(text, candidate, {candidate});
  CHECK(excerpt.before.size() <= 162);
  CHECK(excerpt.before.find('\n') == std::string::npos);
  CHECK(excerpt.after.empty());
  candidate.span = {text.size(), text.size() + 3};
  CHECK(excerpt_of(text, candidate, {}).before.empty());
}

}  // namespace credward::engine
