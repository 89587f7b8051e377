// The command line: finds the command, runs it, gives back the exit status of exit_status.h.
#pragma once

namespace credward::cli {

int run(int argc, char** argv);

}  // namespace credward::cli
