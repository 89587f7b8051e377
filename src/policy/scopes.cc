#include "policy/scopes.h"

#include <toml++/toml.h>

#include <algorithm>

namespace credward::policy {
namespace {

std::string string_of(const toml::table& table, std::string_view name) {
  return table[name].value_or(std::string());
}

}  // namespace

core::Result<ScopeTable> ScopeTable::parse(std::string_view toml) {
  ScopeTable out;
  try {
    toml::table root = toml::parse(toml);
    if (const toml::array* scopes = root["scope"].as_array()) {
      for (const toml::node& node : *scopes) {
        if (!node.is_table()) return core::usage_error("scopes.toml: [[scope]] has to be tables");
        const toml::table& table = *node.as_table();
        Scope& scope = out.scopes_.emplace_back();
        scope.name = string_of(table, "name");
        if (const toml::array* words = table["words"].as_array()) {
          for (const toml::node& word : *words) scope.words.push_back(word.value_or(std::string()));
        }
      }
    }
    if (const toml::array* routes = root["route"].as_array()) {
      for (const toml::node& node : *routes) {
        if (!node.is_table()) return core::usage_error("scopes.toml: [[route]] has to be tables");
        const toml::table& table = *node.as_table();
        out.routes_.push_back(
            {string_of(table, "method"), string_of(table, "path"), string_of(table, "scope")});
      }
    }
  } catch (const toml::parse_error&) {
    return core::usage_error("scopes.toml: this is not valid TOML");
  }
  for (const Route& route : out.routes_) {
    bool known =
        std::ranges::any_of(out.scopes_, [&](const Scope& scope) { return scope.name == route.scope; });
    if (!known || route.method.empty() || !route.path.starts_with('/')) {
      return core::usage_error("scopes.toml: a [[route]] needs a method, a path and one of the scopes");
    }
  }
  return out;
}

std::string_view ScopeTable::of(std::string_view method, std::string_view route) const {
  for (const Route& one : routes_) {
    if (one.method == method && one.path == route) return one.scope;
  }
  return {};
}

std::string_view ScopeTable::said_by(const std::vector<std::string>& words) const {
  std::string_view said;
  for (const std::string& word : words) {
    for (const Scope& scope : scopes_) {
      if (std::ranges::find(scope.words, word) == scope.words.end()) continue;
      if (!said.empty() && said != scope.name) return {};
      said = scope.name;
    }
  }
  return said;
}

}  // namespace credward::policy
