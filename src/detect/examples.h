// Rules' own examples: that each positive one gives its finding, exactly at the key, and each negative one
// none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "core/result.h"
#include "detect/detector.h"
#include "detect/embedded_files.h"

namespace credward::detect {

// An example with its keys made.
struct ExpandedExample {
  std::string text;
  std::vector<core::Span> keys;  // of what {{key:…}} became, in `text`; prefixes are not in it
};

// Each {{key:ALPHABET:LENGTH}} becomes another key; the same for the same label. kUsage if one is malformed.
core::Result<ExpandedExample> expand_example(std::string_view text, std::string_view label);

// check_examples over another set of built-in rules.
std::vector<std::string> check_examples_of(const DetectorOptions& options, const BuiltIn& built_in);

}  // namespace credward::detect
