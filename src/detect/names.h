// What a name means: a ByteStack credential, a generic credential, neither.
//
// A ByteStack name contains "bytestack" (case and "-_./" ignored, in either order with the rest, enclosing keys,
// classes, sections and objects included) and one of key, token, secret, credential(s), auth.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace credward::detect {

bool contains_bytestack(std::string_view text);
// The last part of a dotted or nested name alone: "api_key", "TOKEN", "clientSecret", "auth"; not "keyboard", "author",
// "monkey", "tokenizer", "key_id", "public_key".
bool is_credential_name(std::string_view name);
// `enclosing` as enclosing_names() gives them.
bool is_bytestack_name(std::string_view name, const std::vector<std::string>& enclosing);

// The names that enclose `offset` in the document's own text, innermost first: keys of mappings (by brackets and by
// indentation), TOML and INI sections, XML elements, classes, functions' named arguments, HCL blocks. Reads at most
// 64 KB backwards and 32 levels; what lies further is no enclosing name.
std::vector<std::string> enclosing_names(const text::Document& document, std::size_t offset);

}  // namespace credward::detect
