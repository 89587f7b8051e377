// Where files name a ByteStack credential without holding it: code that reads the variable, pipelines that take it from
// their settings, manifests that pass it on. A rotation has to reach all of them.
#pragma once

#include <vector>

#include "core/request_fact.h"
#include "text/document.h"

namespace credward::engine {

// One for each name of a line, of a bounded number.
std::vector<core::NameUse> name_uses(const text::Document& document);

}  // namespace credward::engine
