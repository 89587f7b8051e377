#include "detect/pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "detect/literals.h"
#include "detect/macros.h"

namespace credward::detect {
namespace {

constexpr std::array<std::string_view, 9> kProse{"md",       "markdown", "mdx", "rst", "adoc",
                                                 "asciidoc", "asc",      "txt", "text"};

bool contains(const std::vector<std::string>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// What a pattern's conditions ask of its groups; empty if all is there.
std::string missing_group(const PatternSpec& spec, const Regex& regex, bool sticky) {
  bool names_field = spec.on == View::kHeaderName || spec.on == View::kHeaderLine || spec.on == View::kHeaderOption;
  if (sticky && names_field) return "a sticky rule finds keys, and these views have none";
  if (sticky && regex.key == 0) return "a pattern of a sticky rule needs the group \"key\"";
  if (spec.judge != Judge::kNone && regex.key == 0) return "\"judge\" needs the group \"key\"";
  if (spec.name != NameMeaning::kAny && regex.name == 0) return "\"name\" needs the group \"name\"";
  if (regex.at != 0 && spec.on != View::kText) return "the group \"at\" belongs to the view \"text\"";
  return {};
}

}  // namespace

core::Result<Regex> compile_regex(std::string_view regex, const std::vector<std::string>& hosts) {
  auto expanded = expand_macros(regex, hosts);
  if (!expanded) return expanded.error();
  Regex out;
  out.re = std::make_unique<RE2>(*expanded, regex_options());
  if (!out.re->ok()) return core::usage_error(out.re->error());
  for (const auto& [group, index] : out.re->NamedCapturingGroups()) {
    if (group == "key")
      out.key = index;
    else if (group == "name")
      out.name = index;
    else if (group == "at")
      out.at = index;
    else if (group == "host")
      out.host = index;
    else if (group == "url")
      out.url = index;
    else
      return core::usage_error(fmt::format("unknown group \"{}\"", group));
  }
  if (out.re->NamedCapturingGroups().size() != out.re->CapturingGroupNames().size()) {
    return core::usage_error("a group stands twice");
  }
  if (std::max({out.key, out.name, out.at, out.host, out.url}) >= 17) {
    return core::usage_error("more than 16 groups", "use (?:…) for grouping");
  }
  return out;
}

bool RegexMatch::search(const Regex& regex, std::string_view text, std::size_t from) {
  text_ = text;
  int count = 1 + std::min(regex.re->NumberOfCapturingGroups(), kMaxGroups - 1);
  return regex.re->Match(re2::StringPiece(text.data(), text.size()), from, text.size(), RE2::UNANCHORED,
                         groups_.data(), count);
}

core::Span RegexMatch::span(int index) const {
  const re2::StringPiece& piece = groups_[index];
  if (piece.data() == nullptr) return {};
  std::size_t begin = static_cast<std::size_t>(piece.data() - text_.data());
  return {begin, begin + piece.size()};
}

Pattern::Pattern(const PatternSpec& spec, const std::vector<std::string>& hosts)
    : spec_(spec), hosts_(hosts), paths_(parse(spec.paths)), not_paths_(parse(spec.not_paths)) {}

std::vector<text::Glob> Pattern::parse(const std::vector<std::string>& globs) {
  std::vector<text::Glob> out;
  for (const std::string& text : globs) {
    if (auto glob = text::Glob::parse(text)) out.push_back(*std::move(glob));
  }
  return out;
}

const Regex* Pattern::regex() const {
  std::call_once(once_, [this] {
    if (auto compiled = compile_regex(spec_.regex, hosts_)) regex_ = std::move(compiled).value();
  });
  return regex_ ? &*regex_ : nullptr;
}

bool Pattern::applies_to(const text::Document& document) const {
  if (!spec_.documentation && is_documentation(document)) return false;
  if (!spec_.languages.empty() && !contains(spec_.languages, document.language())) return false;
  if (contains(spec_.not_languages, document.language())) return false;
  auto matches = [&](const text::Glob& glob) { return glob.matches(document.path()); };
  if (!spec_.paths.empty() && std::none_of(paths_.begin(), paths_.end(), matches)) return false;
  return std::none_of(not_paths_.begin(), not_paths_.end(), matches);
}

bool is_documentation(const text::Document& document) {
  return std::find(kProse.begin(), kProse.end(), document.language()) != kProse.end();
}

core::Status check_patterns(RuleSpec& rule, const std::vector<std::string>& hosts) {
  const bool sticky = rule.info.persistence == core::Persistence::kSticky;
  for (PatternSpec& spec : rule.patterns) {
    auto regex = compile_regex(spec.regex, hosts);
    if (!regex) return rule_error(rule.file, spec.line, spec.column, regex.error().message);
    if (std::string missing = missing_group(spec, *regex, sticky); !missing.empty()) {
      return rule_error(rule.file, spec.line, spec.column, missing);
    }
    for (const auto* globs : {&spec.paths, &spec.not_paths}) {
      for (const std::string& glob : *globs) {
        if (!text::Glob::parse(glob)) {
          return rule_error(rule.file, spec.line, spec.column,
                            fmt::format("\"{}\" is not a valid glob", glob));
        }
      }
    }
    if (!spec.names_bytestack()) spec.literals = required_literals(*expand_macros(spec.regex, {}));
    if (spec.literals.empty() && !spec.names_bytestack()) spec.literals = without_covered(rule.literals);
  }
  return core::ok();
}

}  // namespace credward::detect
