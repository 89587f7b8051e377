// What a name means: a ByteStack credential, a generic credential, neither.
//
// A ByteStack name contains "bytestack" (case and "-_./" ignored, in either order with the rest, enclosing keys,
// classes, sections and objects included) and one of key, token, secret, credential(s), auth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace credward::detect {

bool contains_bytestack(std::string_view text);
// The last part of a dotted or nested name alone: "api_key", "TOKEN", "clientSecret", "auth"; not "keyboard", "author",
// "monkey", "tokenizer", "key_id", "public_key", nor what another service's name is part of ("STRIPE_API_KEY").
bool is_credential_name(std::string_view name);
// One of these (enclosing) names is that of another service whose credentials lie about: "stripe", "aws", "openai".
bool names_other_owner(const std::vector<std::string>& names);
// `enclosing` as enclosing_names() gives them.
bool is_bytestack_name(std::string_view name, const std::vector<std::string>& enclosing);

// The names that enclose places of one document: one forward pass when it is made, then each answer costs the depth
// (at most 32 levels) and not the size. Names are keys of mappings (by brackets and by indentation), TOML and INI
// sections, XML elements, classes, functions, the callee and the named arguments around an argument, HCL blocks, and
// the objects before the place in its own expression (`config["bytestack"]["key"]`).
class EnclosingNames {
 public:
  // `text` must outlive the object. `language` as Document::language() gives it.
  EnclosingNames(std::string_view text, std::string_view language);

  std::vector<std::string> at(std::size_t offset) const;  // innermost first

 private:
  enum class Kind : std::uint8_t { kBrace, kParen, kBracket, kLine, kSection, kElement };
  // A stretch of text and where its name is to be read, which happens only when somebody asks.
  struct Scope {
    std::size_t begin = 0;
    std::size_t end = 0;
    core::Span label;
    std::int32_t parent = -1;
    std::int32_t parameters = -1;  // the "(…)" that stands before a "{": the scope of a function's body
    Kind kind = Kind::kBrace;
  };
  using Tree = std::vector<Scope>;  // by begin

  Tree brackets(std::string_view language) const;
  Tree indented_lines() const;
  Tree sections() const;
  Tree elements() const;
  void append_names(const Tree& tree, std::int32_t index, std::vector<std::string>& names) const;

  std::string_view text_;
  std::vector<Tree> trees_;
};

// The same for a single place. Reads at most 64 KB backwards; to ask for many places of one document, keep an
// EnclosingNames.
std::vector<std::string> enclosing_names(const text::Document& document, std::size_t offset);

}  // namespace credward::detect
