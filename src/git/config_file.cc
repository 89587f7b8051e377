#include "git/config_file.h"

#include <algorithm>

namespace credward::git {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_name(char c) {
  c = lower(c);
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

class Parser {
 public:
  Parser(std::string_view text, std::vector<ConfigEntry>& entries) : text_(text), entries_(entries) {}

  // False at the first line that is no configuration.
  bool run() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n' || is_blank(c)) {
        ++at_;
      } else if (c == '#' || c == ';') {
        skip_line();
      } else if (c == '[') {
        if (!header()) return false;
      } else if (!variable()) {
        return false;
      }
    }
    return true;
  }

 private:
  bool done() const { return at_ >= text_.size(); }
  void skip_line() { at_ = std::min(text_.find('\n', at_), text_.size()); }
  void skip_blanks() {
    while (!done() && is_blank(text_[at_])) ++at_;
  }

  // [section], [section "subsection"] and the old [section.subsection].
  bool header() {
    ++at_;
    section_.clear();
    subsection_.clear();
    while (!done() && (is_name(text_[at_]) || text_[at_] == '.')) section_ += lower(text_[at_++]);
    if (const std::size_t dot = section_.find('.'); dot != std::string::npos) {
      subsection_ = section_.substr(dot + 1);
      section_.resize(dot);
    }
    skip_blanks();
    if (!done() && text_[at_] == '"') {
      ++at_;
      while (!done() && text_[at_] != '"') {
        if (text_[at_] == '\n') return false;
        if (text_[at_] == '\\' && ++at_ >= text_.size()) return false;
        subsection_ += text_[at_++];
      }
      if (done()) return false;
      ++at_;
    }
    if (done() || text_[at_] != ']') return false;
    ++at_;
    return !section_.empty();
  }

  bool variable() {
    ConfigEntry entry{section_, subsection_, {}, {}};
    while (!done() && is_name(text_[at_])) entry.name += lower(text_[at_++]);
    if (entry.name.empty() || section_.empty()) return false;
    skip_blanks();
    if (!done() && text_[at_] == '=') {
      ++at_;
      entry.value.emplace();
      if (!value(*entry.value)) return false;
    } else if (!done() && text_[at_] == '#') {
      skip_line();
    } else if (!done() && text_[at_] == ';') {
      skip_line();
    } else if (!done() && text_[at_] != '\n') {
      return false;
    }
    entries_.push_back(std::move(entry));
    return true;
  }

  bool value(std::string& out) {
    skip_blanks();
    bool quoted = false;
    std::size_t trailing = 0;  // blanks at the end that are not part of the value
    for (; !done(); ++at_) {
      const char c = text_[at_];
      if (c == '\n') break;
      if (!quoted && (c == '#' || c == ';')) {
        skip_line();
        break;
      }
      if (c == '"') {
        quoted = !quoted;
        trailing = 0;
        continue;
      }
      if (c == '\\') {
        if (!escape(out)) return false;
        trailing = 0;
        continue;
      }
      out += c;
      trailing = !quoted && is_blank(c) ? trailing + 1 : 0;
    }
    out.resize(out.size() - trailing);
    return !quoted;
  }

  bool escape(std::string& out) {
    if (++at_ >= text_.size()) return false;
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    switch (text_[at_]) {
      case '\n':
        return true;
      case 't':
        out += '\t';
        return true;
      case 'n':
        out += '\n';
        return true;
      case 'b':
        out += '\b';
        return true;
      case '"':
      case '\\':
        out += text_[at_];
        return true;
      default:
        return false;
    }
  }

  std::string_view text_;
  std::vector<ConfigEntry>& entries_;
  std::size_t at_ = 0;
  std::string section_, subsection_;
};

}  // namespace

ConfigFile ConfigFile::parse(std::string_view text) {
  ConfigFile file;
  file.complete_ = Parser(text, file.entries_).run();
  return file;
}

std::optional<std::string> ConfigFile::get(std::string_view section, std::string_view name,
                                           std::string_view subsection) const {
  for (auto entry = entries_.rbegin(); entry != entries_.rend(); ++entry) {
    if (entry->section == section && entry->subsection == subsection && entry->name == name) {
      return entry->value.value_or("true");
    }
  }
  return std::nullopt;
}

bool ConfigFile::is_true(std::string_view section, std::string_view name, std::string_view subsection) const {
  std::string value = get(section, name, subsection).value_or("false");
  std::transform(value.begin(), value.end(), value.begin(), lower);
  return value == "true" || value == "yes" || value == "on" ||
         (!value.empty() && value != "0" && value.find_first_not_of("0123456789") == std::string::npos);
}

}  // namespace credward::git
