#include "detect/detector.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "detect/code_stage.h"
#include "detect/embedded_files.h"
#include "detect/floor.h"
#include "detect/message.h"
#include "detect/precedence.h"
#include "detect/rule_set.h"

namespace credward::detect {

struct Detector::Impl {
  std::shared_ptr<const RuleSet> rules;
  std::shared_ptr<const CodeStage> code;
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
const std::vector<std::pair<std::string, std::string>>& Detector::packs() const {
  return impl_->rules->packs();
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
  auto code = CodeStage::create(built_in, out->impl_->rules->clients(), out->impl_->rules->packs());
  if (!code) return code.error();
  out->impl_->code = std::move(code).value();
  for (const auto& rule : out->impl_->rules->rules()) out->impl_->infos.push_back(&rule->spec.info);
  return std::shared_ptr<const Detector>(std::move(out));
}

struct Worker::Impl {
  Impl(std::shared_ptr<const Detector> d, std::unique_ptr<syntax::Parser> p)
      : detector(std::move(d)), rules(*detector->impl().rules), scratch(rules.prefilter()), parser(std::move(p)) {}

  void run(const text::Document::Ptr& document, Judged judged, std::vector<FloorCandidate>& out,
           std::vector<core::Problem>& problems) {
    CodeFacts code;
    if (parser && judged == Judged::kAll) code = detector->impl().code->facts(*document, rules.hosts(), *parser, problems);
    for (RequestFact& fact : code.requests) {
      fact.span = document->to_root(fact.span);
      requests.push_back(std::move(fact));
    }
    add_keys_in_urls(code.keys_in_urls, *document, out);
    run_floor(rules, *document, rules.prefilter().found(document->text(), scratch), judged, std::move(code.fields), out, problems);
    for (const text::Document::Ptr& nested : text::nested_documents(document, &problems)) {
      run(nested, judged, out, problems);
    }
  }

  void add_keys_in_urls(const std::vector<KeyInUrl>& keys, const text::Document& document, std::vector<FloorCandidate>& out) {
    const auto rule = std::find_if(rules.rules().begin(), rules.rules().end(), [](const auto& r) { return r->spec.info.id == "key/in-url"; });
    if (rule == rules.rules().end() || rules.formats_required()) return;
    for (const KeyInUrl& key : keys) {
      FloorCandidate& found = out.emplace_back();
      found.rule = rule->get();
      found.depth = document.depth();
      found.candidate.rule = &(*rule)->spec.info;
      found.candidate.span = document.to_root(key.url);
      found.candidate.evidence = {found.candidate.span};
      found.candidate.message = fill_message((*rule)->spec.message, {key.name, {}, {}});
      for (core::Span part : key.key_parts) {
        found.candidate.key_parts.push_back(document.to_root(part));
        found.candidate.related.push_back({document.to_root(part), "the key stands here"});
      }
      found.candidate.secret = core::SecretText(key.key);
    }
  }

  std::shared_ptr<const Detector> detector;
  const RuleSet& rules;
  Prefilter::Scratch scratch;
  std::unique_ptr<syntax::Parser> parser;
  std::vector<RequestFact> requests;
};

Worker::Worker(std::shared_ptr<const Detector> detector, std::unique_ptr<syntax::Parser> parser)
    : impl_(std::make_unique<Impl>(std::move(detector), std::move(parser))) {}
Worker::~Worker() = default;
Worker::Worker(Worker&&) noexcept = default;

core::Status check_code(const Detector& detector) {
  return detector.impl().code->check();
}

void Worker::begin_document(std::uint64_t order) {
  if (impl_->parser) impl_->parser->begin_document(order);
}

std::vector<RequestFact> Worker::take_requests() {
  return std::exchange(impl_->requests, {});
}

bool Worker::may_match(std::string_view raw_bytes) {
  return impl_->rules.unfiltered() || impl_->rules.prefilter().any(raw_bytes, impl_->scratch);
}

std::vector<Candidate> Worker::judge(const text::Document::Ptr& document, Judged judged,
                                     std::vector<core::Problem>& problems) {
  std::vector<FloorCandidate> found;
  impl_->requests.clear();
  impl_->run(document, judged, found, problems);
  std::vector<Claim> claims;
  for (const FloorCandidate& f : found) {
    claims.push_back({f.rule->spec.info.id, f.rule->spec.info.persistence, f.candidate.span, f.depth, f.yields});
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
