// Members of archives on their way through a run: which archives have to be judged, and which members a
// change leaves as they were.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "core/run_report.h"
#include "detect/detector.h"
#include "source/item.h"

namespace credward::engine {

// Whether a member may hold what a rule looks for, or could not be unpacked, which has to be said.
bool members_need_judging(std::string_view archive, detect::Worker& worker);

// The members of an item's earlier states, by name and content.
class EarlierMembers {
 public:
  // An earlier state that cannot be read becomes a problem and counts as absent, so that nothing is missed.
  EarlierMembers(const source::Item& item, const source::Loader& loader,
                 std::vector<core::Problem>& problems);
  bool contain(const std::string& name, std::string_view bytes) const;

 private:
  std::unordered_set<std::string> seen_;
};

}  // namespace credward::engine
