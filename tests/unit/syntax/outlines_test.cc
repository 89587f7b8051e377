// What the packs make of real code: tests/unit/syntax/outlines/NAME.* and beside each the expected dump in
// NAME.*.outline. With CREDWARD_APPROVE set the expected dumps are written anew, to be looked at as a
// difference.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "syntax/outline_builder.h"
#include "syntax/outline_dump.h"
#include "syntax/pack.h"
#include "unit/syntax/outline_checks.h"

namespace credward::syntax {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> samples() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(OUTLINES_DIR)) {
    if (entry.path().extension() != ".outline") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST_CASE("each language has a sample, and its outline is the approved one") {
  const auto packs = Packs::create(embedded_packs());
  REQUIRE(packs.ok());
  std::vector<std::string> seen;
  for (const fs::path& path : samples()) {
    INFO(path.filename().string());
    // Languages that no file name has are samples by their own name.
    const bool snippet = path.extension() == ".snippet";
    const Pack* pack = snippet ? packs->named(path.stem().string()) : packs->for_path(path.string());
    REQUIRE(pack != nullptr);
    seen.push_back(pack->language());
    const std::string text = read(path);
    const auto outline = build_outline(*pack, text);
    REQUIRE(outline.ok());
    CHECK(broken_promise(*outline, text) == "");
    CHECK(outline->errors.empty());
    const std::string shown = dump(*outline, text);
    const fs::path expected = path.string() + ".outline";
    if (std::getenv("CREDWARD_APPROVE")) std::ofstream(expected, std::ios::binary) << shown;
    CHECK(shown == read(expected));
  }
  for (const auto& pack : packs->all()) {
    INFO(pack->language());
    CHECK(std::count(seen.begin(), seen.end(), pack->language()) > 0);
  }
}

}  // namespace
}  // namespace credward::syntax
