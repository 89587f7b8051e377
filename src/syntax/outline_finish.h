// The last step of making an outline: what the tree's walk kept, without the wrappers that turned out to be
// none, and with the strings filled. Only for this folder.
#pragma once

#include <string_view>
#include <vector>

#include "syntax/outline.h"
#include "syntax/string_content.h"

namespace credward::syntax {

// A node on its way into the outline, in preorder; `parent` and `next` are indices of drafts. `settings` is
// for strings, whose drafts below them are their escapes and holes.
struct Draft {
  Node node;
  StringSettings settings;
  bool through = false;
  bool behind = false;  // applied to the sibling before it, and to what is behind that
  bool dropped = false;
};

void finish_outline(const std::vector<Draft>& drafts, std::string_view text, std::size_t max_nodes,
                    Outline& out);

}  // namespace credward::syntax
