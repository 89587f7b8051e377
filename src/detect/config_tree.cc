#include "detect/config_tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>
#include <utility>

namespace credward::detect {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

core::Span trimmed(std::string_view text, core::Span span) {
  while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
  return span;
}

// [section] and NAME = VALUE by lines: TOML, INI, properties. Dots in names make levels.
class SectionReader {
 public:
  SectionReader(std::string_view text, bool toml, ConfigTree& tree) : text_(text), toml_(toml), tree_(tree) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size() && tree_.size() < kMostConfigNodes) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      at = std::max(read(trimmed(text_, {at, end}), end), end) + 1;
    }
  }

 private:
  // Returns where the value ends.
  std::size_t read(core::Span line, std::size_t end) {
    if (line.size() == 0 || text_[line.begin] == '#' || text_[line.begin] == ';' || text_[line.begin] == '!')
      return end;
    if (text_[line.begin] == '[') {
      const bool another = text_.substr(line.begin, 2) == "[[";
      const std::size_t close = text_.substr(0, line.end).find(']', line.begin);
      if (close == std::string_view::npos) return end;
      section_ = path({line.begin + (another ? 2 : 1), close}, 0, another);
      return end;
    }
    const std::size_t sign = text_.substr(0, line.end).find_first_of(toml_ ? "=" : "=:", line.begin);
    if (sign == std::string_view::npos || sign == line.begin) return end;
    const std::int32_t node = path(trimmed(text_, {line.begin, sign}), section_, true);
    const core::Span value = trimmed(text_, {sign + 1, line.end});
    if (toml_) return read_flow_value(text_, value.begin, {.hash_comments = true}, node, tree_);
    ConfigNode& out = tree_[static_cast<std::size_t>(node)];
    out.scalar = true;
    out.value = value;
    return end;
  }

  // The node of a dotted name below `parent`; its last part is a new one, if so wished.
  std::int32_t path(core::Span name, std::int32_t parent, bool new_last) {
    std::size_t begin = name.begin;
    for (int depth = 0; depth < kDeepestConfig; ++depth) {
      std::size_t end = begin;
      char quote = 0;
      while (end < name.end && (quote != 0 || text_[end] != '.')) {
        if (quote == 0 && (text_[end] == '"' || text_[end] == '\'')) {
          quote = text_[end];
        } else if (text_[end] == quote) {
          quote = 0;
        }
        ++end;
      }
      core::Span part = trimmed(text_, {begin, end});
      if (part.size() > 1 && (text_[part.begin] == '"' || text_[part.begin] == '\'')) {
        ++part.begin;
        --part.end;
      }
      parent = child(part, parent, new_last && end >= name.end);
      if (end >= name.end) break;
      begin = end + 1;
    }
    return parent;
  }

  std::int32_t child(core::Span name, std::int32_t parent, bool is_new) {
    const auto next = static_cast<std::int32_t>(tree_.size());
    const auto [entry, added] =
        known_.try_emplace({parent, std::string(text_.substr(name.begin, name.size()))}, next);
    if (!added && !is_new) return entry->second;
    entry->second = next;
    ConfigNode node;
    node.key = name;
    node.parent = parent;
    tree_.push_back(node);
    return next;
  }

  std::string_view text_;
  bool toml_;
  ConfigTree& tree_;
  std::int32_t section_ = 0;
  std::map<std::pair<std::int32_t, std::string>, std::int32_t> known_;
};

// Elements; their attributes, and the text of those without elements, are values.
class XmlReader {
 public:
  XmlReader(std::string_view text, ConfigTree& tree) : text_(text), tree_(tree) {}

  void run() {
    open_.push_back(0);
    std::size_t at = 0;
    while ((at = text_.find('<', at)) != std::string_view::npos && tree_.size() < kMostConfigNodes) {
      if (text_.substr(at, 4) == "<!--") {
        at = std::min(text_.find("-->", at), text_.size());
      } else if (text_.substr(at, 2) == "</") {
        close(at);
        ++at;
      } else {
        at = open(at + 1);
      }
    }
  }

