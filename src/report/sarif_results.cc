#include "report/sarif_results.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/incident_words.h"
#include "report/plain_text.h"

namespace credward::report {
namespace {

constexpr std::size_t kLongestMessage = 2000;
constexpr std::size_t kMostRelated = 20;
constexpr std::size_t kShortId = 10;
// An upload may have 10 MB: the steps of the most urgent incidents, and a few words of each list.
constexpr std::size_t kMostWithSteps = 500;
constexpr std::size_t kMostWords = 5;

std::string_view short_id(std::string_view id) { return id.substr(0, kShortId); }

// A message may quote a repository, and `[text](target)` would become a link.
std::string without_links(std::string text) {
  for (std::size_t at = 0; (at = text.find("](", at)) != std::string::npos;) text.insert(at + 1, " ");
  return text;
}

// Empty for what is no part of a commit, such as a tag's message.
std::string where_it_is_now(const core::Finding& finding) {
  const core::GitFacts& git = *finding.git;
  if (git.commit.empty() && finding.source != core::SourceKind::kUnreachable) return {};
  std::string sentence = git.commit.empty() ? "It is in no commit" : fmt::format("Introduced in {}", short_id(git.commit));
  if (git.in_head) return sentence + ", still in HEAD.";
  if (git.removed) return sentence + fmt::format(", removed in {}.", short_id(*git.removed));
  return sentence + ", not in HEAD.";
}

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  JsonWriter::Object message = json.object(name);
  json.member("text", text);
}

void write_or_null(JsonWriter& json, std::string_view name, const std::string& text) {
  if (text.empty()) json.member(name, nullptr);
  else json.member(name, text);
}

}  // namespace

void SarifResultWriter::write(const SarifSelection& selection) {
  using enum JsonWriter::Layout;
  Artifacts deleted = deleted_files(selection);
  if (!deleted.empty()) {
    // A map is ordered as its indices are.
    JsonWriter::Array artifacts = json_.array("artifacts", kBlock);
    for (const auto& [place, index] : deleted) {
      JsonWriter::Object artifact = json_.object();
      {
        JsonWriter::Object location = json_.object("location");
        json_.member("uri", place.second);
        json_.member("uriBaseId", place.first);
        json_.member("index", index);
      }
      JsonWriter::Array roles = json_.array("roles");
      json_.value("deleted");
    }
  }
  auto is_suppressed = [](const SarifResult& result) { return result.finding->suppressed.has_value(); };
  bool with_suppressions = std::ranges::any_of(selection.results, is_suppressed);
  std::size_t most_occurrences = most_others_of_one(selection.results.size());
  JsonWriter::Array results = json_.array("results", kBlock);
  for (const SarifResult& result : selection.results) {
    write_result(result, deleted, with_suppressions, most_occurrences);
  }
}

SarifResultWriter::Artifacts SarifResultWriter::deleted_files(const SarifSelection& selection) const {
  Artifacts gone;
  std::set<std::pair<std::string, std::string>> present;
  for (const SarifResult& result : selection.results) {
    const core::Finding& finding = *result.finding;
    if (!finding.path) continue;
    std::pair<std::string, std::string> place(places_.base_of(finding.repository), result.uri);
    if (!finding.git || finding.git->in_head) present.insert(std::move(place));
    else gone.emplace(std::move(place), 0);
  }
  std::erase_if(gone, [&](const auto& entry) { return present.contains(entry.first); });
  std::size_t index = 0;
  for (auto& entry : gone) entry.second = index++;
  return gone;
}

void SarifResultWriter::write_result(const SarifResult& result, const Artifacts& deleted, bool with_suppressions,
                                     std::size_t most_occurrences) {
  const core::Finding& finding = *result.finding;
  JsonWriter::Object object = json_.object();
  json_.member("ruleId", finding.rule->id);
  json_.member("ruleIndex", rules_.index_of(finding.rule->id));
  json_.member("level", core::to_string(finding.level));
  write_text(json_, "message", message_of(result));
  write_location(result, deleted);
  if (!finding.related.empty() || !result.others.empty()) write_related(result, most_occurrences);
  {
    JsonWriter::Object fingerprints = json_.object("partialFingerprints");
    json_.member("credward/v1", result.own_fingerprint);
    json_.member("primaryLocationLineHash", result.line_hash);
  }
  // The standard wants all results of a run to say it, or none.
  if (with_suppressions) write_suppressions(finding);
  if (finding.fix) write_fix(result);
  write_properties(result, most_occurrences);
}

