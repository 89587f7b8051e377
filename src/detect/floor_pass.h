// One run of the floor over one document. floor.cc has the driver and key formats, floor_text.cc the view
// "text", floor_fields.cc the views of header fields.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "detect/floor.h"
#include "detect/header_field.h"
#include "detect/mentions.h"
#include "detect/names.h"
#include "detect/pattern.h"
#include "detect/rule_set.h"

namespace credward::detect {

// What one pattern may do in one document. Searching is linear anyway; these bound what each place may cost.
inline constexpr std::size_t kMaxJudged = 100'000;
inline constexpr std::size_t kMaxFound = 10'000;

class FloorPass {
 public:
  FloorPass(const RuleSet& rules, const text::Document& document, const std::vector<bool>& present,
            std::vector<HeaderField> code, std::vector<FloorCandidate>& out, std::vector<core::Problem>& problems)
      : rules_(rules),
        document_(document),
        text_(document.text()),
        present_(present),
        code_(std::move(code)),
        out_(out),
        problems_(problems) {}

  void run(Judged judged);

 private:
  // What one match of a pattern is, in the document's own offsets.
  struct Found {
    core::Span region;
    std::vector<core::Span> evidence;
    std::vector<core::Span> key_parts;
    std::string key;
    std::string name;
    std::string defect;
    std::string format;
    std::string advice;  // behind the message
    std::optional<Candidate::Repair> repair;
    core::Span related;
    core::Span extent;
    bool open_end = false;
    bool yields = false;
  };

  std::string_view at(core::Span span) const { return text_.substr(span.begin, span.size()); }
  bool has_literal(const std::vector<unsigned>& literals) const;

  // A pattern that only keys can satisfy, and whether the document may hold any.
  static bool needs_key(const Rule& rule, const PatternSpec& spec);
  bool holds_key();

  void find_formats();
  void find_keys_in_urls(const Rule& rule);

  void search_text(const Rule& rule, const Pattern& pattern);
  bool judge_text_match(const Rule& rule, const PatternSpec& spec, const Regex& regex,
                        const RegexMatch& match, std::size_t& judged);
  bool judge_text_key(const PatternSpec& spec, core::Span key, Found& found, std::size_t& judged);
  bool name_means(NameMeaning meaning, const std::string& name, std::size_t place);
  bool is_whole_host(core::Span host) const;
  bool is_in_other_url(std::size_t place) const;
  // In a header of a request whose host is known and not ByteStack's.
  bool is_in_other_request(core::Span key);

  void search_fields(const Rule& rule, const Pattern& pattern);
  void search_options(const Rule& rule, const Regex& regex, const HeaderField& field);
  void search_marks(const Rule& rule, const Regex& regex, const HeaderField& field);
  // All alternatives of the field's header are as bad, or it is itself what is sent whatever happens.
  bool stands_alone(const Rule& rule, const HeaderField& field);
  std::string_view view_of(View view, const HeaderField& field) const;
  void judge_field_match(const Rule& rule, const PatternSpec& spec, const Regex& regex,
                         const HeaderField& field, std::string_view view, const RegexMatch& match);

  // Whether `key` is what the pattern's `judge` asks for.
  bool judge(const PatternSpec& spec, const std::string& key, const std::string& name) const;
  // Whether it may be a key where the user says that only strings of a format are.
  bool has_required_format(const Found& found) const;
  void emit(const Rule& rule, Found found);
  void too_many(const Rule& rule, std::size_t bound);

  const EnclosingNames& names();
  const Mentions& mentions();
  const std::vector<HeaderField>& fields();

  const RuleSet& rules_;
  const text::Document& document_;
  std::string_view text_;
  const std::vector<bool>& present_;
  std::vector<HeaderField> code_;
  std::vector<FloorCandidate>& out_;
  std::vector<core::Problem>& problems_;
  std::vector<core::Span> format_keys_;
  std::optional<bool> holds_key_;  // found out when first asked for, as the next four
  std::optional<EnclosingNames> names_;
  std::optional<Mentions> mentions_;
  std::optional<std::vector<HeaderField>> fields_;
  std::optional<std::vector<core::Span>> others_;  // values of other vendors' headers
};

// `text`, whose first byte is at `begin`, with the keys written as KEY.
std::string without_keys(std::string_view text, std::size_t begin, const std::vector<core::Span>& keys);

}  // namespace credward::detect
