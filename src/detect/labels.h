// What a piece of code in front of a bracket, or a line that opens a block, names: "class Client", `"key":`,
// `x := y.Z`, `variable "name"`, `connect`. Used by enclosing names only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::detect {

inline constexpr std::size_t kLongestLabel = 240;
inline constexpr std::size_t kMostNames = 32;

// Without blanks and line ends around it.
std::string_view trimmed_label(std::string_view text);

// Unless it is empty, a repetition, or one too many.
void add_name(std::vector<std::string>& names, std::string_view name);

// In front of "{"; in front of "[" only if a name is given that list.
void add_bracket_names(std::string_view label, std::vector<std::string>& names);
void add_list_names(std::string_view label, std::vector<std::string>& names);
// In front of "(".
void add_call_names(std::string_view label, std::vector<std::string>& names);
// A function's name and the type it returns, in front of its "(".
void add_function_names(std::string_view label, std::vector<std::string>& names);
// "class Name", "public static object Name", "type Name struct": the Name; else empty.
std::string_view type_name(std::string_view label);

// Where the name stands that a line (up to its end, from `begin` on) opens a block of: a YAML key without a
// value, a class, a module, a block of Ruby. Empty if it opens none.
core::Span line_key(std::string_view line, std::size_t begin);

}  // namespace credward::detect
