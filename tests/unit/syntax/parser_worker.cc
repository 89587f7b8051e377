// The program's own worker without the rest of the program.
#include "syntax/worker_main.h"

int main() { credward::syntax::run_parser_worker(); }
