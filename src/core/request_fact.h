// A request to ByteStack that a document makes: what the inventory of an audit is made of.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace credward::core {

struct RequestFact {
  std::string repository;  // as in Finding
  std::string path;        // the document, raw bytes
  std::uint32_t line = 0;
  std::string method;       // "POST"; empty if unknown
  std::string route;        // "/v1/queries", without query and fragment; empty if unknown
  std::string variable;     // the name that the key comes from; empty if unknown or literal
  std::string scope;        // the least that serves it; empty where the vendor documents none
  std::string environment;  // as far as path and names say it

  auto operator<=>(const RequestFact&) const = default;
};

}  // namespace credward::core
