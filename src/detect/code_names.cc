#include "detect/code_names.h"

#include <re2/re2.h>

#include "detect/macros.h"
#include "detect/names.h"

namespace credward::detect {

bool names_unexpanded(std::string_view text) {
  static const RE2 reference(R"(\$\{?([A-Za-z_][\w.]*)|[#\\]?[({]([A-Za-z_][\w.]*)[})]|%([A-Za-z_]\w*)%)",
                             regex_options());
  if (!contains_bytestack(text)) return false;
  re2::StringPiece rest(text.data(), text.size()), groups[3];
  while (RE2::FindAndConsume(&rest, reference, &groups[0], &groups[1], &groups[2])) {
    for (const re2::StringPiece& name : groups) {
      if (!name.empty() && is_bytestack_name({name.data(), name.size()}, {})) return true;
    }
  }
  return false;
}

bool names_credential(const syntax::Tree& tree, syntax::NodeId expression) {
  constexpr syntax::NodeId kMostNodes = 64;
  if (expression == 0) return false;
  for (syntax::NodeId id = expression; id < tree[expression].next && id < expression + kMostNodes; ++id) {
    if (tree.kind(id) == syntax::NodeKind::kName && is_bytestack_name(tree.name(id), {})) return true;
  }
  return false;
}

bool is_key_hole(std::string hole, std::string_view parameter, bool userinfo) {
  if (const std::size_t bar = hole.find('|'); bar != std::string::npos) hole.erase(0, bar + 1);
  if (hole.empty() || !is_credential_name(hole)) return false;
  if (is_bytestack_name(hole, {})) return true;
  static const RE2 clear(R"((?i)api[_.-]?(?:key|token|secret)|access[_.-]?token|bearer)", regex_options());
  // ?access_token=${token}: one of the two names has to say what it is. The environment's $KEY may be anybody's.
  static const RE2 bare(R"((?:[\w.]*[._])?(?:key|token|secret))", regex_options());
  if (!userinfo && RE2::FullMatch({parameter.data(), parameter.size()}, clear) && RE2::FullMatch(hole, bare)) return true;
  return RE2::PartialMatch(hole, clear) && (userinfo || RE2::PartialMatch({parameter.data(), parameter.size()}, clear) ||
                                            RE2::FullMatch({parameter.data(), parameter.size()}, "(?i)key|token|auth(?:orization)?"));
}

}  // namespace credward::detect
