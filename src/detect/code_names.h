// Whose a header's value is, by the names that it is written with.
#pragma once

#include <string>
#include <string_view>

#include "syntax/tree.h"

namespace credward::detect {

// '$BYTESTACK_API_KEY', "{bytestack_key}" in a literal that fills nothing in: it is meant all the same.
bool names_unexpanded(std::string_view text);

// A variable or member of the expression is called a ByteStack credential, wherever its value comes from.
bool names_credential(const syntax::Tree& tree, syntax::NodeId expression);

// A ByteStack credential's name, or a credential under a name that means nothing else: `token` alone may be
// a page's, a session's or an invitation's.
bool is_key_hole(std::string hole, std::string_view parameter, bool userinfo);

}  // namespace credward::detect