 private:
  std::int32_t add(core::Span key, std::int32_t parent) {
    ConfigNode node;
    node.key = key;
    node.parent = parent;
    tree_.push_back(node);
    return static_cast<std::int32_t>(tree_.size() - 1);
  }

  static bool is_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == ':' || c == '.';
  }

  std::size_t name_end(std::size_t at) const {
    while (at < text_.size() && is_name(text_[at])) ++at;
    return at;
  }

  std::size_t open(std::size_t at) {
    const std::size_t end = name_end(at);
    if (end == at || open_.size() >= static_cast<std::size_t>(kDeepestConfig)) return at;
    const std::int32_t node = add({at, end}, open_.back());
    at = end;
    while (at < text_.size() && text_[at] != '>' && text_[at] != '<') {
      const std::size_t name = at;
      at = name_end(at);
      if (at == name) {
        ++at;
        continue;
      }
      if (text_.substr(at, 1) != "=" || at + 1 >= text_.size()) continue;
      const char quote = text_[at + 1];
      const std::size_t close_quote = quote == '"' || quote == '\'' ? text_.find(quote, at + 2) : std::string_view::npos;
      if (close_quote == std::string_view::npos) continue;
      set(add({name, at}, node), {at + 2, close_quote});
      at = close_quote + 1;
    }
    if (at < text_.size() && text_[at] == '>' && text_[at - 1] != '/') {
      open_.push_back(node);
      text_begin_ = at + 1;
    } else {
      text_begin_ = 0;
    }
    return at;
  }

  void set(std::int32_t node, core::Span value) {
    ConfigNode& out = tree_[static_cast<std::size_t>(node)];
    out.scalar = true;
    out.value = trimmed(text_, value);
  }

  void close(std::size_t at) {
    if (open_.size() < 2) return;
    const std::int32_t node = open_.back();
    open_.pop_back();
    if (text_begin_ == 0) return;
    const core::Span value{text_begin_, at};
    text_begin_ = 0;
    // Beside attributes the text is a value without a name.
    const bool attributes = static_cast<std::size_t>(node) + 1 < tree_.size();
    set(attributes ? add({}, node) : node, value);
  }

  std::string_view text_;
  ConfigTree& tree_;
  std::vector<std::int32_t> open_;
  std::size_t text_begin_ = 0;  // of the innermost element, while it has no other in it
};

}  // namespace

void read_sections(std::string_view text, bool toml, ConfigTree& tree) {
  SectionReader(text, toml, tree).run();
}

void read_xml(std::string_view text, ConfigTree& tree) {
  XmlReader(text, tree).run();
}

bool is_xml_language(std::string_view language) {
  constexpr std::array<std::string_view, 8> kXml = {"xml", "config", "csproj", "props", "targets", "wsdl", "jmx", "plist"};
  return one_of(language, kXml);
}

ConfigTree config_tree(std::string_view text, std::string_view language) {
  constexpr std::array<std::string_view, 7> kJson = {"json", "jsonc", "json5", "har", "code-workspace", "webapp", "insomnia"};
  constexpr std::array<std::string_view, 5> kHcl = {"tf", "hcl", "tfvars", "nomad", "terraform"};
  constexpr std::array<std::string_view, 4> kIni = {"ini", "cfg", "properties", "cnf"};
  ConfigTree tree(1);
  if (language == "yml" || language == "yaml") {
    read_yaml(text, tree);
  } else if (one_of(language, kJson)) {
    read_flow_file(text, {.hash_comments = false, .slash_comments = true}, tree);
  } else if (language == "bru") {
    read_flow_file(text, {.sections = true}, tree);
  } else if (one_of(language, kHcl)) {
    read_flow_file(text, {.hash_comments = true, .slash_comments = true, .expressions = true}, tree);
  } else if (language == "toml" || one_of(language, kIni)) {
    read_sections(text, language == "toml", tree);
  } else if (is_xml_language(language)) {
    read_xml(text, tree);
  }
  return tree;
}

}  // namespace credward::detect
