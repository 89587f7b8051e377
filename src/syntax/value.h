// A header's value, or a URL, as code makes it: a sequence of literal pieces, holes that are filled in at run time, and
// places of which nothing is known. Rules see values and never a language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::syntax {

enum class Origin : std::uint8_t {
  kVariable,       // a name whose value is not in this file, or not one
  kEnvironment,
  kParameter,
  kConfiguration,  // a member of an object that is not made here: config.api_key
  kFile,           // what a file holds
  kOutput,         // what a command printed
  kCall,           // what some function returned
  kBase64,         // of something
  kUrlEncoded,     // of something
};

struct Part {
  enum class Kind : std::uint8_t { kLiteral, kHole, kUnknown };
  Kind kind = Kind::kUnknown;
  std::string text;  // a literal's characters as sent, a hole's name
  // Where it stands. A literal that is as long as its span has one byte of the document for each of its own.
  core::Span span;
  Origin origin = Origin::kVariable;
  bool trimmed = true;      // kFile, kOutput: no line break is left at its end
  bool raw = false;         // of a literal that expands nothing, whatever stands in it
  bool null = false;        // the language's null, nil, None, undefined
  std::uint32_t node = 0;   // the string literal that a literal piece belongs to, or the hole's expression
};

struct Value {
  std::vector<Part> parts;
  bool fallback = false;  // stands in for another value where that is missing
  bool joined = false;    // put together by a list's join: a second header may hide in it

  bool known() const;      // no part is unknown
  bool constant() const;   // literals only
  bool null() const;       // nothing but the language's null
  std::string text() const;  // the literals alone; holes and unknowns as "\x01"
  void add(Part part);     // joins nothing, keeps empty literals out
};

inline constexpr std::size_t kMaxAlternatives = 4;
inline constexpr std::size_t kMaxParts = 64;
inline constexpr std::size_t kMaxLiteral = 8 * 1024;

// What an expression may be: up to four values.
struct Values {
  std::vector<Value> list;

  static Values unknown(core::Span span);
  static Values hole(Origin origin, std::string_view name, core::Span span, std::uint32_t node);
  static Values literal(std::string_view text, core::Span span, std::uint32_t node);
  bool known() const;                    // each of them
  const Value* single() const;           // the only one that is meant; null if there are several or none
  void add(const Values& others);        // as alternatives; too many become unknown
  void append(const Values& behind);     // each followed by each
};

}  // namespace credward::syntax
