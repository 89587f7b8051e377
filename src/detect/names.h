// What a name means: a ByteStack credential, a generic credential, neither.
//
// A ByteStack name contains "bytestack" (case and "-_./" ignored, in either order with the rest, enclosing
// keys, classes, sections and objects included) and one of key, token, secret, credential(s), auth.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "detect/scopes.h"
#include "text/document.h"

namespace credward::detect {

bool contains_bytestack(std::string_view text);
// The last part of a dotted or nested name alone: "api_key", "TOKEN", "clientSecret", "auth"; not "keyboard",
// "author", "monkey", "tokenizer", "key_id", "public_key", nor what another service's name is part of
// ("STRIPE_API_KEY").
bool is_credential_name(std::string_view name);
// One of these (enclosing) names is that of another service whose credentials lie about: "stripe", "aws",
// "openai".
bool names_other_owner(const std::vector<std::string>& names);
// The nearest of the names is a public key's: `PublicKey(key="…")`.
bool names_public_key(const std::vector<std::string>& names);
// `enclosing` as enclosing_names() gives them.
bool is_bytestack_name(std::string_view name, const std::vector<std::string>& enclosing);

// The names that enclose places of one document: one forward pass when it is made, then each answer costs the
// depth (at most 32 levels) and not the size. Names are keys of mappings (by brackets and by indentation),
// TOML and INI sections, XML elements, classes, functions, the callee and the named arguments around an
// argument, HCL blocks, and the objects before the place in its own expression
// (`config["bytestack"]["key"]`).
class EnclosingNames {
 public:
  // `text` must outlive the object. `language` as Document::language() gives it.
  EnclosingNames(std::string_view text, std::string_view language);

  std::vector<std::string> at(std::size_t offset) const;  // innermost first

 private:
  void append_names(const Scopes& tree, const Scope& scope, std::vector<std::string>& names) const;

  std::string_view text_;
  std::vector<Scopes> trees_;
};

// The same for a single place. Reads at most 64 KB backwards; to ask for many places of one document, keep an
// EnclosingNames.
std::vector<std::string> enclosing_names(const text::Document& document, std::size_t offset);

}  // namespace credward::detect
