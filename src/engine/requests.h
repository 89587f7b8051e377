// The requests to ByteStack that a document states. Where its syntax is known, the analysis of its code says them
// (detect/code_fields.h); elsewhere text does: each URL, the method that its statement names, and the variable that the
// key comes from. That knows no language, and what it is not sure of stays empty.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/request_fact.h"
#include "detect/detector.h"
#include "detect/hosts.h"
#include "detect/names.h"
#include "text/document.h"

namespace credward::engine {

// At most 1,000 of a document: `known` to the analysis of its syntax, and what text shows of those that it did not
// reach (other formats, versions in a history). Path and line are set.
std::vector<core::StatedRequest> stated_requests(const text::Document& document, const detect::Hosts& hosts,
                                                 std::vector<core::StatedRequest> known = {});

// What stands around a key that was found.
core::KeyContext context_of(const text::Document& document, const detect::Candidate& candidate,
                            const detect::EnclosingNames& names, const std::vector<core::StatedRequest>& requests);

}  // namespace credward::engine
