// The program's side of the parser's worker: starts it, asks it, watches it, buries it. A worker is watched by the
// processor's time that it uses, and by the clock only for the case that it does not run at all. Whatever becomes of
// a worker, it is a value here: no signal reaches the program, no process is left behind, and an object that has
// failed once is only good for being destroyed.
//
// One object belongs to one thread; several may live side by side. The child gets no descriptor but its end of the
// socket, no environment, no blocked or ignored signal. (A program that is found only through LD_LIBRARY_PATH has no
// worker.)
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "syntax/worker_protocol.h"

namespace credward::syntax {

enum class WorkerFailure : std::uint8_t {
  kNoStart,    // cannot be started, or is not ready in time
  kTime,       // used up its time and was killed
  kMemory,     // reached its limit on memory
  kDied,       // crashed, overflowed its stack, made a forbidden call, was killed from outside
  kBadAnswer,  // said what no worker says, and was killed
};

using Exchange = std::variant<Answer, WorkerFailure>;

class WorkerProcess {
 public:
  // `command`: program and arguments; empty for this program. Returns when the worker is behind its limits and ready.
  static std::variant<WorkerProcess, WorkerFailure> start(const std::vector<std::string>& command);
  ~WorkerProcess();
  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&&) = delete;

  // Sends one request and waits for its answer.
  Exchange ask(RequestKind kind, std::string_view head, std::string_view body);

  // Ought to be replaced before the next request (worker_limits.h).
  bool worn() const;

 private:
  WorkerProcess(pid_t pid, int socket) : pid_(pid), socket_(socket) {}

  Exchange converse(std::string_view request, std::uint32_t sequence, std::chrono::milliseconds clock);
  // Kills it if it lives, and says how it ended.
  WorkerFailure bury();

  pid_t pid_ = -1;
  int socket_ = -1;
  std::uint32_t sequence_ = 0;
  bool worn_ = false;
};

}  // namespace credward::syntax
