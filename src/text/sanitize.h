// Text from a repository on its way to a terminal or a log: what would move the cursor, change colours, reorder or hide
// characters becomes visible.
#pragma once

#include <string>
#include <string_view>

namespace credward::text {

// Controls and bytes that are no UTF-8 become \xHH (\n, \r and \t for those), invisible and bidirectional characters
// \uHHHH or \UHHHHHHHH. The result is valid UTF-8 without line ends.
std::string terminal_safe(std::string_view utf8_or_raw);

// What no report shows as it is: C0, C1 and DEL; line and paragraph separators; bidirectional controls.
bool is_control_or_bidi(char32_t code);
// The above, and what takes no room: zero-width and tag characters, soft hyphen, byte order mark.
bool is_deceptive(char32_t code);

}  // namespace credward::text
