#include "detect/rule_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "syntax/table_reader.h"

namespace credward::detect {
namespace {

template <typename E, std::size_t N>
using Words = std::array<std::pair<std::string_view, E>, N>;

constexpr Words<core::Level, 3> kLevels{
    {{"note", core::Level::kNote}, {"warning", core::Level::kWarning}, {"error", core::Level::kError}}};
constexpr Words<core::Persistence, 2> kPersistences{
    {{"sticky", core::Persistence::kSticky}, {"current", core::Persistence::kCurrent}}};
constexpr Words<View, 7> kViews{{{"text", View::kText},
                                 {"header-value", View::kHeaderValue},
                                 {"header-name", View::kHeaderName},
                                 {"header-line", View::kHeaderLine},
                                 {"header-url", View::kHeaderUrl},
                                 {"header-option", View::kHeaderOption},
                                 {"request", View::kRequest}}};
constexpr Words<Judge, 6> kJudges{{{"none", Judge::kNone},
                                   {"header", Judge::kHeader},
                                   {"url", Judge::kUrl},
                                   {"name", Judge::kName},
                                   {"nearby", Judge::kNearby},
                                   {"placeholder", Judge::kPlaceholder}}};
constexpr Words<NameMeaning, 3> kNames{
    {{"any", NameMeaning::kAny}, {"bytestack", NameMeaning::kByteStack}, {"generic", NameMeaning::kGeneric}}};
constexpr std::array<std::string_view, 4> kPrecisions{"very-high", "high", "medium", "low"};
constexpr std::array<std::string_view, 5> kCarriers{"command", "request", "pair", "config", "code"};
constexpr std::array<std::string_view, 3> kPlaceholders{"name", "defect", "format"};
constexpr std::string_view kDefaultPath = "example.txt";
constexpr unsigned kMaxCount = 1000;

class RuleTable : public syntax::TableReader {
 public:
  using TableReader::TableReader;

  // A missing field comes last: it may be one that is misspelt, and then that is the error to show.
  const std::optional<core::Error>& error() const { return TableReader::error() ? TableReader::error() : missing_; }

  std::string string(std::string_view name, bool required) {
    const toml::node* node = find(name);
    if (node == nullptr) {
      if (required && !missing_) {
        missing_ = error_at(table().source(), fmt::format("\"{}\" is missing", name));
      }
      return {};
    }
    const auto* value = node->as_string();
    if (value == nullptr) {
      fail(node->source(), fmt::format("\"{}\" has to be a string", name));
      return {};
    }
    if (value->get().empty()) fail(node->source(), fmt::format("\"{}\" is empty", name));
    return value->get();
  }

  std::vector<std::string> strings(std::string_view name) {
    std::vector<std::string> out;
    const toml::node* node = find(name);
    if (node == nullptr) return out;
    const toml::array* list = node->as_array();
    if (list == nullptr) fail(node->source(), fmt::format("\"{}\" has to be a list of strings", name));
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
      const auto* value = list->get(i)->as_string();
      if (value == nullptr || value->get().empty()) {
        fail(list->get(i)->source(),
             fmt::format("\"{}\" has to be a list of strings that are not empty", name));
        return out;
      }
      out.push_back(value->get());
    }
    return out;
  }

  template <typename E, std::size_t N>
  E word(std::string_view name, const Words<E, N>& words, std::optional<E> otherwise) {
    if (otherwise && find(name) == nullptr) return *otherwise;
    std::string text = string(name, true);
    for (const auto& [word, value] : words) {
      if (text == word) return value;
    }
    if (table().get(name) != nullptr) {
      std::string list;
      for (const auto& [word, value] : words) list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", word);
      fail(table().get(name)->source(), fmt::format("\"{}\" has to be one of {}", name, list));
    }
    return words.front().second;
  }

