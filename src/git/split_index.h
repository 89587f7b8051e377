// An index in two files: the first says which entries of the second one, its base, are gone and which it replaces.
#pragma once

#include <string_view>
#include <vector>

#include "git/change.h"

namespace credward::git {

// Two bitmaps over the entries of `base`, in the form of the index's extension `link` behind the base's id. `entries`
// are the index's own: those that replace have no path. Makes the whole of them; false if it is damaged.
bool join_split_index(std::string_view bitmaps, std::vector<IndexEntry> base, std::vector<IndexEntry>& entries);

}  // namespace credward::git
