// What a pack's query says about each node of a syntax tree. Only for this folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "core/result.h"
#include "syntax/budget.h"
#include "syntax/pack_query.h"

namespace credward::syntax {

// Kinds that stand around another kind where a node has both: a branch that is a return statement, a
// parameter that is a name.
constexpr bool is_wrapper(NodeKind kind) {
  return kind == NodeKind::kBranch || kind == NodeKind::kHole || kind == NodeKind::kPair ||
         kind == NodeKind::kParameter || kind == NodeKind::kSpread;
}

struct NodeMeaning {
  std::optional<NodeKind> kind, wrapper;
  Role role = Role::kNone;
  std::uint8_t flags = 0;
  bool ignore = false, through = false, part = false, behind = false;
  StringSettings settings;
  // The patterns that said so; where several do, the last in the pack counts.
  std::uint16_t kind_pattern = 0, wrapper_pattern = 0, role_pattern = 0, settings_pattern = 0;

  bool stays() const { return kind || wrapper || role != Role::kNone || part || through; }
};

struct Captures {
  std::unordered_map<const void*, NodeMeaning> nodes;  // by TSNode::id
  bool incomplete = false;                             // the query had more matches open than it may
};

core::Result<Captures> run_query(const PackQuery& query, TSNode root, std::string_view text, Budget& budget);

}  // namespace credward::syntax
