// Code in JSON: functions of Node-RED and n8n, scripts of Postman, Insomnia and Hoppscotch, and samples that say their
// language beside them ("lang", "source"), as OpenAPI's x-codeSamples do.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "text/embedded.h"
#include "text/json_scanner.h"

namespace credward::text {
namespace {

using core::lowered;

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kCode = {{
    {"func", "js"},
    {"jsCode", "js"},
    {"functionCode", "js"},
    {"pythonCode", "py"},
    {"preRequestScript", "js"},
    {"afterResponseScript", "js"},
    {"testScript", "js"},
    {"postRequestScript", "js"},
    {"prescript", "js"},
    {"postscript", "js"},
}};

class JsonCode {
 public:
  explicit JsonCode(const Document::Ptr& document) : document_(document), text_(document->text()), scanner_(text_) {}

  Nested read() {
    using Event = JsonScanner::Event;
    for (Event event = scanner_.next(); event != Event::kEnd && nested_.bound.empty(); event = scanner_.next()) {
      if (event == Event::kBeginObject) {
        objects_.emplace_back();
      } else if (event == Event::kEndObject && !objects_.empty()) {
        finish(objects_.back());
        objects_.pop_back();
      } else if (event == Event::kString && !objects_.empty()) {
        string(objects_.back());
      }
    }
    return std::move(nested_);
  }

 private:
  struct Object {
    std::string language;
    std::vector<core::Span> source;  // of a sample
    std::vector<core::Span> lines;   // of a script of Postman
  };

  void string(Object& object) {
    const std::string_view key = scanner_.key();
    const core::Span span = scanner_.span();
    const auto code = std::find_if(kCode.begin(), kCode.end(), [&](const auto& c) { return c.first == key; });
    if (code != kCode.end()) return add({span}, std::string(code->second));
    if (key == "exec") object.lines.push_back(span);
    if (key == "source" || key == "code") object.source = {span};
    if ((key == "lang" || key == "language") && object.language.empty())
      object.language = language_named(lowered(text_.substr(span.begin, span.size())));
  }

  void finish(const Object& object) {
    if (!object.lines.empty()) add(object.lines, "js");
    // Commands in strings are read where they stand.
    if (!object.source.empty() && !object.language.empty() && object.language != "sh") add(object.source, object.language);
  }

  void add(const std::vector<core::Span>& lines, std::string language) {
    std::string out;
    OffsetMap map;
    for (core::Span line : lines) {
      append_unescaped(text_, line, out, map);
      out += '\n';
      map.append(1, {line.end, line.end});
    }
    if (out.find_first_not_of(" \t\r\n") == std::string::npos) return;
    if (nested_.documents.size() >= kNestedDocuments) {
      nested_.bound = "It holds more pieces of code than are read one by one; the rest was read as a part of it.";
      return;
    }
    nested_.documents.push_back(Document::make_nested(document_, std::move(language), std::move(out), std::move(map)));
  }

  const Document::Ptr& document_;
  std::string_view text_;
  JsonScanner scanner_;
  std::vector<Object> objects_;
  Nested nested_;
};

}  // namespace

Nested nested_json_code(const Document::Ptr& document) {
  if (document->language() != "json" && document->language() != "jsonc") return {};
  constexpr std::array<std::string_view, 8> kMarks = {"\"func\"", "Code\"", "Script\"", "\"exec\"", "\"source\"",
                                                      "script\"", "\"code\"", "\"lang"};
  const std::string_view text = document->text();
  if (std::none_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; }))
    return {};
  return JsonCode(document).read();
}

}  // namespace credward::text
