#include "engine/echoes.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace credward::engine {

void KnownKeys::learn(const std::vector<JudgedItem>& judged) {
  for (const JudgedItem& item : judged) {
    for (const JudgedFinding& found : item.findings) {
      const core::SecretText& key = found.finding.secret_value;
      if (!detect::establishes_key(*found.finding.rule) || keys_.contains(key.reveal())) continue;
      keys_.emplace(key.reveal(), key);
      search_.reset();
    }
  }
}

core::Result<std::shared_ptr<const detect::EchoSearch>> KnownKeys::echoes(
    const detect::Detector& detector, std::vector<core::Problem>& problems) {
  if (keys_.empty() || !detector.searches_echoes()) return std::shared_ptr<const detect::EchoSearch>();
  if (!search_) {
    std::vector<core::SecretText> keys;
    for (const auto& [value, key] : keys_) keys.push_back(key);
    auto search = detect::EchoSearch::create(std::move(keys));
    if (!search) return search.error();
    search_ = std::move(*search);
  }
  if (search_->left_out() > 0) {
    problems.push_back(
        {core::ProblemKind::kDegraded,
         "key/echo",
         std::nullopt,
         std::nullopt,
         fmt::format("only {} of {} keys were searched for everywhere; the others stand where other rules "
                     "found them, and perhaps elsewhere",
                     search_->keys().size(), search_->keys().size() + search_->left_out()),
         {}});
  }
  return search_;
}

core::Status add_echoes(JudgeRequest request, std::shared_ptr<const detect::EchoSearch> echoes,
                        const RunOptions& options, const Deadline& deadline, Progress& progress,
                        std::vector<JudgedItem>& judged) {
  request.echoes = std::move(echoes);
  request.only_echoes = true;
  auto again = judge_items(request, options, deadline, progress);
  if (!again) return again.error();
  for (std::size_t i = 0; i < judged.size(); ++i) {
    JudgedItem& second = (*again)[i];
    if (second.echoed) {
      judged[i] = std::move(second);
    } else {
      // It could be read before, and perhaps not any more.
      std::move(second.problems.begin(), second.problems.end(), std::back_inserter(judged[i].problems));
    }
  }
  return core::ok();
}

}  // namespace credward::engine
