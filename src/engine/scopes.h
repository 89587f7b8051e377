// Which scope a call needs, as far as the vendor documents it: rules/bytestack/scopes.toml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace credward::engine {

class ScopeTable {
 public:
  static core::Result<ScopeTable> parse(std::string_view toml);

  // The least that serves the call; empty for a route that the vendor does not name.
  std::string_view of(std::string_view method, std::string_view route) const;
  // What a name such as "BYTESTACK_READ_KEY" says; empty if it says none, or several.
  std::string_view said_by(std::string_view name) const;

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

// The program's own.
ScopeTable documented_scopes();

}  // namespace credward::engine
