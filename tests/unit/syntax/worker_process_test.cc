#include "syntax/worker_process.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "syntax/worker_limits.h"

namespace credward::syntax {
namespace {

const std::vector<std::string> kCommand = {CREDWARD_TEST_WORKER};

WorkerProcess started(const std::vector<std::string>& command = kCommand) {
  auto worker = WorkerProcess::start(command);
  REQUIRE(std::holds_alternative<WorkerProcess>(worker));
  return std::move(std::get<WorkerProcess>(worker));
}

std::string payload(const Exchange& exchange) {
  const auto* answer = std::get_if<Answer>(&exchange);
  return answer ? answer->payload : "failure " + std::to_string(static_cast<int>(std::get<WorkerFailure>(exchange)));
}

WorkerFailure failure(const Exchange& exchange) {
  REQUIRE(std::holds_alternative<WorkerFailure>(exchange));
  return std::get<WorkerFailure>(exchange);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Processes whose parent we are; a dead one that nobody waited for is among them.
std::set<pid_t> children() {
  std::set<pid_t> found;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task")) {
    std::ifstream list(entry.path() / "children");
    for (pid_t pid = 0; list >> pid;) found.insert(pid);
  }
  return found;
}

pid_t only_child() {
  const auto all = children();
  REQUIRE(all.size() == 1);
  return *all.begin();
}

std::set<int> open_descriptors() {
  std::set<int> found;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
    found.insert(std::stoi(entry.path().filename()));
  }
  return found;
}

TEST_CASE("a worker answers one request after the other, of any size within the bounds") {
  const auto before = open_descriptors();
  {
    WorkerProcess worker = started();
    CHECK(payload(worker.ask(RequestKind::kParse, "go", "echo hello")) == "go:hello");
    const std::string much(kMaxText - 5, 'm');
    CHECK(payload(worker.ask(RequestKind::kParse, "", "echo " + much)) == ":" + much);
    CHECK(payload(worker.ask(RequestKind::kParse, "", "large 30000000")).size() == 30'000'000);
    const Exchange last = worker.ask(RequestKind::kParse, "x", "echo ");
    CHECK(payload(last) == "x:");
    CHECK(std::get<Answer>(last).work == 7);
  }
  CHECK(children().empty());
  CHECK(open_descriptors() == before);
}

TEST_CASE("every way to fail is a value, and leaves nothing behind") {
  struct Way {
    std::string text;
    WorkerFailure failure;
  };
  const auto before = open_descriptors();
  const std::vector<Way> ways = {
      {"crash", WorkerFailure::kDied},       {"abort", WorkerFailure::kDied},      {"exit 0", WorkerFailure::kDied},
      {"exit 77", WorkerFailure::kMemory},   {"half", WorkerFailure::kDied},       {"overflow", WorkerFailure::kDied},
      {"garbage", WorkerFailure::kBadAnswer}, {"huge", WorkerFailure::kBadAnswer}};
  for (const Way& way : ways) {
    INFO(way.text);
    WorkerProcess worker = started();
    CHECK(failure(worker.ask(RequestKind::kParse, "", way.text)) == way.failure);
    CHECK(children().empty());
    // It is only good for being destroyed.
    CHECK(std::holds_alternative<WorkerFailure>(worker.ask(RequestKind::kParse, "", "echo x")));
  }
  CHECK(open_descriptors() == before);
}

TEST_CASE("an answer behind the answer is never taken for the next one") {
  WorkerProcess worker = started();
  // Both arrive together, or the second spoils the next exchange.
  const Exchange first = worker.ask(RequestKind::kParse, "", "twice");
  if (std::holds_alternative<Answer>(first)) {
    CHECK(failure(worker.ask(RequestKind::kParse, "", "echo x")) == WorkerFailure::kBadAnswer);
  } else {
    CHECK(failure(first) == WorkerFailure::kBadAnswer);
  }
}

TEST_CASE("a text that never ends costs its time and no more") {
  WorkerProcess worker = started();
  rusage before{}, after{};
  getrusage(RUSAGE_CHILDREN, &before);
  CHECK(failure(worker.ask(RequestKind::kParse, "", "spin")) == WorkerFailure::kTime);
  getrusage(RUSAGE_CHILDREN, &after);
  const double used = static_cast<double>(after.ru_utime.tv_sec - before.ru_utime.tv_sec) +
                      static_cast<double>(after.ru_utime.tv_usec - before.ru_utime.tv_usec) / 1e6;
  const double allowed = std::chrono::duration<double>(kTextCpu).count();
  CHECK(used >= allowed * 0.8);
  CHECK(used <= allowed + 0.5);
}

TEST_CASE("memory ends at the limit") {
  if (kSanitized) return;  // they have none
  WorkerProcess worker = started();
  CHECK(failure(worker.ask(RequestKind::kParse, "", "eat")) == WorkerFailure::kMemory);
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  CHECK(static_cast<std::uint64_t>(used.ru_maxrss) * 1024 <= kAddressSpace);
}

TEST_CASE("the parser's stack is large, and its end is an end") {
  WorkerProcess worker = started();
  // About 1.1 KB a level: far beyond 8 MB.
  CHECK(payload(worker.ask(RequestKind::kParse, "", "descend 60000")).rfind("failure", 0) == std::string::npos);
}

TEST_CASE("a worker can neither open nor connect nor start nor signal nor make code nor write elsewhere") {
  for (const char* what : {"open", "socket", "fork", "kill", "execute", "write"}) {
    if (kSanitized && (what == std::string("open") || what == std::string("write"))) continue;  // for their reports
    INFO(what);
    WorkerProcess worker = started();
    CHECK(failure(worker.ask(RequestKind::kParse, "", what)) == WorkerFailure::kDied);
  }
}

TEST_CASE("a worker has one descriptor, no environment, and lives behind its limits") {
  const int other = open("/dev/null", O_RDONLY);  // inheritable, unlike ours
  setenv("CREDWARD_TEST_SECRET", "made-up", 1);
  WorkerProcess worker = started();
  const std::filesystem::path proc = "/proc/" + std::to_string(only_child());
  const std::string status = read_file(proc / "status");
  CHECK(status.find("\nSeccomp:\t2\n") != std::string::npos);
  CHECK(status.find("\nNoNewPrivs:\t1\n") != std::string::npos);
  const std::size_t ignored = status.find("\nSigIgn:\t");
  REQUIRE(ignored != std::string::npos);
  // But for the two signals that the C library keeps for itself.
  CHECK((std::stoull(status.substr(ignored + 9, 16), nullptr, 16) & ~0x180000000ull) == 0);
  if (!kSanitized && geteuid() == 0) {
    CHECK(read_file(proc / "environ").empty());
    CHECK(std::distance(std::filesystem::directory_iterator(proc / "fd"), {}) == 1);
  }
  unsetenv("CREDWARD_TEST_SECRET");
  close(other);
}

TEST_CASE("a worker that is killed in the middle of a text is a failure of that text") {
  WorkerProcess worker = started();
  const pid_t pid = only_child();
  std::jthread killer([pid] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    kill(pid, SIGKILL);
  });
  CHECK(failure(worker.ask(RequestKind::kParse, "", "spin")) == WorkerFailure::kDied);
  CHECK(children().empty());
}

