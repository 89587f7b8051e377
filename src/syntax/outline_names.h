// The words for node kinds, roles and flags: as captures in language packs and in an outline's dump.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "syntax/outline.h"

namespace credward::syntax {

inline constexpr std::size_t kNodeKinds = static_cast<std::size_t>(NodeKind::kComment) + 1;
inline constexpr std::size_t kRoles = static_cast<std::size_t>(Role::kType) + 1;

struct FlagName {
  NodeFlag flag;
  std::string_view name;
};
inline constexpr std::array<FlagName, 5> kFlagNames{{{kDeclares, "declares"},
                                                     {kAppends, "appends"},
                                                     {kRaw, "raw"},
                                                     {kConstant, "constant"},
                                                     {kDamaged, "damaged"}}};

std::string_view name_of(NodeKind kind);
std::string_view name_of(Role role);  // empty for kNone
std::optional<NodeKind> kind_named(std::string_view name);
std::optional<Role> role_named(std::string_view name);

}  // namespace credward::syntax
