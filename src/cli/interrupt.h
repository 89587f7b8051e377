// Ctrl-C: a run ends the stage at hand and reports what it has found so far. Whoever asks a third time means it.
#pragma once

#include <atomic>

namespace credward::cli {

// Counts SIGINT from now on. A handler can reach nothing but what is static.
const std::atomic<int>* count_interrupts();

}  // namespace credward::cli
