#include "syntax/worker_main.h"

#include <malloc.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <new>

#include "syntax/worker_limits.h"
#include "syntax/worker_sandbox.h"

namespace credward::syntax {
namespace {

[[noreturn]] void end(WorkerExit how) {
  _exit(how);
}

// True: all bytes; false: the end, between two frames.
bool read_all(char* out, std::size_t size, bool may_end) {
  std::size_t have = 0;
  while (have < size) {
    const ssize_t got = read(kWorkerSocket, out + have, size - have);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) {
      if (got == 0 && have == 0 && may_end) return false;
      end(kExitBadRequest);
    }
    have += static_cast<std::size_t>(got);
  }
  return true;
}

void write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(kWorkerSocket, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) end(kExitDone);  // nobody listens
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// One arena, because a second would be mapped in pieces of 64 MB; fixed thresholds, because those that adapt make the
// heap depend on the texts before; pages that are free go back.
void set_up_heap() {
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
  std::set_new_handler([] { end(kExitNoMemory); });
}

bool heap_is_worn() {
  const struct mallinfo2 heap = mallinfo2();
  return heap.arena + heap.hblkhd > kWornHeap;
}

void send(Answer answer) {
  write_all(encode_answer_head(answer));
  write_all(answer.payload);
}

bool serve_one(const WorkerHandler& handler, std::string& head, std::string& body) {
  char frame[kFrameHead];
  if (!read_all(frame, sizeof frame, true)) return false;
  const auto request = decode_request_head({frame, sizeof frame});
  if (!request) end(kExitBadRequest);
  head.resize(request->head);
  body.resize(request->body);
  read_all(head.data(), head.size(), false);
  read_all(body.data(), body.size(), false);
  WorkerReply reply = handler(request->kind, head, body);
  if (reply.payload.size() > kMaxAnswer) reply = {AnswerCode::kTooLarge, reply.work, {}};
  send({request->sequence, reply.code, heap_is_worn(), reply.work, std::move(reply.payload)});
  return true;
}

void* serve(void* make_handler) {
  if (!forbid_system_calls()) end(kExitNoSandbox);
  try {
    const WorkerHandler handler = (*static_cast<const std::function<WorkerHandler()>*>(make_handler))();
    send({0, AnswerCode::kReady, false, 0, {}});
    std::string head, body;
    while (serve_one(handler, head, body)) {}
  } catch (const std::bad_alloc&) {
    end(kExitNoMemory);
  }
  end(kExitDone);
}

}  // namespace

bool is_worker_call(int argc, const char* const* argv) {
  struct stat status {};
  return argc == 2 && argv[1] == kWorkerArgument && fstat(kWorkerSocket, &status) == 0 && S_ISSOCK(status.st_mode);
}

void run_worker(const std::function<WorkerHandler()>& make_handler) {
  set_up_heap();
  if (!limit_resources()) end(kExitNoSandbox);
  pthread_attr_t attributes;
  pthread_t thread;
  std::function<WorkerHandler()> make = make_handler;
  if (pthread_attr_init(&attributes) != 0 || pthread_attr_setstacksize(&attributes, kParserStack) != 0 ||
      pthread_create(&thread, &attributes, serve, &make) != 0) {
    end(kExitNoSandbox);
  }
  pthread_join(thread, nullptr);
  end(kExitDone);
}

}  // namespace credward::syntax
