// The line hash by which GitHub follows an alert from commit to commit (SARIF's primaryLocationLineHash). A report must
// compute it over text in which every key is replaced: it is linear and would give short keys away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace credward::text {

// "HASH:COUNT" for every line, the first at index 0. A line's hash covers 100 UTF-16 units from its first non-blank one
// on, blanks left out; COUNT says which line with this hash it is. `text` is read as UTF-8 with replacement, a byte order
// mark counts. Linear in its size.
std::vector<std::string> line_hashes(std::string_view text);

}  // namespace credward::text
