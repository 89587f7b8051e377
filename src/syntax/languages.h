// The tree-sitter grammars that are linked into the program, by name. This is the only door to the parser
// library. Parsing here runs in the caller's own process and is meant for text that the program itself made:
// the parser can overflow its stack on hostile text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace credward::syntax {

struct GrammarInfo {
  std::string_view name;
  std::uint32_t abi = 0;  // the table format that the grammar was generated for
};

// In the order in which the build names them.
std::vector<GrammarInfo> built_in_grammars();

// The table formats that the linked parser accepts, both ends included.
struct AbiRange {
  std::uint32_t oldest = 0;
  std::uint32_t newest = 0;
};
AbiRange parser_abi();

// Whether the grammar reads the whole text without an error node. An error where the grammar is not linked,
// is refused by the parser, or the text is larger than the probe's cap.
core::Result<bool> parses(std::string_view grammar, std::string_view text);

}  // namespace credward::syntax
