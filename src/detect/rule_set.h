// The active rules of a run, ready to match, with the prefilter over the literals that they require.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/rule.h"
#include "detect/detector.h"
#include "detect/embedded_files.h"
#include "detect/hosts.h"
#include "detect/pattern.h"
#include "detect/prefilter.h"
#include "detect/rule_file.h"

namespace credward::detect {

struct Rule {
  RuleSpec spec;
  std::vector<std::unique_ptr<Pattern>> patterns;
  unsigned rank = 0;  // precedence.h

  bool sticky() const { return spec.info.persistence == core::Persistence::kSticky; }
};

// A key format that the user configured: the patterns of key/format.
struct Format {
  std::string name;
  Regex regex;
  bool require = false;
  std::vector<unsigned> literals;  // as Pattern::literals
};

class RuleSet {
 public:
  static core::Result<std::shared_ptr<const RuleSet>> build(const DetectorOptions& options,
                                                            const BuiltIn& built_in);

  const std::vector<std::unique_ptr<Rule>>& rules() const { return rules_; }  // active, by id
  const std::vector<Format>& formats() const { return formats_; }
  const Rule* format_rule() const { return format_rule_; }  // null if disabled
  const Rule* echo_rule() const { return echo_rule_; }      // null if disabled
  bool formats_required() const { return formats_required_; }
  const Hosts& hosts() const { return hosts_; }
  const Prefilter& prefilter() const { return *prefilter_; }
  // Whether what has been found of the prefilter's literals (Prefilter::found) allows that the vendor's name
  // stands there in base64.
  bool may_be_in_base64(const std::vector<bool>& found) const;
  bool unfiltered() const { return !unfiltered_.empty(); }  // some pattern requires no literal
  const std::string& hash() const { return hash_; }
  // The operator's client models and language packs: path and text.
  const std::vector<std::pair<std::string, std::string>>& clients() const { return clients_; }
  const std::vector<std::pair<std::string, std::string>>& packs() const { return packs_; }
  std::vector<RuleSource> sources() const;
  std::vector<std::string> warnings() const;

 private:
  explicit RuleSet(const DetectorOptions& options) : hosts_(options.hosts) {}

  core::Status add_rules(const DetectorOptions& options, const BuiltIn& built_in);
  core::Status add_formats(const std::vector<KeyFormat>& formats);
  core::Status make_prefilter(const BuiltIn& built_in);
  void make_hash();

  Hosts hosts_;
  std::vector<RuleSpec> inactive_;  // built-in ones: their literals are in the stored database
  std::vector<std::unique_ptr<Rule>> rules_;
  const Rule* format_rule_ = nullptr;
  const Rule* echo_rule_ = nullptr;
  std::vector<KeyFormat> format_options_;
  std::vector<Format> formats_;
  bool formats_required_ = false;
  std::optional<Prefilter> prefilter_;
  std::vector<unsigned> base64_literals_;
  std::vector<std::string> unfiltered_;  // where each such pattern stands
  std::string hash_;
  BuiltIn built_in_;
  std::vector<std::pair<std::string, std::string>> clients_, packs_;
  std::vector<std::pair<std::string, std::string>> user_files_;  // path and text
};

// The built-in rules as their files say them, checked, and with their literals: what the build step stores.
core::Result<std::vector<RuleSpec>> read_built_in_rules(std::span<const EmbeddedFile> files);

}  // namespace credward::detect
