#include "engine/said_names.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace credward::engine {
namespace {

constexpr std::size_t kMostLines = 400;  // in each direction
constexpr std::size_t kLongestLine = 500;
constexpr std::size_t kLongestValue = 200;

bool is_key_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.';
}

std::string_view unquoted(std::string_view value) {
  if (std::size_t comment = value.find(" #"); comment != std::string_view::npos) value = value.substr(0, comment);
  while (!value.empty() && std::string_view(" \t\r\"'").find(value.back()) != std::string_view::npos) value.remove_suffix(1);
  while (!value.empty() && std::string_view(" \t\"'").find(value.front()) != std::string_view::npos) value.remove_prefix(1);
  return value.substr(0, kLongestValue);
}

// "  - name: build": an item, whose mapping stands at column 4.
struct YamlLine {
  std::size_t indent = 0;  // of the key
  std::size_t item = 0;    // of the dash, else as `indent`
  std::string_view key, value;
  bool blank = false;

  explicit YamlLine(std::string_view line) {
    line = line.substr(0, kLongestLine);
    indent = item = std::min(line.find_first_not_of(' '), line.size());
    while (line.substr(indent).starts_with("- ")) indent = std::min(line.find_first_not_of(' ', indent + 1), line.size());
    std::string_view rest = line.substr(indent);
    blank = rest.empty() || rest.front() == '#' || rest.front() == '\r';
    std::size_t end = 0;
    while (end < rest.size() && is_key_char(rest[end])) ++end;
    if (end == rest.size() || rest[end] != ':') return;
    key = rest.substr(0, end);
    value = unquoted(rest.substr(end + 1));
  }
  bool is_item() const { return item != indent; }
};

class YamlNeighbours {
 public:
  YamlNeighbours(std::string_view text, std::size_t offset) : text_(text), line_(begin_of(std::min(offset, text.size()))) {}

  SaidNames find() {
    walk_up();
    walk_down();
    return std::move(out_);
  }

 private:
  std::size_t begin_of(std::size_t at) const {
    std::size_t newline = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
  }
  std::size_t next_of(std::size_t begin) const { return std::min(text_.find('\n', begin), text_.size() - 1) + 1; }
  std::string_view line_at(std::size_t begin) const { return text_.substr(begin, text_.find('\n', begin) - begin); }

  // Its own mapping, and those of which it is a part: what stands as far to the right as one of them belongs to it.
  void walk_up() {
    std::size_t level = YamlLine(line_at(line_)).indent;
    std::size_t begin = line_;
    for (std::size_t i = 0; i < kMostLines; ++i) {
      YamlLine line(line_at(begin));
      if (!line.blank && line.indent <= level) {
        if (line.indent == level) consider(line, begin);
        level = line.item;
      }
      if (begin == 0) return;
      begin = begin_of(begin - 1);
    }
  }

  void walk_down() {
    std::size_t level = YamlLine(line_at(line_)).indent;
    std::size_t begin = next_of(line_);
    for (std::size_t i = 0; i < kMostLines && begin < text_.size(); ++i, begin = next_of(begin)) {
      YamlLine line(line_at(begin));
      if (line.blank || line.item > level) continue;
      if (line_at(begin).starts_with("---")) return;
      level = line.item;
      if (!line.is_item()) consider(line, begin);  // another item is another mapping
    }
  }

  void consider(const YamlLine& line, std::size_t begin) {
    constexpr std::array<std::string_view, 4> kEnvironments = {"environment", "env", "stage", "namespace"};
    bool says = std::ranges::find(kEnvironments, line.key) != kEnvironments.end();
    bool of_pipeline = line.key == "stage" && (line.value == "test" || line.value == "build");
    if (says && !line.value.empty() && !of_pipeline) out_.environments.emplace_back(line.value);
    if ((line.key == "name" || line.key == "displayName") && !line.value.empty()) out_.titles.emplace_back(line.value);
    if ((line.key == "environment" || line.key == "metadata") && line.value.empty()) look_inside(line, begin);
  }

  // `environment:` with a `name:` in it, `metadata:` with a `namespace:`.
  void look_inside(const YamlLine& outer, std::size_t begin) {
    for (std::size_t at = next_of(begin), i = 0; at < text_.size() && i < kMostLines; at = next_of(at), ++i) {
      YamlLine line(line_at(at));
      if (line.blank) continue;
      if (line.item <= outer.indent) return;
      if ((line.key == "name" || line.key == "namespace") && !line.value.empty()) out_.environments.emplace_back(line.value);
    }
  }

  std::string_view text_;
  std::size_t line_;
  SaidNames out_;
};

// `stage('Deploy Production') { … }` around the place.
SaidNames stage_around(std::string_view text, std::size_t offset) {
  constexpr std::string_view kStage = "stage(";
  SaidNames out;
  text = text.substr(0, offset);
  std::size_t at = text.rfind(kStage);
  if (at == std::string_view::npos) return out;
  std::string_view name = text.substr(at + kStage.size());
  std::size_t end = name.find(')');
  if (end == std::string_view::npos || end > kLongestValue) return out;
  std::string_view between = name.substr(end);
  if (std::ranges::count(between, '{') > std::ranges::count(between, '}')) out.environments.emplace_back(unquoted(name.substr(0, end)));
  return out;
}

}  // namespace

SaidNames said_names(std::string_view text, std::string_view language, std::size_t offset) {
  if (language == "yml" || language == "yaml") return YamlNeighbours(text, offset).find();
  if (language == "jenkinsfile" || language == "groovy") return stage_around(text, offset);
  return {};
}

}  // namespace credward::engine
