#include "syntax/outline_names.h"

#include <algorithm>

namespace credward::syntax {
namespace {

constexpr std::array<std::string_view, kNodeKinds> kKindNames{
    "other",    "group",     "string", "text",      "escape", "hole",   "name",
    "number",   "null",      "member", "subscript", "call",   "pair",   "map",
    "list",     "spread",    "assign", "concat",    "format", "choice", "default",
    "function", "parameter", "return", "class",     "branch", "import", "comment"};

constexpr std::array<std::string_view, kRoles> kRoleNames{
    "",       "callee", "argument", "object", "property",  "index", "key",       "value",
    "target", "left",   "right",    "name",   "parameter", "body",  "condition", "type"};

template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (name.empty() || found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(NodeKind kind) {
  return kKindNames.at(static_cast<std::size_t>(kind));
}
std::string_view name_of(Role role) {
  return kRoleNames.at(static_cast<std::size_t>(role));
}
std::optional<NodeKind> kind_named(std::string_view name) {
  return find<NodeKind>(kKindNames, name);
}
std::optional<Role> role_named(std::string_view name) {
  return find<Role>(kRoleNames, name);
}

}  // namespace credward::syntax
