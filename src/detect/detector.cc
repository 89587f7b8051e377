#include "detect/detector.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "detect/embedded_files.h"
#include "detect/floor.h"
#include "detect/precedence.h"
#include "detect/rule_set.h"

namespace credward::detect {

struct Detector::Impl {
  std::shared_ptr<const RuleSet> rules;
  std::vector<const core::RuleInfo*> infos;
};

Detector::Detector() = default;
Detector::~Detector() = default;

const std::vector<const core::RuleInfo*>& Detector::rules() const {
  return impl_->infos;
}
const std::string& Detector::rule_set_hash() const {
  return impl_->rules->hash();
}
std::vector<RuleSource> Detector::sources() const {
  return impl_->rules->sources();
}
std::vector<std::string> Detector::warnings() const {
  return impl_->rules->warnings();
}

core::Result<std::shared_ptr<const Detector>> Detector::create_from(const DetectorOptions& options,
                                                                    const BuiltIn& built_in) {
  auto rules = RuleSet::build(options, built_in);
  if (!rules) return rules.error();
  std::shared_ptr<Detector> out(new Detector);
  out->impl_ = std::make_unique<Impl>();
  out->impl_->rules = std::move(rules).value();
  for (const auto& rule : out->impl_->rules->rules()) out->impl_->infos.push_back(&rule->spec.info);
  return std::shared_ptr<const Detector>(std::move(out));
}

struct Worker::Impl {
  explicit Impl(std::shared_ptr<const Detector> d)
      : detector(std::move(d)), rules(*detector->impl().rules), scratch(rules.prefilter()) {}

  void run(const text::Document::Ptr& document, Judged judged, std::vector<FloorCandidate>& out,
           std::vector<core::Problem>& problems) {
    run_floor(rules, *document, rules.prefilter().found(document->text(), scratch), judged, out, problems);
    for (const text::Document::Ptr& nested : text::nested_documents(document, &problems)) {
      run(nested, judged, out, problems);
    }
  }

  std::shared_ptr<const Detector> detector;
  const RuleSet& rules;
  Prefilter::Scratch scratch;
};

Worker::Worker(std::shared_ptr<const Detector> detector)
    : impl_(std::make_unique<Impl>(std::move(detector))) {}
Worker::~Worker() = default;
Worker::Worker(Worker&&) noexcept = default;

bool Worker::may_match(std::string_view raw_bytes) {
  return impl_->rules.unfiltered() || impl_->rules.prefilter().any(raw_bytes, impl_->scratch);
}

std::vector<Candidate> Worker::judge(const text::Document::Ptr& document, Judged judged,
                                     std::vector<core::Problem>& problems) {
  std::vector<FloorCandidate> found;
  impl_->run(document, judged, found, problems);
  std::vector<Claim> claims;
  for (const FloorCandidate& f : found) {
    claims.push_back({f.rule->spec.info.id, f.rule->spec.info.persistence, f.candidate.span, f.depth});
  }
  std::vector<bool> stands = settle(claims);
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (stands[i]) out.push_back(std::move(found[i].candidate));
  }
  std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.span, a.rule->id) < std::tie(b.span, b.rule->id);
  });
  return out;
}

}  // namespace credward::detect
