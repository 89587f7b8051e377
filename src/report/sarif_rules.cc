#include "report/sarif_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "report/plain_text.h"

namespace credward::report {
namespace {

// GitHub's limits.
constexpr std::size_t kLongestText = 1024;
constexpr std::size_t kMostTags = 10;

struct NoticeText {
  std::string_view id;
  std::string_view text;
  std::string_view help;
};
constexpr NoticeText kNotices[] = {
    {"unread", "A part of the scope could not be read, so nothing is known about it.",
     "Remove the reason and run again. A run with unread parts is never called clean."},
    {"degraded", "A document was read in part: the pattern rules have judged it, the syntax rules have not.",
     "Findings in it count; a malformed header in it may have been missed."},
    {"note", "Something that is out of scope or worth knowing.", "Nothing has to be done."},
    {"truncated", "The least urgent results were left out, because a run may hold only so many.",
     "The jsonl report has all of them."},
    {"suppression", "A suppression that is not used, has expired or is not valid.", "Remove or renew it."},
};

// "key/sdk-argument" gives "KeySdkArgument".
std::string symbol_of(std::string_view id) {
  std::string symbol;
  bool upper = true;
  for (char character : id) {
    auto byte = static_cast<unsigned char>(character);
    if (!std::isalnum(byte)) {
      upper = true;
      continue;
    }
    symbol += upper ? static_cast<char>(std::toupper(byte)) : character;
    upper = false;
  }
  return symbol;
}

std::string_view first_of(std::string_view first, std::string_view second, std::string_view third) {
  if (!first.empty()) return first;
  return second.empty() ? third : second;
}

std::vector<std::string> tags_of(const core::RuleInfo& rule) {
  std::vector<std::string> tags = {"security"};
  for (const std::string& tag : rule.tags) {
    if (tags.size() < kMostTags && std::ranges::find(tags, tag) == tags.end()) tags.push_back(tag);
  }
  return tags;
}

// MAJOR.MINOR.PATCH and what may follow.
bool is_semantic(std::string_view version) {
  int dots = 0;
  bool digit_before = false;
  for (char character : version) {
    if (std::isdigit(static_cast<unsigned char>(character))) {
      digit_before = true;
    } else if (character == '.' && digit_before && dots < 2) {
      ++dots;
      digit_before = false;
    } else {
      return dots == 2 && digit_before && (character == '-' || character == '+');
    }
  }
  return dots == 2 && digit_before;
}

void write_message(JsonWriter& json, std::string_view name, std::string_view text) {
  JsonWriter::Object message = json.object(name);
  json.member("text", text);
}

}  // namespace

std::string_view id_of(Notice notice) { return kNotices[static_cast<std::size_t>(notice)].id; }

SarifRules::SarifRules(const core::RunReport& report) : report_(report) {
  std::map<std::string_view, const core::RuleInfo*> by_id;
  for (const core::RuleInfo* rule : report.rules) by_id.emplace(rule->id, rule);
  for (const core::Finding& finding : report.findings) by_id.emplace(finding.rule->id, finding.rule);
  for (const auto& [id, rule] : by_id) {
    index_.emplace(id, rules_.size());
    rules_.push_back(rule);
  }
}

void SarifRules::write_driver(JsonWriter& json) const {
  using enum JsonWriter::Layout;
  JsonWriter::Object tool = json.object("tool", kBlock);
  JsonWriter::Object driver = json.object("driver", kBlock);
  json.member("name", "credward");
  json.member("fullName", fmt::format("credward {}", report_.program_version));
  json.member("version", report_.program_version);
  if (is_semantic(report_.program_version)) json.member("semanticVersion", report_.program_version);
  json.member("language", "en-US");
  {
    JsonWriter::Array rules = json.array("rules", kBlock);
    for (const core::RuleInfo* rule : rules_) write_rule(json, *rule);
  }
  {
    JsonWriter::Array notifications = json.array("notifications", kBlock);
    for (const NoticeText& notice : kNotices) {
      JsonWriter::Object descriptor = json.object();
      json.member("id", notice.id);
      // Multitool's rules for GitHub ask of these what they ask of rules.
      write_message(json, "shortDescription", notice.text);
      write_message(json, "fullDescription", notice.text);
      write_message(json, "help", notice.help);
    }
  }
  JsonWriter::Object properties = json.object("properties");
  json.member("ruleSetHash", report_.summary.rule_set_hash);
}

void SarifRules::write_rule(JsonWriter& json, const core::RuleInfo& rule) const {
  std::string_view short_text = first_of(rule.short_text, rule.full_text, rule.id);
  std::string_view full_text = first_of(rule.full_text, rule.short_text, rule.id);
  std::string help = plain_text(rule.help_markdown);
  JsonWriter::Object object = json.object();
  json.member("id", rule.id);
  json.member("name", symbol_of(rule.id));
  write_message(json, "shortDescription", shortened(short_text, kLongestText));
  write_message(json, "fullDescription", shortened(full_text, kLongestText));
  {
    JsonWriter::Object help_object = json.object("help");
    json.member("text", first_of(help, full_text, short_text));
    json.member("markdown", first_of(rule.help_markdown, full_text, short_text));
  }
  {
    JsonWriter::Object configuration = json.object("defaultConfiguration");
    json.member("level", core::to_string(rule.level));
  }
  JsonWriter::Object properties = json.object("properties");
  {
    JsonWriter::Array tags = json.array("tags");
    for (const std::string& tag : tags_of(rule)) json.value(tag);
  }
  if (!rule.precision.empty()) json.member("precision", rule.precision);
  if (!rule.security_severity.empty()) json.member("security-severity", rule.security_severity);
  json.member("problem.severity", rule.level == core::Level::kNote ? "recommendation" : core::to_string(rule.level));
}

}  // namespace credward::report
