#include "syntax/languages.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "syntax/grammar_table.h"

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

}  // namespace

const TSLanguage* grammar_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(kGrammars), std::end(kGrammars),
                                   [&](const Grammar& grammar) { return grammar.name == name; });
  return found == std::end(kGrammars) ? nullptr : found->language();
}

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
  const TSLanguage* language = grammar_named(grammar);
  if (!language) return core::internal_error(fmt::format("no grammar called {}", grammar));
  if (text.size() > kProbeCap) return core::internal_error("the text is too large for a probe");

  ParserPtr<TSParser> parser(ts_parser_new());
  if (!ts_parser_set_language(parser.get(), language)) {
    return core::internal_error(fmt::format("the parser refuses the grammar {}", grammar));
  }
  ParserPtr<TSTree> tree(
      ts_parser_parse_string(parser.get(), nullptr, text.data(), static_cast<std::uint32_t>(text.size())));
  if (!tree) return core::internal_error(fmt::format("the grammar {} gave no tree", grammar));
  return !ts_node_has_error(ts_tree_root_node(tree.get()));
}

}  // namespace credward::syntax
