// Paths as reports write them. Paths are raw bytes.
#pragma once

#include <string>
#include <string_view>

namespace credward::text {

// A relative URI reference (RFC 3986), as SARIF wants it: "/" and unreserved characters stay, every other byte is
// percent-encoded.
std::string percent_encode_path(std::string_view raw);

// The `path` of the contract's jsonl: UTF-8 stays readable; bytes that are none, controls, line and paragraph separators
// and bidirectional controls are written %XX. A "%" stays as it is.
std::string display_path(std::string_view raw);

}  // namespace credward::text
