// `tool.driver` of a SARIF run: who we are, and every active rule with all its texts.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/run_report.h"
#include "report/json_writer.h"

namespace credward::report {

class SarifRules {
 public:
  // Active rules and those that findings name, each once, ordered by id.
  explicit SarifRules(const core::RunReport& report);

  std::size_t index_of(std::string_view id) const { return index_.find(id)->second; }
  void write_driver(JsonWriter& json) const;

 private:
  void write_rule(JsonWriter& json, const core::RuleInfo& rule) const;

  const core::RunReport& report_;
  std::vector<const core::RuleInfo*> rules_;
  std::map<std::string_view, std::size_t> index_;
};

// The notifications that a run may carry; their order is their index.
enum class Notice { kUnread, kDegraded, kNote, kTruncated, kSuppression };
std::string_view id_of(Notice notice);

}  // namespace credward::report
