// The worker's side: a process that has nothing but one socket, answers requests on it, and ends with it. It is this
// program again, started by worker_process.h with a hidden argument.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "syntax/worker_protocol.h"

namespace credward::syntax {

inline constexpr std::string_view kWorkerArgument = "--parser-worker";

// How a worker ends by itself.
enum WorkerExit : int {
  kExitDone = 0,        // the socket is closed
  kExitNoMemory = 77,   // the limit on memory
  kExitNoSandbox = 78,  // a limit could not be set; nothing was read
  kExitBadRequest = 79,
};

// Asked by main before anything else. A person who types the argument has no socket there, and gets the usual answer.
bool is_worker_call(int argc, const char* const* argv);

struct WorkerReply {
  AnswerCode code = AnswerCode::kRefused;
  std::uint32_t work = 0;
  std::string payload;
};
using WorkerHandler = std::function<WorkerReply(RequestKind kind, std::string_view head, std::string_view body)>;

// Makes the handler on the parser's own stack, behind the limits, and serves until the socket closes. Never returns to
// the caller's destructors.
[[noreturn]] void run_worker(const std::function<WorkerHandler()>& make_handler);

// run_worker with the parser (worker_parser.cc).
[[noreturn]] void run_parser_worker();

}  // namespace credward::syntax
