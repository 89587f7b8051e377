#include <algorithm>
#include <array>
#include <cctype>

#include "detect/labels.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

constexpr std::size_t kWindow = 64 * 1024;

using Names = std::vector<std::string>;

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The objects before `offset` in its own expression: `config["bytestack"]["` and `settings.bytestack.`.
void add_access_path(std::string_view text, std::size_t offset, Names& names) {
  constexpr int kMostSteps = 8;
  std::size_t i = offset;
  for (int step = 0; step < kMostSteps && i > 0; ++step) {
    if (text[i - 1] == '"' || text[i - 1] == '\'') --i;
    const bool colon = i > 0 && text[i - 1] == ':';
    if (colon) --i;
    if (i == 0) return;
    if (colon && is_word(text[i - 1])) {
      // "ByteStack:Token" of .NET, bytestack:token of Pulumi; a Ruby symbol has no word before its colon.
    } else if (text[i - 1] == '[') {
      --i;
      if (i > 0 && text[i - 1] == ']') {
        --i;
        if (i > 0 && (text[i - 1] == '"' || text[i - 1] == '\'')) --i;
      }
    } else if (text[i - 1] == '.') {
      --i;
      if (i > 0 && (text[i - 1] == '?' || text[i - 1] == '!')) --i;
    } else {
      return;
    }
    const std::size_t end = i;
    while (i > 0 && end - i < kLongestLabel && is_word(text[i - 1])) --i;
    if (i == end) return;
    add_name(names, text.substr(i, end - i));
  }
}

}  // namespace

EnclosingNames::EnclosingNames(std::string_view text, std::string_view language) : text_(text) {
  trees_.push_back(bracket_scopes(text, language));
  constexpr std::array<std::string_view, 12> kNoLines = {"json", "js", "jsx", "ts",  "tsx", "mjs",
                                                         "cjs",  "c",  "h",   "xml", "css", "scss"};
  constexpr std::array<std::string_view, 15> kNoSections = {
      "yml", "yaml", "json", "js", "jsx", "ts", "tsx", "mjs", "cjs", "py", "rb", "go", "rs", "cs", "xml"};
  constexpr std::array<std::string_view, 14> kElements = {"xml",    "html",  "htm",  "plist",  "config",
                                                          "csproj", "props", "xaml", "svg",    "jsp",
                                                          "vue",    "jsx",   "tsx",  "targets"};
  if (!one_of(language, kNoLines)) trees_.push_back(indented_scopes(text));
  if (!one_of(language, kNoSections)) trees_.push_back(section_scopes(text));
  const std::string_view start = trimmed_label(text.substr(0, 256));
  if (one_of(language, kElements) || start.starts_with("<")) trees_.push_back(element_scopes(text));
}

void EnclosingNames::append_names(const Scopes& tree, const Scope& scope, Names& names) const {
  const std::string_view label = text_.substr(scope.label.begin, scope.label.size());
  switch (scope.kind) {
    case ScopeKind::kBrace:
      if (scope.parameters >= 0 && type_name(label).empty()) {
        const core::Span function = tree[static_cast<std::size_t>(scope.parameters)].label;
        add_function_names(text_.substr(function.begin, function.size()), names);
      } else {
        add_bracket_names(label, names);
      }
      break;
    case ScopeKind::kBracket:
      add_list_names(label, names);
      break;
    case ScopeKind::kParen:
      add_call_names(label, names);
      break;
    case ScopeKind::kLine:
    case ScopeKind::kElement:
    case ScopeKind::kSection:
      add_name(names, label);
      break;
  }
}

Names EnclosingNames::at(std::size_t offset) const {
  Names names;
  if (offset > text_.size()) return names;
  add_access_path(text_, offset, names);

  struct Step {
    std::size_t begin;
    const Scopes* tree;
    std::int32_t index;
  };
  std::vector<Step> steps;
  for (const Scopes& tree : trees_) {
    auto after = std::upper_bound(tree.begin(), tree.end(), offset,
                                  [](std::size_t value, const Scope& scope) { return value < scope.begin; });
    if (after == tree.begin()) continue;
    auto index = static_cast<std::int32_t>(after - tree.begin()) - 1;
    for (; index >= 0; index = tree[static_cast<std::size_t>(index)].parent) {
      const Scope& scope = tree[static_cast<std::size_t>(index)];
      if (offset < scope.end) steps.push_back({scope.begin, &tree, index});
      if (scope.kind == ScopeKind::kSection) break;
    }
  }
  std::stable_sort(steps.begin(), steps.end(),
                   [](const Step& a, const Step& b) { return a.begin > b.begin; });
  for (const Step& step : steps) {
    if (names.size() >= kMostNames) break;
    append_names(*step.tree, (*step.tree)[static_cast<std::size_t>(step.index)], names);
  }
  return names;
}

Names enclosing_names(const text::Document& document, std::size_t offset) {
  const std::string_view text = document.text();
  offset = std::min(offset, text.size());
  const std::size_t end = std::min(text.find('\n', offset), std::min(text.size(), offset + kLongestLabel));
  std::size_t begin = offset > kWindow ? offset - kWindow : 0;
  if (begin > 0) begin = std::min(offset, text.find('\n', begin));
  return EnclosingNames(text.substr(begin, end - begin), document.language()).at(offset - begin);
}

}  // namespace credward::detect
