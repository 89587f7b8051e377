// Puts together the text of code that stands inside another format, and where each part of it came from. What
// a format takes away (indentation, prompts, continuations) is left out; what it writes differently (escapes,
// `$$`) is put in.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "text/document.h"
#include "text/nested.h"

namespace credward::text {

class EmbeddedText {
 public:
  explicit EmbeddedText(const Document::Ptr& outer) : outer_(outer), text_(outer->text()) {}

  // As it stands there.
  void take(core::Span span) {
    out_ += text_.substr(span.begin, span.size());
    map_.append(span.size(), span);
  }
  // Something else in place of what stands there.
  void put(std::string_view inner, core::Span span) {
    out_ += inner;
    map_.append(inner.size(), span);
  }
  // The character at `at`, an entity of HTML resolved; returns where the next one begins.
  std::size_t take_character(std::size_t at);
  bool empty() const { return out_.empty(); }
  std::string_view view() const { return out_; }

  // Adds what was put together as a document, unless it is blank.
  void finish(std::string language, Nested& nested) {
    if (out_.find_first_not_of(" \t\r\n") != std::string::npos &&
        nested.documents.size() < kNestedDocuments) {
      nested.documents.push_back(
          Document::make_nested(outer_, std::move(language), std::move(out_), std::move(map_)));
    } else if (!out_.empty() && nested.documents.size() >= kNestedDocuments) {
      nested.bound =
          "It holds more pieces of code than are read one by one; the rest was read as a part of it.";
    }
    clear();
  }
  void clear() {
    out_ = {};
    map_ = {};
  }

 private:
  const Document::Ptr& outer_;
  std::string_view text_;
  std::string out_;
  OffsetMap map_;
};

// Commands for a shell, in which something else fills in a part before the shell reads them (make, Groovy,
// GitHub).
class ShellText {
 public:
  explicit ShellText(const Document::Ptr& outer) : text_(outer->text()), out_(outer) {}

  void take(core::Span span) {
    see(text_.substr(span.begin, span.size()));
    out_.take(span);
  }
  void put(std::string_view inner, core::Span span) {
    see(inner);
    out_.put(inner, span);
  }
  // A value that stands there whatever quotes are around it: a variable that the shell would expand.
  void variable(std::string name, core::Span span);
  void finish(std::string language, Nested& nested);

 private:
  void see(std::string_view text);

  std::string_view text_;
  EmbeddedText out_;
  char quote_ = 0;
  bool escaped_ = false;
};

// What settings call a command, in any case: command, run, script, ExecStart, exec, …
bool is_command_name(std::string_view name);
// Whether a program that sends requests is named at all: nothing else is worth putting together.
bool names_client(std::string_view text);

// "python3", "bash", "shell-session" as an extension: py, sh, sh. Empty if the word is no language's name.
std::string language_named(std::string_view word);

}  // namespace credward::text
