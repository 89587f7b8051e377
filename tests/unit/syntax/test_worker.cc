// A worker that does what a test tells it to: run_worker with a handler that misbehaves in every way. The word before
// the first blank of the text says how.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/worker_main.h"
#include "syntax/worker_protocol.h"

namespace {

using namespace credward::syntax;

// Not inlined, not a tail call: each level takes its part of the stack, and touches a page of it.
template <std::size_t kFrame>
[[gnu::noinline]] int descend(int depth) {
  char frame[kFrame];
  frame[0] = 0;
  asm volatile("" : : "r"(frame) : "memory");  // it is there, and its content is anybody's guess
  return depth == 0 ? 0 : descend<kFrame>(depth - 1) + frame[0];
}

[[noreturn]] void eat() {
  std::vector<char*> blocks;
  for (;;) {
    // The limit is on addresses; to fill them all would first run into the one on time where pages are dear.
    blocks.push_back(new char[1 << 20]);
    blocks.back()[0] = 1;
  }
}

void spin() {
  volatile unsigned turns = 0;
  for (;;) turns = turns ^ 1;
}

void say(std::string_view bytes) {
  if (write(0, bytes.data(), bytes.size()) < 0) _exit(1);
}

void forbidden(std::string_view what) {
  if (what == "open") open("/etc/passwd", O_RDONLY);
  if (what == "socket") socket(AF_INET, SOCK_STREAM, 0);
  if (what == "fork") fork();
  if (what == "kill") kill(getppid(), SIGTERM);
  if (what == "execute") mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (what == "write") write(2, "x", 1);
}

WorkerReply answer(RequestKind kind, std::string_view head, std::string_view body) {
  if (kind == RequestKind::kPack) {
    return {body == "refuse" ? AnswerCode::kRefused : AnswerCode::kAccepted, 0, {}};
  }
  const std::string_view word = body.substr(0, body.find(' '));
  const std::string_view rest = body.substr(word.size() < body.size() ? word.size() + 1 : body.size());
  if (word == "echo") return {AnswerCode::kOutline, 7, std::string(head) + ":" + std::string(rest)};
  if (word == "large") return {AnswerCode::kOutline, 0, std::string(std::stoul(std::string(rest)), 'x')};
  if (word == "limit") return {AnswerCode::kTimeLimit, 0, {}};
  if (word == "unknown") return {AnswerCode::kNoLanguage, 0, {}};
  if (word == "spin") spin();
  if (word == "eat") eat();
  if (word == "crash") std::raise(SIGSEGV);
  if (word == "abort") std::abort();
  if (word == "exit") _exit(std::stoi(std::string(rest)));
  if (word == "descend") return {AnswerCode::kOutline, 0, std::to_string(descend<1024>(std::stoi(std::string(rest))))};
  // To touch each page of the stack would run into the limit on time where pages are dear.
  if (word == "overflow") return {AnswerCode::kOutline, 0, std::to_string(descend<16 * 1024>(1'000'000))};
  if (word == "garbage") say(std::string(1000, 'g'));
  if (word == "twice") say(encode_answer_head({1, AnswerCode::kTimeLimit, false, 0, {}}));
  if (word == "huge") say(std::string("CWAN\1\0\0\0\4\0\0\0\0\0\0\0\377\377\377\377", 20));
  if (word == "half") {
    say(std::string("CWAN\1\0\0\0\4\0\0\0\0\0\0\0\20\0\0\0abc", 23));
    _exit(0);
  }
  forbidden(word);
  return {AnswerCode::kOutline, 0, "survived"};
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view how = argc > 1 ? argv[1] : "";
  if (how == "unready") return 0;
  if (how == "silent") pause();
  if (how == "chatter") say("no frame at all, and more than twenty bytes");
  run_worker([] { return WorkerHandler(answer); });
}
