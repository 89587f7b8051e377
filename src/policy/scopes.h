// Which scope a call needs, as far as the vendor documents it: rules/bytestack/scopes.toml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace credward::policy {

class ScopeTable {
 public:
  static core::Result<ScopeTable> parse(std::string_view toml);

  // The least that serves the call; empty for a route that the vendor does not name.
  std::string_view of(std::string_view method, std::string_view route) const;
  // What the words of a name such as "BYTESTACK_READ_KEY", in lower case, say; empty if they say none, or
  // several.
  std::string_view said_by(const std::vector<std::string>& words) const;

 private:
  struct Route {
    std::string method, path, scope;
  };
  struct Scope {
    std::string name;
    std::vector<std::string> words;  // of names that say it
  };
  std::vector<Route> routes_;
  std::vector<Scope> scopes_;
};

}  // namespace credward::policy
