#include "syntax/languages.h"

#include <fmt/core.h>
#include <tree_sitter/api.h>

#include <algorithm>
#include <iterator>
#include <memory>

#define GRAMMAR(name) extern "C" const TSLanguage* tree_sitter_##name(void);
#include "grammars.inc"
#undef GRAMMAR

namespace credward::syntax {
namespace {

constexpr std::size_t kProbeCap = 64 * 1024;

struct Grammar {
  std::string_view name;
  const TSLanguage* (*language)(void);
};

constexpr Grammar kGrammars[] = {
#define GRAMMAR(name) {#name, tree_sitter_##name},
#include "grammars.inc"
#undef GRAMMAR
};

struct Free {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};

}  // namespace

std::vector<GrammarInfo> built_in_grammars() {
  std::vector<GrammarInfo> infos;
  for (const Grammar& grammar : kGrammars) {
    infos.push_back({grammar.name, ts_language_abi_version(grammar.language())});
  }
  return infos;
}

AbiRange parser_abi() {
  return {TREE_SITTER_MIN_COMPATIBLE_LANGUAGE_VERSION, TREE_SITTER_LANGUAGE_VERSION};
}

core::Result<bool> parses(std::string_view grammar, std::string_view text) {
  const auto* found = std::find_if(std::begin(kGrammars), std::end(kGrammars),
                                   [&](const Grammar& candidate) { return candidate.name == grammar; });
  if (found == std::end(kGrammars)) return core::internal_error(fmt::format("no grammar called {}", grammar));
  if (text.size() > kProbeCap) return core::internal_error("the text is too large for a probe");

  std::unique_ptr<TSParser, Free> parser(ts_parser_new());
  if (!ts_parser_set_language(parser.get(), found->language())) {
    return core::internal_error(fmt::format("the parser refuses the grammar {}", grammar));
  }
  std::unique_ptr<TSTree, Free> tree(
      ts_parser_parse_string(parser.get(), nullptr, text.data(), static_cast<std::uint32_t>(text.size())));
  if (!tree) return core::internal_error(fmt::format("the grammar {} gave no tree", grammar));
  return !ts_node_has_error(ts_tree_root_node(tree.get()));
}

}  // namespace credward::syntax