 private:
  std::optional<core::Error> missing_;
};

bool is_id(std::string_view id) {
  std::size_t slash = id.find('/');
  auto is_part = [](std::string_view part) {
    return !part.empty() && part.front() != '-' && std::all_of(part.begin(), part.end(), [](unsigned char c) {
      return std::islower(c) || std::isdigit(c) || c == '-';
    });
  };
  return slash != std::string_view::npos && is_part(id.substr(0, slash)) && is_part(id.substr(slash + 1));
}

bool is_severity(const std::string& text) {
  std::size_t dot = text.find('.');
  if (dot == std::string::npos || dot + 2 != text.size() || dot == 0 || dot > 2) return false;
  std::string digits = text.substr(0, dot) + text.substr(dot + 1);
  if (!std::all_of(digits.begin(), digits.end(), [](unsigned char c) { return std::isdigit(c); }))
    return false;
  int tenths = std::stoi(digits);
  return tenths >= 1 && tenths <= 100 && (dot == 1 || text.front() != '0');
}

// A brace in a message that opens none of the known placeholders would reach users as it stands.
std::string_view wrong_placeholder(std::string_view message) {
  for (std::size_t open = message.find('{'); open != std::string_view::npos;
       open = message.find('{', open + 1)) {
    std::size_t close = message.find('}', open);
    std::string_view name =
        message.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
    if (close == std::string_view::npos) return message.substr(open);
    if (std::find(kPlaceholders.begin(), kPlaceholders.end(), name) == kPlaceholders.end()) {
      return message.substr(open, close - open + 1);
    }
  }
  return {};
}

std::optional<core::Error> read_pattern(const toml::table& table, const std::string& file, PatternSpec& out) {
  RuleTable reader(table, file);
  out.on = reader.word("on", kViews, std::optional(View::kText));
  out.judge = reader.word("judge", kJudges, std::optional(Judge::kNone));
  out.name = reader.word("name", kNames, std::optional(NameMeaning::kAny));
  out.near = reader.boolean("near", false);
  out.documentation = reader.boolean("documentation", true);
  out.regex = reader.string("regex", true);
  out.carriers = reader.strings("carriers");
  out.header_names = reader.strings("header-names");
  out.paths = reader.strings("paths");
  out.not_paths = reader.strings("not-paths");
  out.languages = reader.strings("languages");
  out.not_languages = reader.strings("not-languages");
  reader.finish();
  if (const toml::node* regex = table.get("regex")) {
    out.line = regex->source().begin.line;
    out.column = regex->source().begin.column;
  }
  for (const std::string& carrier : out.carriers) {
    if (std::find(kCarriers.begin(), kCarriers.end(), carrier) == kCarriers.end()) {
      reader.fail(table.get("carriers")->source(), "\"carriers\" are \"command\", \"request\", \"pair\" and \"code\"");
    }
  }
  if (out.on == View::kText) {
    for (std::string_view field : {"carriers", "header-names"}) {
      if (const toml::node* node = table.get(field)) {
        reader.fail(node->source(), fmt::format("\"{}\" belongs to header views", field));
      }
    }
  } else if (out.near) {
    reader.fail(table.get("near")->source(), "\"near\" belongs to the view \"text\"");
  }
  return reader.error();
}

std::optional<core::Error> read_example(const toml::table& table, const std::string& file, bool positive,
                                        RuleExample& out) {
  RuleTable reader(table, file);
  out.text = reader.string("text", true);
  out.path = reader.string("path", false);
  if (out.path.empty()) out.path = kDefaultPath;
  out.key_format = reader.string("key-format", false);
  out.count = positive ? 1 : 0;
  out.line = table.source().begin.line;
  if (const toml::node* node = positive ? reader.find("count") : nullptr) {
    const auto* value = node->as_integer();
    if (value == nullptr || value->get() < 1 || value->get() > kMaxCount) {
      reader.fail(node->source(), fmt::format("\"count\" has to be a number from 1 to {}", kMaxCount));
    } else {
      out.count = static_cast<unsigned>(value->get());
    }
  }
  reader.finish();
  return reader.error();
}

void read_texts(RuleTable& reader, const toml::table& table, RuleSpec& rule) {
  core::RuleInfo& info = rule.info;
  info.id = reader.string("id", true);
  info.level = reader.word("level", kLevels, std::optional<core::Level>());
  info.precision = reader.string("precision", true);
  info.security_severity = reader.string("security-severity", true);
  info.persistence = reader.word("persistence", kPersistences, std::optional<core::Persistence>());
  info.tags = reader.strings("tags");
  info.short_text = reader.string("short", true);
  info.full_text = reader.string("full", true);
  info.help_markdown = reader.string("help", true);
  rule.message = reader.string("message", true);
  rule.literals = reader.strings("literals");
  if (reader.error()) return;
  if (std::find(info.tags.begin(), info.tags.end(), "security") == info.tags.end()) {
    info.tags.insert(info.tags.begin(), "security");
  }
  rule.line = table.get("id")->source().begin.line;
  rule.column = table.get("id")->source().begin.column;
  if (!is_id(info.id)) {
    reader.fail(table.get("id")->source(),
                "\"id\" has to be family/name in lower-case letters, digits and -");
  }
  if (std::find(kPrecisions.begin(), kPrecisions.end(), info.precision) == kPrecisions.end()) {
    reader.fail(table.get("precision")->source(),
                "\"precision\" has to be one of \"very-high\", \"high\", \"medium\", \"low\"");
  }
  if (!is_severity(info.security_severity)) {
    reader.fail(table.get("security-severity")->source(),
                "\"security-severity\" has to be \"0.1\" to \"10.0\"");
  }
  if (std::string_view wrong = wrong_placeholder(rule.message); !wrong.empty()) {
    reader.fail(table.get("message")->source(), fmt::format("unknown placeholder {} in \"message\"", wrong));
  }
  for (const std::string& literal : rule.literals) {
    bool ascii =
        std::all_of(literal.begin(), literal.end(), [](unsigned char c) { return c > 0 && c < 128; });
    if (literal.size() < 2 || !ascii) {
      reader.fail(table.get("literals")->source(),
                  "\"literals\" have at least 2 characters, all of them ASCII");
    }
  }
}

core::Result<RuleFile> read_rule(const toml::table& table, const std::string& file) {
  RuleFile out;
  out.rule.file = file;
  RuleTable reader(table, file);
  read_texts(reader, table, out.rule);
  const toml::array* patterns = reader.tables("pattern");
  const toml::array* positives = reader.tables("positive");
  const toml::array* negatives = reader.tables("negative");
  reader.finish();
  if (reader.error()) return *reader.error();
  for (std::size_t i = 0; patterns != nullptr && i < patterns->size(); ++i) {
    if (auto error = read_pattern(*patterns->get(i)->as_table(), file, out.rule.patterns.emplace_back()))
      return *error;
  }
  for (const toml::array* list : {positives, negatives}) {
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
      auto error =
          read_example(*list->get(i)->as_table(), file, list == positives, out.examples.emplace_back());
      if (error) return *error;
    }
  }
  const RuleSpec& rule = out.rule;
  if (rule.info.id == kSharedRule || rule.info.id == kScopeRule) {
    if (rule.patterns.empty() && out.examples.empty()) return out;
    return rule_error(file, rule.line, rule.column,
                      "this rule judges what an audit joined: it has no [[pattern]] and no examples");
  }
  if (rule.info.id == kSuppressionRule && rule.patterns.empty() && positives == nullptr) return out;
  bool format = rule.info.id == kFormatRule, echo = rule.info.id == kEchoRule;
  if (rule.patterns.empty() != (format || echo)) {
    return rule_error(file, rule.line, rule.column,
                      format ? "key/format has no [[pattern]]: its patterns are the user's"
                      : echo ? "key/echo has no [[pattern]]: it looks for the keys that other rules found"
                             : "a rule needs a [[pattern]]");
  }
  if (positives == nullptr)
    return rule_error(file, rule.line, rule.column, "a rule needs a [[positive]] example");
  return out;
}

}  // namespace

core::Error rule_error(const std::string& file, std::uint32_t line, std::uint32_t column,
                       std::string_view message) {
  return core::usage_error(fmt::format("{}:{}:{}: {}", file, line, column, message));
}

core::Result<RuleFile> parse_rule_file(std::string_view toml, const std::string& file) {
  try {
    return read_rule(toml::parse(toml, file), file);
  } catch (const toml::parse_error& error) {
    return rule_error(file, error.source().begin.line, error.source().begin.column, error.description());
  }
}

}  // namespace credward::detect
