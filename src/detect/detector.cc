#include "detect/detector.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "detect/code_stage.h"
#include "detect/echo.h"
#include "detect/embedded_files.h"
#include "detect/floor.h"
#include "detect/floor_pass.h"
#include "detect/message.h"
#include "detect/precedence.h"
#include "detect/rule_set.h"
#include "detect/surroundings.h"

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
bool Detector::searches_echoes() const {
  return impl_->rules->echo_rule() != nullptr;
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
    for (core::StatedRequest& request : code.requests) {
      request.span = document->to_root(request.span);
      for (core::Span& part : request.value) part = document->to_root(part);
      requests.push_back(std::move(request));
    }
    add_keys_in_urls(code.keys_in_urls, *document, out);
    const std::vector<bool> present = rules.prefilter().found(document->text(), scratch);
    run_floor(rules, *document, present, judged, std::move(code.fields), out, problems);
    for (const text::Document::Ptr& nested : text::nested_documents(document, &problems, rules.may_be_in_base64(present))) {
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
      // What is read at run time yields to a literal that stands in the same expression.
      found.yields = key.key.empty();
      if (!key.key.empty()) found.candidate.secret = core::SecretText(key.key);
    }
  }

  // Where another rule has found a part of a key, all is said. `known` is ascending.
  std::vector<Echo> echoes_beside(const text::Document::Ptr& document, const std::vector<core::Span>& known, bool& more) {
    std::vector<Echo> found = echoes->find(document, kMaxFound, *echo_scratch, more);
    std::erase_if(found, [&](const Echo& echo) {
      auto next = std::lower_bound(known.begin(), known.end(), echo.span);
      return (next != known.end() && next->overlaps(echo.span)) ||
             (next != known.begin() && std::prev(next)->overlaps(echo.span));
    });
    return found;
  }

  // Several may stand in one document.
  void find_echoes(const text::Document::Ptr& document, std::vector<FloorCandidate>& out,
                   std::vector<core::Problem>& problems) {
    const Rule* rule = rules.echo_rule();
    if (!echoes || rule == nullptr) return;
    std::vector<core::Span> known;
    for (const FloorCandidate& found : out) {
      known.insert(known.end(), found.candidate.key_parts.begin(), found.candidate.key_parts.end());
    }
    std::sort(known.begin(), known.end());
    bool more = false;
    for (const Echo& echo : echoes_beside(document, known, more)) {
      FloorCandidate& found = out.emplace_back();
      found.rule = rule;
      Candidate& candidate = found.candidate;
      candidate.rule = &rule->spec.info;
      candidate.span = echo.span;
      candidate.evidence = candidate.key_parts = {echo.span};
      candidate.secret = echoes->keys()[echo.key];
      candidate.message = fill_message(rule->spec.message, {{}, echo.form, {}});
    }
    if (!more) return;
    problems.push_back({core::ProblemKind::kDegraded, "document", document->path(), std::nullopt,
                        fmt::format("known keys stand in it in {} places and more; the rest was not looked at", kMaxFound),
                        {}});
  }

  std::shared_ptr<const Detector> detector;
  const RuleSet& rules;
  Prefilter::Scratch scratch;
  std::unique_ptr<syntax::Parser> parser;
  std::vector<core::StatedRequest> requests;
  std::shared_ptr<const EchoSearch> echoes;
  std::optional<EchoSearch::Scratch> echo_scratch;
};

Worker::Worker(std::shared_ptr<const Detector> detector, std::unique_ptr<syntax::Parser> parser)
    : impl_(std::make_unique<Impl>(std::move(detector), std::move(parser))) {}
Worker::~Worker() = default;
Worker::Worker(Worker&&) noexcept = default;

namespace {

// A rule that is silent in documentation altogether.
bool is_not_for_prose(const Rule& rule) {
  return !rule.patterns.empty() &&
         std::none_of(rule.patterns.begin(), rule.patterns.end(), [](const auto& p) { return p->spec().documentation; });
}

// Code inside another format has not seen what stands around it there: comments, prose, words that call it wrong.
void drop_out_of_place(const text::Document& root, std::vector<FloorCandidate>& found) {
  if (root.language() == "ipynb") return;  // a cell's neighbours are JSON
  std::optional<Surroundings> around;
  std::erase_if(found, [&](const FloorCandidate& f) {
    if (f.depth == 0 || f.rule->sticky()) return false;
    if (!around) around.emplace(root);
    core::Span whole = f.candidate.span;
    for (core::Span evidence : f.candidate.evidence) {
      whole = {std::min(whole.begin, evidence.begin), std::max(whole.end, evidence.end)};
    }
    return around->in_comment(f.candidate.span.begin) || around->called_wrong(whole) ||
           (around->in_documentation(f.candidate.span.begin) && is_not_for_prose(*f.rule));
  });
}

}  // namespace

core::Status check_code(const Detector& detector) {
  return detector.impl().code->check();
}

void Worker::begin_document(std::uint64_t order) {
  if (impl_->parser) impl_->parser->begin_document(order);
}

std::vector<core::StatedRequest> Worker::take_requests() {
  return std::exchange(impl_->requests, {});
}

bool Worker::may_match(std::string_view raw_bytes) {
  return impl_->rules.unfiltered() || impl_->rules.prefilter().any(raw_bytes, impl_->scratch);
}

bool Worker::may_match_version(std::string_view raw_bytes, std::span<const core::Span> same) {
  return impl_->rules.unfiltered() || impl_->rules.prefilter().any_outside(raw_bytes, same, impl_->scratch);
}

void Worker::listen_for(std::shared_ptr<const EchoSearch> echoes) {
  impl_->echoes = std::move(echoes);
  impl_->echo_scratch.reset();
  if (impl_->echoes) impl_->echo_scratch.emplace(*impl_->echoes);
}

bool Worker::may_echo(std::string_view raw_bytes) {
  return impl_->echoes && impl_->echoes->may_hold(raw_bytes, *impl_->echo_scratch);
}

bool Worker::may_echo_version(std::string_view raw_bytes, std::span<const core::Span> same) {
  return impl_->echoes && impl_->echoes->may_hold_outside(raw_bytes, same, *impl_->echo_scratch);
}

bool Worker::echoes_elsewhere(const text::Document::Ptr& document, const std::vector<core::Span>& known) {
  if (!impl_->echoes) return false;
  bool more = false;
  return !impl_->echoes_beside(document, known, more).empty() || more;
}

std::vector<Candidate> Worker::judge(const text::Document::Ptr& document, Judged judged,
                                     std::vector<core::Problem>& problems) {
  std::vector<FloorCandidate> found;
  impl_->requests.clear();
  impl_->run(document, judged, found, problems);
  impl_->find_echoes(document, found, problems);
  drop_out_of_place(*document, found);
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
