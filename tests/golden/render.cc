// Writes all golden reports into a folder, for approve.sh and the conformance tests; with a number, also a SARIF file of
// that many findings.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "golden/sample_report.h"
#include "report/formats.h"

namespace golden = credward::golden;

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: golden_render FOLDER [FINDINGS]\n";
    return 2;
  }
  std::filesystem::path folder = argv[1];
  for (const golden::Case& one : golden::cases()) {
    std::ofstream file(folder / one.file, std::ios::binary);
    file << golden::render(one);
    if (!file.flush()) return 1;
  }
  if (argc > 2) {
    golden::Sample sample = golden::large_sample(std::strtoul(argv[2], nullptr, 10));
    std::ofstream file(folder / "large.sarif", std::ios::binary);
    if (!credward::report::find_format("sarif")->make({})->write(sample.report, file)) return 1;
    golden::Sample audit = golden::large_audit_sample(std::strtoul(argv[2], nullptr, 10));
    std::ofstream audit_file(folder / "large.audit.sarif", std::ios::binary);
    if (!credward::report::find_format("sarif")->make({})->write(audit.report, audit_file)) return 1;
  }
  return 0;
}
