// What a person does about a finding, in one or two sentences.
#pragma once

#include <string>

#include "core/finding.h"

namespace credward::report {

std::string remedy_of(const core::Finding& finding);

}  // namespace credward::report
