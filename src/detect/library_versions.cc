#include "detect/library_versions.h"

#include <hs/hs.h>

namespace credward::detect {

// RE2 of Debian 12 does not know its own version.
std::string library_versions() { return std::string("Vectorscan ") + hs_version() + "\n"; }

}  // namespace credward::detect
