#include "report/sarif_places.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace credward::report {
namespace {

constexpr std::string_view kOnlyBase = "SRCROOT";

std::string base_name(std::string_view repository) {
  std::string name = fmt::format("{}_", kOnlyBase);
  for (char character : repository) {
    bool plain = std::isalnum(static_cast<unsigned char>(character)) != 0;
    name += plain ? static_cast<char>(std::toupper(static_cast<unsigned char>(character))) : '_';
  }
  return name;
}

bool is_message(core::SourceKind source) {
  return source == core::SourceKind::kCommitMessage || source == core::SourceKind::kTagMessage ||
         source == core::SourceKind::kNote || source == core::SourceKind::kReflog;
}

}  // namespace

SarifPlaces::SarifPlaces(const core::RunReport& report, Redaction& redaction) : redaction_(redaction) {
  std::set<std::string, std::less<>> repositories;
  for (const core::RepositoryInfo& info : report.repositories) repositories.insert(info.name);
  for (const core::Finding& finding : report.findings) repositories.insert(finding.repository);
  for (const core::Problem& problem : report.problems) repositories.insert(problem.repository);
  // Of several, the empty name belongs to nothing in particular.
  if (repositories.size() > 1) repositories.erase("");
  std::set<std::string, std::less<>> taken;
  for (const std::string& repository : repositories) {
    std::string name = repositories.size() == 1 ? std::string(kOnlyBase) : base_name(redaction_.path(repository));
    std::string unique = name;
    for (int number = 2; !taken.insert(unique).second; ++number) unique = fmt::format("{}_{}", name, number);
    bases_.emplace(repository, unique);
  }
  if (bases_.empty()) bases_.emplace("", kOnlyBase);
}

const std::string& SarifPlaces::base_of(std::string_view repository) const {
  auto found = bases_.find(repository);
  return found == bases_.end() ? bases_.begin()->second : found->second;
}

std::string SarifPlaces::uri_of(const core::Finding& finding) const {
  if (finding.path && !finding.path->empty()) return redaction_.uri(*finding.path);
  std::string object;
  if (finding.git) object = finding.git->blob.empty() ? finding.git->commit : finding.git->blob;
  std::string_view name = is_message(finding.source) || !finding.git ? "message" : "blob";
  return object.empty() ? fmt::format(".git/{}", name) : fmt::format(".git/{}/{}", object, name);
}

void write_artifact_location(JsonWriter& json, std::string_view uri, std::string_view base) {
  JsonWriter::Object location = json.object("artifactLocation");
  json.member("uri", uri);
  json.member("uriBaseId", base);
}

void write_region(JsonWriter& json, std::string_view name, const core::Region& region) {
  // GitHub refuses a whole file for one zero.
  std::uint32_t line = std::max(region.line, 1u);
  std::uint32_t column = std::max(region.column, 1u);
  std::uint32_t end_line = std::max(region.end_line, line);
  std::uint32_t end_column = std::max(region.end_column, end_line == line ? column : 1u);
  JsonWriter::Object object = json.object(name);
  json.member("startLine", line);
  json.member("startColumn", column);
  json.member("endLine", end_line);
  json.member("endColumn", end_column);
}

}  // namespace credward::report
