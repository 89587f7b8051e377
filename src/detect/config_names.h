// What names in configuration say of the request they belong to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detect/rendered.h"

namespace credward::detect {


// "headers", "request_headers", "httpHeaders", "set-header"; not those of a response or of a list of names.
bool holds_headers(std::string_view name);
// "request", "config", "options": what holds the parts of one request together.
bool holds_together(std::string_view name);
// "parameters", "map", "set": what only groups the entries of what it stands in.
bool is_wrapper(std::string_view name);
// "params", "queryParameters": what holds the parameters of a URL.
bool holds_query(std::string_view name);
// All of these take names in lower case.
bool says_where(std::string_view name);    // "url", "endpoint", "servers"
bool is_exact(std::string_view name);      // the request's URL itself
bool is_no_target(std::string_view name);  // "docs_url", "callback"
bool turns_verification_off(std::string_view name, std::string_view value);
// A value that is a URL as a whole.
bool is_url(std::string_view value);
// Ansible's modules that send a request.
bool is_ansible_request(std::string_view name);

// HAR, VCR and the like: what holds what was sent and answered once.
bool is_recording(std::string_view name);
// <arg>, <argument>, <string>: one argument of a program.
bool is_argument(std::string_view element);
// What an option of curl or wget means, as rules know it; empty for all others.
std::string_view option_meaning(std::string_view option);
// The rendered value holds a parameter that is filled in with a key; empty if not.
core::Span key_in_query(const Rendered& url);

// "NAME": "VALUE" in JSON that stands in a string.
struct JsonPair {
  Rendered name;
  Rendered value;
};
std::vector<JsonPair> json_pairs(const Rendered& text);

}  // namespace credward::detect
