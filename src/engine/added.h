// Is a candidate new? `staged` and `range` report what a change adds: a candidate counts if a line of its evidence is
// new against every earlier state, or if something was deleted inside it there.
#pragma once

#include <vector>

#include "core/run_report.h"
#include "detect/detector.h"
#include "git/change.h"
#include "source/item.h"

namespace credward::engine {

// Which lines of a document are new against one earlier state, or all of them where that cannot be compared.
git::LineChanges changes_since(std::string earlier_bytes, const text::Document& document);
bool is_added(const git::LineChanges& changes, std::uint32_t line);

class AddedLines {
 public:
  // Reads the earlier states; one that cannot be read becomes a problem and counts as absent, so that nothing is missed.
  AddedLines(const source::Item& item, const text::Document& document, const source::Loader& loader,
             std::vector<core::Problem>& problems);

  bool covers(const detect::Candidate& candidate) const;
  bool covers_line(std::uint32_t line) const;

 private:
  const text::Document& document_;
  std::vector<git::LineChanges> changes_;  // one per earlier state
};

}  // namespace credward::engine
