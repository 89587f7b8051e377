// What a gate tells whoever it stops: what to do from where they are, and how to accept what is right to accept. A gate
// is a command that judges a change before it is recorded, pushed, merged or received.
#pragma once

#include <string>
#include <string_view>

#include "core/finding.h"

namespace credward::report {

bool is_gate(std::string_view command);

// As remedy_of, but knowing where the change is.
std::string gate_remedy(const core::Finding& finding, std::string_view command);

// One line of at most 78 columns; empty where there is nothing to accept.
std::string how_to_accept(const core::Finding& finding, std::string_view command);

// The sentences of `message` that fit into so many lines, at least the beginning of the first.
std::string fitting(std::string_view message, std::size_t width, std::size_t lines);

}  // namespace credward::report
