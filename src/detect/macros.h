// The macros of rules' patterns ({key}, {hole}, …; rules/README.md has the table) and the form in which RE2
// is used.
#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace credward::detect {

// `hosts` are the operator's, for {host}. An unknown macro is a kUsage error without a place.
core::Result<std::string> expand_macros(std::string_view regex, const std::vector<std::string>& hosts);

bool uses_host_macro(std::string_view regex);

// The spellings of ByteStack that the prefilter looks for, lower case.
const std::vector<std::string>& bytestack_spellings();
// Those of them that are the name in base64, for which text/nested_base64.cc decodes.
const std::vector<std::string>& base64_spellings();

// The part of an operator's host that every mention of it contains: lower case, without a port.
std::string host_literal(std::string_view host);

// Quiet, bounded, UTF-8, leftmost-first.
RE2::Options regex_options();

}  // namespace credward::detect
