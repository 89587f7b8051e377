// Header fields, and facts of whole requests, of code whose syntax is known: what syntax/requests.h finds,
// with whose request it is, in the form that the rules' header views judge.
#pragma once

#include <string>
#include <vector>

#include "core/request_fact.h"
#include "core/secret_text.h"
#include "detect/header_field.h"
#include "detect/surroundings.h"
#include "syntax/client_model.h"
#include "syntax/outline.h"
#include "syntax/pack.h"

namespace credward::detect {

// A key that code puts into a URL. Without `key` it is read at run time.
struct KeyInUrl {
  core::Span url;                     // the URL's expression
  std::vector<core::Span> key_parts;  // where the key stands
  std::string key;
  std::string name;  // of the parameter; may be empty
};

struct CodeFacts {
  std::vector<HeaderField> fields;
  std::vector<KeyInUrl> keys_in_urls;
  std::vector<core::StatedRequest> requests;  // to ByteStack, whether or not a rule finds fault with them
  bool cut = false;
};

CodeFacts find_code_facts(const Surroundings& surroundings, const Hosts& hosts,
                          const syntax::Outline& outline, syntax::EscapeStyle escapes,
                          const syntax::ClientModels& models);

}  // namespace credward::detect
