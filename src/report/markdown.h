// Text of a repository on its way into Markdown: nothing in it formats, links, mentions or breaks a table.
#pragma once

#include <string>
#include <string_view>

namespace credward::report {

// One line of plain characters; `text` is UTF-8.
std::string markdown_safe(std::string_view text);

}  // namespace credward::report