TEST_CASE("a worker that died between two texts is a failure and no SIGPIPE") {
  std::signal(SIGPIPE, SIG_DFL);
  WorkerProcess worker = started();
  kill(only_child(), SIGKILL);
  while (read_file("/proc/" + std::to_string(only_child()) + "/stat").find(") Z") == std::string::npos) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(failure(worker.ask(RequestKind::kParse, "", "echo " + std::string(500'000, 'x'))) == WorkerFailure::kDied);
  CHECK(children().empty());
}

TEST_CASE("what cannot be started is said at once") {
  const auto before = open_descriptors();
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"/nonexistent/credward"}, {"/dev/null"}, {CREDWARD_TEST_WORKER, "unready"},
        {CREDWARD_TEST_WORKER, "chatter"}}) {
    INFO(command.back());
    const auto worker = WorkerProcess::start(command);
    REQUIRE(std::holds_alternative<WorkerFailure>(worker));
    CHECK(std::get<WorkerFailure>(worker) == WorkerFailure::kNoStart);
  }
  CHECK(children().empty());
  CHECK(open_descriptors() == before);
}

TEST_CASE("workers of several threads do not meet") {
  std::vector<std::jthread> threads;
  std::vector<int> good(4);
  for (std::size_t t = 0; t < good.size(); ++t) {
    threads.emplace_back([&good, t] {
      auto worker = WorkerProcess::start(kCommand);
      auto* process = std::get_if<WorkerProcess>(&worker);
      for (int i = 0; process && i < 20; ++i) {
        const std::string text = std::to_string(t) + "." + std::to_string(i);
        good[t] += payload(process->ask(RequestKind::kParse, "t", "echo " + text)) == "t:" + text;
      }
    });
  }
  threads.clear();
  CHECK(good == std::vector<int>(4, 20));
  CHECK(children().empty());
}

}  // namespace
}  // namespace credward::syntax
