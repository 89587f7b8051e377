#include "cli/interrupt.h"

#include <signal.h>

namespace credward::cli {
namespace {

std::atomic<int> interrupts{0};
static_assert(std::atomic<int>::is_always_lock_free);

void on_interrupt(int) {
  if (interrupts.fetch_add(1) >= 1) signal(SIGINT, SIG_DFL);
}

}  // namespace

const std::atomic<int>* count_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  struct sigaction before {};
  // Who starts us with SIGINT ignored (nohup, a shell's background job) wants it ignored.
  if (sigaction(SIGINT, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) sigaction(SIGINT, &action, nullptr);
  return &interrupts;
}

}  // namespace credward::cli
