// The few words of a document that a defect of a header stands in, as they are and as they would be: what an audit shows
// as before and after. Nothing in them is a key, nor anything that looks drawn at random.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "detect/detector.h"

namespace credward::engine {

struct Excerpt {
  std::string before;
  std::string after;  // empty where the repair is not mechanical
};

// `all`: the candidates of the document, whose keys are taken out.
Excerpt excerpt_of(std::string_view text, const detect::Candidate& candidate, const std::vector<detect::Candidate>& all);

}  // namespace credward::engine
