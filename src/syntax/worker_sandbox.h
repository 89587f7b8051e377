// What the parser's worker takes away from itself before it reads a byte: memory, time, stack, files, new privileges,
// and every system call but those that parsing and answering need. What cannot be taken away is an error, and then
// nothing may be parsed. Linux only, as is the program.
#pragma once

#include "core/result.h"

namespace credward::syntax {

// The socket on which requests come; the only descriptor that a worker has.
inline constexpr int kWorkerSocket = 0;

// Limits that hold for the process from here on.
core::Status limit_resources();

// For all threads. Behind this, any other system call ends the process.
core::Status forbid_system_calls();

}  // namespace credward::syntax
