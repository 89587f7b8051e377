// Writing a file that a person will read and commit: complete or not at all, and never through a symbolic link.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

#include "core/result.h"

namespace credward::cli {

// `mode` is for a file that is new, and is subject to the umask; one that is there keeps its own. kInternal (status 4)
// if it cannot be written; the old one is then as it was.
core::Status replace_file(const std::string& path, std::string_view text, mode_t mode = 0666);

}  // namespace credward::cli
