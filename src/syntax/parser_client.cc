#include "syntax/parser_client.h"

#include <optional>
#include <utility>

#include "syntax/outline_codec.h"
#include "syntax/parse_guard.h"
#include "syntax/worker_limits.h"
#include "syntax/worker_process.h"

namespace credward::syntax {
namespace {

Degradation degradation(WorkerFailure failure) {
  switch (failure) {
    case WorkerFailure::kTime:
      return Degradation::kTime;
    case WorkerFailure::kMemory:
      return Degradation::kMemory;
    case WorkerFailure::kBadAnswer:
      return Degradation::kBadAnswer;
    case WorkerFailure::kNoStart:
    case WorkerFailure::kDied:
      break;
  }
  return Degradation::kDied;
}

}  // namespace

struct ParserClient::Impl {
  Impl(std::shared_ptr<const ParserOptions> o, std::shared_ptr<ParserLedger> l)
      : options(std::move(o)), ledger(std::move(l)) {}

  std::optional<Degradation> refused(std::string_view language, std::string_view text);
  bool ensure_worker();
  bool start_worker();
  ParseResult parse(std::string_view language, std::string_view text);
  Degradation lose(std::string_view language, std::string_view text, Degradation why, bool died);
  void charge(bool died) { (died ? deaths : time_limits) += 1; }

  std::shared_ptr<const ParserOptions> options;
  std::shared_ptr<ParserLedger> ledger;
  std::optional<WorkerProcess> worker;
  // Of the document that is being judged.
  std::uint64_t order = 0;
  std::uint32_t deaths = 0, time_limits = 0;
  std::uint64_t work = 0;
};

// Everything that is decided without a worker, the same way on any number of threads.
std::optional<Degradation> ParserClient::Impl::refused(std::string_view language, std::string_view text) {
  if (auto guarded = guard_against(text)) return guarded;
  if (ledger->given_up(order)) return Degradation::kGivenUp;
  if (deaths >= kMaxDeathsOfDocument || time_limits >= kMaxDeathsOfDocument || work >= kMaxWorkOfDocument) {
    return Degradation::kDocument;
  }
  if (!ledger->any()) return std::nullopt;
  const auto known = ledger->known(text_id(language, text), order);
  if (!known) return std::nullopt;
  charge(known->died);
  return known->why;
}

Degradation ParserClient::Impl::lose(std::string_view language, std::string_view text, Degradation why, bool died) {
  charge(died);
  ledger->lost(text_id(language, text), {order, why, died});
  return why;
}

bool ParserClient::Impl::start_worker() {
  auto started = WorkerProcess::start(options->command);
  if (auto* process = std::get_if<WorkerProcess>(&started)) {
    worker.emplace(std::move(*process));
    for (const PackText& pack : options->packs) {
      const Exchange exchange = worker->ask(RequestKind::kPack, pack.path, pack.content);
      const Answer* answer = std::get_if<Answer>(&exchange);
      if (answer && answer->code == AnswerCode::kAccepted) continue;
      worker.reset();
      break;
    }
  }
  if (worker) {
    ledger->started();
  } else {
    ledger->start_failed();
  }
  return worker.has_value();
}

bool ParserClient::Impl::ensure_worker() {
  if (worker && worker->worn()) worker.reset();
  while (!worker && !ledger->unavailable()) start_worker();
  return worker.has_value();
}

ParseResult ParserClient::Impl::parse(std::string_view language, std::string_view text) {
  Exchange exchange = worker->ask(RequestKind::kParse, language, text);
  if (const auto* failure = std::get_if<WorkerFailure>(&exchange)) {
    worker.reset();
    return lose(language, text, degradation(*failure), true);
  }
  const Answer& answer = std::get<Answer>(exchange);
  work += answer.work;
  switch (answer.code) {
    case AnswerCode::kOutline:
      if (auto outline = decode_outline(answer.payload, language, text.size())) return std::move(*outline);
      break;
    case AnswerCode::kTimeLimit:
      return lose(language, text, Degradation::kTime, false);
    case AnswerCode::kTooLarge:
      return lose(language, text, Degradation::kMemory, false);
    case AnswerCode::kNoLanguage:
      return Degradation::kNoLanguage;
    default:
      break;
  }
  worker.reset();
  return lose(language, text, Degradation::kBadAnswer, true);
}

ParserClient::ParserClient(std::shared_ptr<const ParserOptions> options, std::shared_ptr<ParserLedger> ledger)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(ledger))) {}
ParserClient::~ParserClient() = default;
ParserClient::ParserClient(ParserClient&&) noexcept = default;

void ParserClient::begin_document(std::uint64_t order) {
  impl_->order = order;
  impl_->deaths = impl_->time_limits = 0;
  impl_->work = 0;
}

ParseResult ParserClient::outline(std::string_view language, std::string_view text) {
  if (auto why = impl_->refused(language, text)) return *why;
  if (!impl_->ensure_worker()) return Degradation::kUnavailable;
  return impl_->parse(language, text);
}

}  // namespace credward::syntax
