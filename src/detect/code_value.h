// Values and names of code, in the form in which the rules over header fields read them.
#pragma once

#include <string_view>

#include "detect/header_field.h"
#include "detect/rendered.h"
#include "syntax/tree.h"
#include "syntax/value.h"

namespace credward::detect {

// Literal parts as they are, holes and unknown parts as marks (rendered.h); each character keeps its place.
Rendered render(const syntax::Value& value);

// Where names may not be taken for a header's by their looks alone: Authorization, a misspelling, or X-….
bool is_certain_name(std::string_view name);

// Whether a name can be that of a header with a key; blanks around it and a colon do not count.
bool interesting_name(std::string_view name);

// Where the URL is put together, if that is another place than where it is used. `mark` stands in it.
core::Span url_expression(const syntax::Tree& tree, const syntax::Value& value, core::Span used, const std::string& mark);

// Where the client ends a header line itself, a line break that stands there already, from `end` of `all`, is sent as a
// part of the value.
void keep_line_break(const Rendered& all, std::size_t end, HeaderField& field);

// The region of a value that is put together from several places: what of it stands in the field's own expression, or the
// first place that its text comes from.
void set_line_region(HeaderField& field);

}  // namespace credward::detect
