// Header fields, and facts of whole requests, of code whose syntax is known: what syntax/requests.h finds, with whose
// request it is, in the form that the rules' header views judge.
#pragma once

#include <string>
#include <vector>

#include "core/secret_text.h"
#include "detect/header_field.h"
#include "detect/surroundings.h"
#include "syntax/client_model.h"
#include "syntax/outline.h"
#include "syntax/pack.h"

namespace credward::detect {

// A constant key that code puts into a URL.
struct KeyInUrl {
  core::Span url;                      // the URL's expression
  std::vector<core::Span> key_parts;   // where the key stands
  std::string key;
  std::string name;                    // of the parameter; may be empty
};

// A request to ByteStack, whether or not any rule finds fault with it.
struct RequestFact {
  std::string method, path;  // may be empty: unknown
  std::string header;        // the value's form, holes by name and keys as KEY; empty: none is known
  std::string variable;      // what the key is read from
  core::Span span;           // the call, in the document's own text
};

struct CodeFacts {
  std::vector<HeaderField> fields;
  std::vector<KeyInUrl> keys_in_urls;
  std::vector<RequestFact> requests;
  bool cut = false;
};

CodeFacts find_code_facts(const Surroundings& surroundings, const Hosts& hosts, const syntax::Outline& outline,
                          syntax::EscapeStyle escapes, const syntax::ClientModels& models);

}  // namespace credward::detect