void SarifResultWriter::write_location(const SarifResult& result, const Artifacts& deleted) {
  const core::Finding& finding = *result.finding;
  const std::string& base = places_.base_of(finding.repository);
  JsonWriter::Array locations = json_.array("locations");
  JsonWriter::Object location = json_.object();
  {
    JsonWriter::Object physical = json_.object("physicalLocation");
    {
      JsonWriter::Object artifact = json_.object("artifactLocation");
      json_.member("uri", result.uri);
      json_.member("uriBaseId", base);
      auto found = deleted.find({base, result.uri});
      if (found != deleted.end()) json_.member("index", found->second);
    }
    write_region(json_, "region", finding.region);
  }
  if (!finding.member) return;
  JsonWriter::Array logical = json_.array("logicalLocations");
  JsonWriter::Object member = json_.object();
  json_.member("fullyQualifiedName", redaction_.path(*finding.member));
  json_.member("kind", "member");
}

void SarifResultWriter::write_related(const SarifResult& result, std::size_t most_others) {
  JsonWriter::Array related = json_.array("relatedLocations");
  std::size_t id = 0;
  auto write = [&](const core::Finding& finding, std::string_view uri, const core::Region& region, std::string_view message) {
    JsonWriter::Object location = json_.object();
    json_.member("id", ++id);
    {
      JsonWriter::Object physical = json_.object("physicalLocation");
      write_artifact_location(json_, uri, places_.base_of(finding.repository));
      write_region(json_, "region", region);
    }
    write_text(json_, "message", message);
  };
  for (const core::RelatedPlace& place : result.finding->related) {
    if (id == kMostRelated) return;
    write(*result.finding, result.uri, place.region, without_links(safe(place.message)));
  }
  for (std::size_t i = 0; i < std::min(result.others.size(), most_others) && id < kMostRelated; ++i) {
    const core::Finding& other = *result.others[i];
    std::string facts = other.git ? where_it_is_now(other) : std::string();
    write(other, places_.uri_of(other), other.region, facts.empty() ? "The same key." : "The same key. " + facts);
  }
}

void SarifResultWriter::write_suppressions(const core::Finding& finding) {
  JsonWriter::Array suppressions = json_.array("suppressions");
  if (!finding.suppressed) return;
  JsonWriter::Object suppression = json_.object();
  json_.member("kind", finding.suppressed->by == "inline" ? "inSource" : "external");
  json_.member("status", "accepted");
  json_.member("justification", safe(finding.suppressed->reason));
  JsonWriter::Object properties = json_.object("properties");
  json_.member("by", finding.suppressed->by);
  if (!finding.suppressed->until.empty()) json_.member("until", finding.suppressed->until);
}

void SarifResultWriter::write_fix(const SarifResult& result) {
  const core::Fix& fix = *result.finding->fix;
  // A repair that had a key taken out of it would put the replacement into the file.
  if (safe(fix.text) != fix.text) return;
  JsonWriter::Array fixes = json_.array("fixes");
  JsonWriter::Object object = json_.object();
  write_text(json_, "description", safe(fix.description));
  JsonWriter::Array changes = json_.array("artifactChanges");
  JsonWriter::Object change = json_.object();
  write_artifact_location(json_, result.uri, places_.base_of(result.finding->repository));
  JsonWriter::Array replacements = json_.array("replacements");
  JsonWriter::Object replacement = json_.object();
  write_region(json_, "deletedRegion", fix.region);
  write_text(json_, "insertedContent", fix.text);
}

void SarifResultWriter::write_strings(std::string_view name, const std::vector<std::string>& texts, std::size_t most) {
  JsonWriter::Array array = json_.array(name);
  for (std::size_t i = 0; i < std::min(texts.size(), most); ++i) json_.value(safe(redaction_.path(texts[i])));
}

