// libgit2's own life and its limits. libgit2 counts the users of its global state; every object that calls it
// holds one of these. It never sees a repository: no configuration, no refs, no attributes, only packs and
// texts.
#pragma once

#include <cstddef>
#include <string>

namespace credward::git {

// No single piece of memory for an object is larger. Sizes in a pack are claims; this bounds what they can
// cost.
constexpr std::size_t kMaxObjectBytes = std::size_t{2} * 1024 * 1024 * 1024;

class Library {
 public:
  Library();
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

std::string libgit2_version();

// libgit2's words for the last failure of this thread.
std::string last_error();

}  // namespace credward::git
