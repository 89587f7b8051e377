// argv → command → exit status.
#include "cli/program.h"
#include "syntax/worker_main.h"

int main(int argc, char** argv) {
  // The parser's worker is this program again.
  if (credward::syntax::is_worker_call(argc, argv)) credward::syntax::run_parser_worker();
  return credward::cli::run(argc, argv);
}