void SarifResultWriter::write_incident(const SarifResult& result) {
  const core::Incident& incident = *result.incident;
  JsonWriter::Object object = json_.object("incident");
  json_.member("rank", result.rank);
  json_.member("status", status_of(incident));
  if (incident.unreachable) json_.member("unreachable", true);
  if (incident.in_messages) json_.member("inMessages", true);
  if (incident.probe) {
    JsonWriter::Object probe = json_.object("probe");
    json_.member("state", probe_name(incident.probe->state));
    if (incident.probe->status != 0) json_.member("httpStatus", static_cast<std::uint64_t>(incident.probe->status));
  }
  json_.member("urgency", incident.urgency);
  write_strings("reasons", incident.reasons, kMostWords);
  write_or_null(json_, "firstSeen", incident.first ? incident.first->date : std::string());
  write_or_null(json_, "lastSeen", incident.last ? incident.last->date : std::string());
  json_.member("daysExposed", incident.days_exposed);
  json_.member("placeCount", incident.places.size());
  write_strings("repositories", incident.repositories, kMostWords);
  write_strings("environments", incident.environments, kMostWords);
  write_strings("variables", incident.variables, kMostWords);
  write_strings("scopes", incident.scopes, kMostWords);
  if (result.rank > kMostWithSteps) return;
  {
    JsonWriter::Array steps = json_.array("steps");
    for (const core::IncidentStep& step : incident.steps) {
      JsonWriter::Object written = json_.object();
      json_.member("title", step.title);
      json_.member("text", safe(step.text));
      write_strings("items", step.items, kMostWords);
    }
  }
  json_.member("ifRevokedFirst", safe(incident.if_revoked_first));
}

void SarifResultWriter::write_properties(const SarifResult& result, std::size_t most_occurrences) {
  const core::Finding& finding = *result.finding;
  JsonWriter::Object properties = json_.object("properties");
  json_.member("source", core::to_string(finding.source));
  if (!finding.repository.empty()) json_.member("repository", redaction_.path(finding.repository));
  if (finding.member) json_.member("member", redaction_.path(*finding.member));
  if (finding.secret) {
    JsonWriter::Object secret = json_.object("secret");
    json_.member("fingerprint", finding.secret->fingerprint);
    json_.member("preview", finding.secret->preview);
  }
  if (finding.git) write_git(finding, most_occurrences);
  if (result.incident) write_incident(result);
}

void SarifResultWriter::write_git(const core::Finding& finding, std::size_t most_occurrences) {
  const core::GitFacts& git = *finding.git;
  JsonWriter::Object object = json_.object("git");
  write_or_null(json_, "commit", git.commit);
  write_or_null(json_, "date", git.date);
  if (options_.authors && !git.author.empty()) json_.member("author", safe(git.author));
  write_or_null(json_, "blob", git.blob);
  if (finding.path) json_.member("path", redaction_.path(*finding.path));
  else json_.member("path", nullptr);
  json_.member("removed", git.removed);
  json_.member("inHead", git.in_head);
  json_.member("occurrenceCount", git.occurrences.size());
  JsonWriter::Array occurrences = json_.array("occurrences");
  for (std::size_t i = 0; i < std::min(git.occurrences.size(), most_occurrences); ++i) {
    JsonWriter::Object occurrence = json_.object();
    json_.member("blob", git.occurrences[i].blob);
    write_or_null(json_, "path", redaction_.path(git.occurrences[i].path));
  }
}

std::string SarifResultWriter::message_of(const SarifResult& result) const {
  const core::Finding& finding = *result.finding;
  std::string text = shortened(without_links(safe(finding.message)), kLongestMessage);
  if (text.empty()) text = finding.rule->short_text;
  if (finding.git) {
    std::string history = where_it_is_now(finding);
    if (!history.empty()) text += ' ' + history;
  }
  if (!result.others.empty()) {
    text += fmt::format(" It stands in {} more place{} of the history.", result.others.size(), result.others.size() == 1 ? "" : "s");
  }
  return text;
}

}  // namespace credward::report
