#include "syntax/worker_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <utility>

#include "syntax/worker_limits.h"
#include "syntax/worker_main.h"
#include "syntax/worker_sandbox.h"

namespace credward::syntax {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// How often a silent worker's time is looked at.
constexpr int kWatch = 20;

struct Spawn {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;

  Spawn() {
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
  }
  ~Spawn() {
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
  }
  Spawn(const Spawn&) = delete;

  bool prepare(int socket) {
    // A sanitizer's report goes where the program's own goes.
    const int first_closed = kSanitized ? STDERR_FILENO + 1 : kWorkerSocket + 1;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    return posix_spawn_file_actions_adddup2(&files, socket, kWorkerSocket) == 0 &&
           posix_spawn_file_actions_addclosefrom_np(&files, first_closed) == 0 &&
           posix_spawnattr_setsigmask(&attributes, &none) == 0 &&
           posix_spawnattr_setsigdefault(&attributes, &all) == 0 &&
           posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) == 0;
  }
};

// posix_spawn: the child shares our memory until it is another program, so it costs the same however large we are, and
// no lock of another thread is copied.
pid_t spawn(const std::vector<std::string>& command, int socket) {
  std::vector<std::string> words = command;
  if (words.empty()) words = {"/proc/self/exe", std::string(kWorkerArgument)};
  const std::string program = words.front();
  if (command.empty()) words.front() = "credward";
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  char* environment[] = {nullptr};
  Spawn how;
  pid_t pid = -1;
  if (!how.prepare(socket)) return -1;
  return posix_spawn(&pid, program.c_str(), &how.files, &how.attributes, argv.data(), environment) == 0 ? pid : -1;
}

std::optional<milliseconds> cpu_time(pid_t pid) {
  clockid_t clock;
  timespec used{};
  if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0) return std::nullopt;
  return milliseconds(used.tv_sec * 1000 + used.tv_nsec / 1'000'000);
}

enum class Sent { kSome, kLater, kClosed };

// MSG_NOSIGNAL: a dead worker is an error here and no SIGPIPE, whatever the program does with that signal.
Sent send_some(int socket, std::string_view& bytes) {
  const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  if (sent < 0) return errno == EAGAIN || errno == EINTR ? Sent::kLater : Sent::kClosed;
  bytes.remove_prefix(static_cast<std::size_t>(sent));
  return Sent::kSome;
}

enum class Received { kSome, kLater, kClosed, kBad };

Received receive_some(int socket, AnswerReader& reader) {
  std::array<char, 64 * 1024> buffer;
  const ssize_t got = recv(socket, buffer.data(), buffer.size(), 0);
  if (got == 0) return Received::kClosed;
  if (got < 0) return errno == EAGAIN || errno == EINTR ? Received::kLater : Received::kClosed;
  return reader.feed({buffer.data(), static_cast<std::size_t>(got)}) ? Received::kSome : Received::kBad;
}

}  // namespace

std::variant<WorkerProcess, WorkerFailure> WorkerProcess::start(const std::vector<std::string>& command) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return WorkerFailure::kNoStart;
  const pid_t pid = spawn(command, ends[1]);
  close(ends[1]);
  if (pid < 0 || fcntl(ends[0], F_SETFL, O_NONBLOCK) != 0) {
    close(ends[0]);
    return WorkerFailure::kNoStart;
  }
  WorkerProcess worker(pid, ends[0]);
  const Exchange ready = worker.converse({}, 0, kStartClock);
  const Answer* answer = std::get_if<Answer>(&ready);
  if (!answer || answer->code != AnswerCode::kReady) return WorkerFailure::kNoStart;
  return worker;
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      socket_(std::exchange(other.socket_, -1)),
      sequence_(other.sequence_),
      worn_(other.worn_) {}

WorkerProcess::~WorkerProcess() {
  bury();
}

bool WorkerProcess::worn() const {
  if (worn_) return true;
  const auto used = cpu_time(pid_);
  return !used || *used >= kWornCpu;
}

Exchange WorkerProcess::ask(RequestKind kind, std::string_view head, std::string_view body) {
  if (pid_ < 0 || head.size() > kMaxRequestHead || body.size() > kMaxText) return WorkerFailure::kBadAnswer;
  ++sequence_;
  Exchange exchange = converse(encode_request(sequence_, kind, head, body), sequence_, kTextClock);
  if (const Answer* answer = std::get_if<Answer>(&exchange)) worn_ = answer->worn;
  return exchange;
}

Exchange WorkerProcess::converse(std::string_view request, std::uint32_t sequence, milliseconds clock) {
  const auto deadline = Clock::now() + clock;
  const milliseconds allowed = cpu_time(pid_).value_or(milliseconds(0)) + kTextCpu;
  AnswerReader reader(sequence);
  while (!reader.complete()) {
    pollfd poll_socket{socket_, static_cast<short>(request.empty() ? POLLIN : POLLIN | POLLOUT), 0};
    const int ready = poll(&poll_socket, 1, kWatch);
    if (ready < 0 && errno != EINTR) return bury();
    if (ready > 0 && (poll_socket.revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
      const Received received = receive_some(socket_, reader);
      if (received == Received::kClosed) return bury();
      if (received == Received::kBad) {
        bury();
        return WorkerFailure::kBadAnswer;
      }
    }
    if (ready > 0 && (poll_socket.revents & POLLOUT) != 0 && send_some(socket_, request) == Sent::kClosed) return bury();
    if (reader.complete()) break;
    const auto used = cpu_time(pid_);
    if ((used && *used >= allowed) || Clock::now() >= deadline) {
      bury();
      return WorkerFailure::kTime;
    }
  }
  // An answer to a question that it has not read to the end is none.
  if (!request.empty()) {
    bury();
    return WorkerFailure::kBadAnswer;
  }
  return reader.take();
}

WorkerFailure WorkerProcess::bury() {
  if (socket_ >= 0) close(std::exchange(socket_, -1));
  if (pid_ < 0) return WorkerFailure::kDied;
  const pid_t pid = std::exchange(pid_, -1);
  // One that is already ending ends as it would have.
  kill(pid, SIGKILL);
  int status = 0;
  pid_t buried = 0;
  do {
    buried = waitpid(pid, &status, 0);
  } while (buried < 0 && errno == EINTR);
  if (buried != pid) return WorkerFailure::kDied;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kExitNoMemory) return WorkerFailure::kMemory;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return WorkerFailure::kTime;
  return WorkerFailure::kDied;
}

}  // namespace credward::syntax
