// argv → command → exit status.
#include "cli/program.h"

int main(int argc, char** argv) { return credward::cli::run(argc, argv); }
