// Texts of rules and findings made fit for where they are shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace credward::report {

// Markdown without its marks: headings, emphasis, code marks and fences go, the words and line breaks stay.
std::string plain_text(std::string_view markdown);

// At most `bytes` long, cut between characters and ended with an ellipsis where it was longer.
std::string shortened(std::string_view text, std::size_t bytes);

// The beginning and the end of what is longer than `width` columns: of a path the end says most.
std::string middle_shortened(std::string_view text, std::size_t width);

// Of a terminal, as text/utf8.h counts them.
std::size_t columns(std::string_view text);
// As many characters of its beginning, or its end, as `width` columns hold.
std::string first_columns(std::string_view text, std::size_t width);
std::string last_columns(std::string_view text, std::size_t width);

// Lines of at most `width` columns, broken at spaces only: a word that is longer stands alone.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// What a CI log would take for a command (`::error`, `##vso[`, `##[`, `##teamcity[`) is pulled apart. For one line.
std::string without_log_commands(std::string_view line);

}  // namespace credward::report
