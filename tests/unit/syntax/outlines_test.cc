// What the packs make of real code: tests/unit/syntax/outlines/NAME.* and beside each the expected dump in
// NAME.*.outline. With CREDWARD_APPROVE set the expected dumps are written anew, to be looked at as a
// difference.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "syntax/outline_builder.h"
#include "syntax/outline_dump.h"
#include "syntax/pack.h"
#include "unit/syntax/outline_checks.h"
#include "unit/syntax/samples.h"

namespace credward::syntax {
namespace {

TEST_CASE("each language has a sample, and its outline is the approved one") {
  std::vector<std::string> seen;
  for (const std::filesystem::path& path : sample_files()) {
    INFO(path.filename().string());
    const Pack* pack = pack_of(built_in_packs(), path);
    REQUIRE(pack != nullptr);
    seen.push_back(pack->language());
    const std::string text = read_file(path);
    const auto outline = build_outline(*pack, text);
    REQUIRE(outline.ok());
    CHECK(broken_promise(*outline, text) == "");
    CHECK(outline->errors.empty());
    const std::string shown = dump(*outline, text);
    const std::filesystem::path expected = path.string() + ".outline";
    if (std::getenv("CREDWARD_APPROVE")) std::ofstream(expected, std::ios::binary) << shown;
    CHECK(shown == read_file(expected));
  }
  for (const auto& pack : built_in_packs().all()) {
    INFO(pack->language());
    CHECK(std::count(seen.begin(), seen.end(), pack->language()) > 0);
  }
}

}  // namespace
}  // namespace credward::syntax
