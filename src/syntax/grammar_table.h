// The linked grammars as the parser library takes them. Only for this folder; languages.h is for all others.
#pragma once

#include <tree_sitter/api.h>

#include <memory>
#include <string_view>

namespace credward::syntax {

const TSLanguage* grammar_named(std::string_view name);  // null where it is not linked

struct FreeParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
  void operator()(TSQuery* query) const { ts_query_delete(query); }
  void operator()(TSQueryCursor* cursor) const { ts_query_cursor_delete(cursor); }
};
template <typename T>
using ParserPtr = std::unique_ptr<T, FreeParser>;

}  // namespace credward::syntax
