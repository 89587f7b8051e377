// Where SARIF says that things are: relative URIs below a base per repository, and regions that are never zero.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/run_report.h"
#include "report/json_writer.h"
#include "report/redact.h"

namespace credward::report {

class SarifPlaces {
 public:
  SarifPlaces(const core::RunReport& report, Redaction& redaction);

  // "SRCROOT", or one name for each repository of several.
  const std::string& base_of(std::string_view repository) const;
  const std::map<std::string, std::string, std::less<>>& bases() const { return bases_; }  // by repository

  // A file's path, `.git/OBJECT/message` for messages and notes, `.git/OBJECT/blob` for a blob without a path.
  std::string uri_of(const core::Finding& finding) const;

 private:
  Redaction& redaction_;
  std::map<std::string, std::string, std::less<>> bases_;
};

void write_artifact_location(JsonWriter& json, std::string_view uri, std::string_view base);
void write_region(JsonWriter& json, std::string_view name, const core::Region& region);

}  // namespace credward::report
