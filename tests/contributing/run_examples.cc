// Runs the reporter and the command that CONTRIBUTING.md shows: "lines" on a made-up run, or the command that is named.
#include <iostream>

#include "cli/command.h"
#include "golden/sample_report.h"

namespace credward::report {
std::unique_ptr<Reporter> make_lines_reporter(const ReportOptions& options);
}
namespace credward::cli {
Action add_formats(CLI::App& program);
}

int main(int argc, char** argv) {
  using namespace credward;
  if (argc == 2 && std::string_view(argv[1]) == "lines") {
    golden::Sample sample = golden::scan_sample();
    return report::make_lines_reporter({})->write(sample.report, std::cout) ? 0 : 1;
  }
  CLI::App program;
  cli::Action action = cli::add_formats(program);
  CLI11_PARSE(program, argc, argv);
  return program.get_subcommands().empty() ? 2 : action();
}
