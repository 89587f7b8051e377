// The floor: patterns over the text of one document and over its header fields, with the conditions of each.
// It needs no parser and works on any damage. Precedence is settled later, over all documents nested in one
// another.
#pragma once

#include <vector>

#include "core/run_report.h"
#include "detect/detector.h"
#include "detect/header_field.h"
#include "detect/rule_set.h"
#include "text/document.h"

namespace credward::detect {

struct FloorCandidate {
  Candidate candidate;  // spans are of the root document
  const Rule* rule = nullptr;
  int depth = 0;  // of the document it was found in
  bool yields = false;  // precedence.h
};

// `present` says for each of the prefilter's literals whether this document has it. `code` are the fields that syntax
// shows (code_fields.h); they take the place of pairs. Appends to `out`.
void run_floor(const RuleSet& rules, const text::Document& document, const std::vector<bool>& present,
               Judged judged, std::vector<HeaderField> code, std::vector<FloorCandidate>& out,
               std::vector<core::Problem>& problems);

}  // namespace credward::detect
