// Requests to ByteStack as text alone shows them: each URL, the method that its statement names, and the
// variable that the key comes from. It knows no language; what it is not sure of stays empty.
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

struct StatedRequest {
  core::RequestFact fact;                       // repository and scope unset
  std::uint32_t first_line = 0, last_line = 0;  // of the statement, 1-based
};

// At most 1,000 of a document.
std::vector<StatedRequest> stated_requests(const text::Document& document, const detect::Hosts& hosts);

// What stands around a key that was found.
core::KeyContext context_of(const text::Document& document, const detect::Candidate& candidate,
                            const detect::EnclosingNames& names, const std::vector<StatedRequest>& requests);

}  // namespace credward::engine
