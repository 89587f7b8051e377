// The worker's handler: language packs and the parser library.
#include <tree_sitter/api.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <optional>

#include "syntax/outline_builder.h"
#include "syntax/outline_codec.h"
#include "syntax/pack.h"
#include "syntax/worker_limits.h"
#include "syntax/worker_main.h"

namespace credward::syntax {
namespace {

// The parser library aborts when memory ends, which would look like any other crash.
void* checked(void* block, std::size_t size) {
  if (!block && size > 0) _exit(kExitNoMemory);
  return block;
}

void end_in_order_without_memory() {
  ts_set_allocator([](std::size_t size) { return checked(std::malloc(size), size); },
                   [](std::size_t count, std::size_t size) { return checked(std::calloc(count, size), count * size); },
                   [](void* block, std::size_t size) { return checked(std::realloc(block, size), size); }, std::free);
}

WorkerReply parse(const Packs& packs, std::string_view language, std::string_view text) {
  const Pack* pack = packs.named(language);
  if (!pack || !pack->query()) return {AnswerCode::kNoLanguage, 0, {}};
  OutlineLimits limits;
  limits.max_text = kMaxText;
  limits.steps = kMaxWork;
  // No clock in here: the program outside measures the processor's time.
  limits.time = std::chrono::hours(24);
  std::uint32_t steps = 0;
  const auto outline = build_outline(*pack, text, limits, &steps);
  if (!outline) return {AnswerCode::kTimeLimit, steps, {}};
  return {AnswerCode::kOutline, steps, encode_outline(*outline)};
}

}  // namespace

void run_parser_worker() {
  run_worker([]() -> WorkerHandler {
    end_in_order_without_memory();
    auto packs = Packs::create(embedded_packs());
    if (!packs) _exit(kExitNoSandbox);
    auto shared = std::make_shared<Packs>(std::move(*packs));
    return [shared](RequestKind kind, std::string_view head, std::string_view body) -> WorkerReply {
      if (kind == RequestKind::kParse) return parse(*shared, head, body);
      // The pack's text may go; Packs keeps its own.
      return {shared->add({head, body}) ? AnswerCode::kAccepted : AnswerCode::kRefused, 0, {}};
    };
  });
}

}  // namespace credward::syntax
