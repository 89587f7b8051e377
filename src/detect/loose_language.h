// What is known of languages that have no grammar here (Perl, R, Groovy, Objective-C): how they quote, join
// and read what a header's value is made of. One table each in loose_language.cc; loose_lexer.cc knows what a
// quote looks like.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/document.h"

namespace credward::detect {

enum class LooseFamily : std::uint8_t { kNone, kPerl, kR, kGroovy, kObjectiveC };

struct LooseLanguage {
  LooseFamily family = LooseFamily::kNone;
  bool line_ends = false;     // a statement ends with its line
  std::string_view pair;      // stands between a name and its value
  std::string_view concat;    // joins texts; empty: texts that follow each other are joined
  std::string_view member;    // between an object and what it has
  std::string_view defaults;  // the left side, or else the right one
};
// By the document's ending, or by the program that its first line names.
LooseLanguage loose_language(const text::Document& document);

// What a function or a method does with the values given to it.
enum class LooseCall : std::uint8_t {
  kUnknown,
  kSame,         // a conversion: the value of its argument, or of its object
  kTrim,         // the same without line breaks at its end
  kEnvironment,  // an environment variable, by its name
  kJoin,         // its arguments one after the other
  kJoinBlank,    // with blanks between, or what `sep` says
  kJoinFirst,    // with its first argument between
  kAppend,       // the object, and the arguments behind it
  kFormat,       // %s
  kTemplate,     // {name}
  kFile,         // what a file holds or a command prints, with its line break
  kBase64,
  kPercent,
};
LooseCall loose_call(LooseFamily family, std::string_view name);

// A call that makes the whole header: its scheme; empty if it is none.
std::string_view loose_scheme(LooseFamily family, std::string_view name);

// What an option of a request means with this value, as rules know it ("unverified-tls"); empty if nothing.
std::string_view loose_option(LooseFamily family, std::string_view name, std::string_view value);
bool loose_is_option(LooseFamily family, std::string_view name);

// The call adds a header to those of the same name.
bool loose_adds_header(LooseFamily family, std::string_view name);

}  // namespace credward::detect
