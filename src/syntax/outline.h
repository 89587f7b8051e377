// A document's syntax in the one form that everything behind the language packs reads: a tree of the few node kinds
// that values, bindings and requests are made of, whatever the language. A pack (rules/languages/NAME.scm) says which
// grammar node is which kind; what no pack names is left out and its children move up, so that an outline is small.
//
// The parser's worker sends outlines over its pipe. They are untrusted there: `decode_outline` (outline_codec.h)
// checks every bound that this header promises.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::syntax {

// Captures of a pack are named like these, in lower case: `@string`, `@call`, …
enum class NodeKind : std::uint8_t {
  kOther,     // plays a role in its parent, but is nothing that a value can be made of: its value is unknown
  kGroup,     // parentheses, await, casts, conversions by syntax: the value of its only child
  kString,    // a literal; children kText, kEscape and kHole cover its content (without quotes) in order
  kText,      // characters as they stand
  kEscape,    // an escape sequence; outline_text.h decodes it
  kHole,      // an interpolation; its children are the expression
  kName,      // an identifier, with its sigil where the language has one
  kNumber,    // also true, false
  kNull,      // null, nil, None, undefined
  kMember,    // roles: object, property
  kSubscript, // roles: object, index
  kCall,      // roles: callee, argument (many), value (C#'s `{…}` behind new X()); `new X(…)`, a command with its words
              // ($(…): callee `$(`; assignments before it and redirections, as pairs, have no role) and annotations too
  kPair,      // roles: key, value; in a map, or a named argument. Without a key it is called as its value: {headers}
  kMap,       // children: kPair, kSpread; role type: T{…} in Go and Rust
  kList,      // an array, tuple, list literal
  kSpread,    // role: value
  kAssign,    // roles: target, value, type; flag kDeclares where it makes a name, kAppends for += and the like
  kConcat,    // its children, one after the other ("a" + b, "a" . b, 'a' "b")
  kFormat,    // roles: left (the format), right (its arguments): Python's %
  kChoice,    // its children but the condition are alternatives: c ? a : b, a || b, c && a
  kDefault,   // as kChoice, but the first is what is meant and the others stand in for it: ${A:-b}, a ?? b
  kFunction,  // roles: name, parameter (many), body; lambdas and blocks have no name. Where a grammar has no body
              // (Kotlin's lambdas) its children without a role are it; an expression may be the body itself
  kParameter, // roles: name (may be several: Go), value (its default), type, key (Swift's label)
  kReturn,    // role: value
  kClass,     // roles: name, type (what it extends), body; modules, objects, structs with methods
  kBranch,    // a body that may not run or may run often: if, else, case, loop, catch
  kImport,    // role: name (may be several); what it brings is in its text
  kComment,
};

// The part a node plays in its parent. Captures: `@pair.key`, `@call.argument`, `@function.body`; the word before the
// dot is for the reader, the word behind it counts.
enum class Role : std::uint8_t {
  kNone, kCallee, kArgument, kObject, kProperty, kIndex, kKey, kValue, kTarget, kLeft, kRight, kName, kParameter, kBody,
  kCondition, kType,
};

enum NodeFlag : std::uint8_t {
  kDeclares = 1,  // kAssign: a declaration (const, let, :=, var, val)
  kAppends = 2,   // kAssign: adds to what is there
  kRaw = 4,       // kString: what looks like a hole or an escape is text ('…' in shell, r"…")
  kConstant = 8,  // kAssign: cannot be assigned again (const, final, val)
  kDamaged = 16,  // the parser found an error inside this node
};

struct Node {
  NodeKind kind = NodeKind::kOther;
  Role role = Role::kNone;
  std::uint8_t flags = 0;
  std::uint32_t begin = 0, end = 0;  // bytes of the parsed text
  std::uint32_t parent = 0;          // index; the root (index 0, kOther, the whole text) is its own parent
  std::uint32_t next = 0;            // index behind its last descendant: the next sibling, or the end of the parent
};

// Nodes in preorder. Spans nest: a child lies within its parent, and siblings are in order and do not overlap.
struct Outline {
  std::string language;  // the pack's name
  std::vector<Node> nodes;
  std::vector<core::Span> errors;  // where the parser found no syntax, in order
  bool cut = false;                // a bound was reached; the outline ends early
};

inline constexpr std::size_t kMaxOutlineNodes = 2'000'000;
inline constexpr std::size_t kMaxOutlineErrors = 10'000;
inline constexpr std::size_t kMaxOutlineDepth = 1'000;

}  // namespace credward::syntax
