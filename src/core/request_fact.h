// A request to ByteStack that a document makes: what the inventory of an audit is made of.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "core/location.h"

namespace credward::core {

struct RequestFact {
  std::string repository;  // as in Finding
  std::string path;        // the document, raw bytes
  std::uint32_t line = 0;
  std::string method;       // "POST"; empty if unknown
  std::string route;        // "/v1/queries", without query and fragment; empty if unknown
  std::string header;       // the value's form, holes by name and keys as KEY; empty if unknown
  std::string variable;     // the name that the key comes from; empty if unknown or literal
  std::string scope;        // the least that serves it; empty where the vendor documents none
  std::string environment;  // as far as path and names say it

  auto operator<=>(const RequestFact&) const = default;
};

// A place that names a credential of ByteStack without holding it.
struct NameUse {
  std::string repository, path;  // as in RequestFact
  std::uint32_t line = 0;
  std::string name;

  auto operator<=>(const NameUse&) const = default;
};

// A request as it stands in a document, before it is known which document that is.
struct StatedRequest {
  RequestFact fact;         // method, route, header and variable
  Span span;                // the call or statement, in the document's own text
  std::vector<Span> value;  // where the header's value, or a key in the URL, is written
};

}  // namespace credward::core
