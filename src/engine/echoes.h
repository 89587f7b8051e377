// The second look of a run: what the first one established as keys is searched by value in all that is in
// scope. It costs nothing where no key was found, and otherwise reads everything once more.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "detect/detector.h"
#include "detect/echo.h"
#include "engine/judge.h"

namespace credward::engine {

// The keys of a run so far.
class KnownKeys {
 public:
  void learn(const std::vector<JudgedItem>& judged);

  // Nothing if there are none, or if key/echo is off. What the cap leaves out is added to `problems`.
  core::Result<std::shared_ptr<const detect::EchoSearch>> echoes(const detect::Detector& detector,
                                                                 std::vector<core::Problem>& problems);

 private:
  std::map<std::string, core::SecretText, std::less<>> keys_;  // by value
  std::shared_ptr<const detect::EchoSearch> search_;           // over all of keys_, or nothing
};

// Judges those items of `request` once more in which an echo may stand, and puts the outcome in place of the
// first one.
core::Status add_echoes(JudgeRequest request, std::shared_ptr<const detect::EchoSearch> echoes,
                        const RunOptions& options, const Deadline& deadline, Progress& progress,
                        std::vector<JudgedItem>& judged);

}  // namespace credward::engine
