// Reports against their approved outputs. After a wanted change: tests/golden/approve.sh.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "golden/sample_report.h"

namespace credward::golden {
namespace {

const std::filesystem::path kApproved = CREDWARD_APPROVED;

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

}  // namespace

TEST_CASE("reports are as approved") {
  for (const Case& one : cases()) {
    INFO(one.file);
    std::string approved = content_of(kApproved / one.file);
    REQUIRE_FALSE(approved.empty());
    // Whole files in a failure message help nobody; approve.sh shows the difference.
    std::string made = render(one);
    auto [a, b] = std::ranges::mismatch(made, approved);
    INFO("they part at byte " << (a - made.begin()) << ": ..." << std::string(a, made.end()).substr(0, 80));
    CHECK((made == approved));
  }
}

TEST_CASE("every approved file has a case") {
  std::set<std::string> files;
  for (const Case& one : cases()) files.insert(std::string(one.file));
  for (const auto& entry : std::filesystem::directory_iterator(kApproved)) {
    CHECK(files.contains(entry.path().filename().string()));
  }
}

TEST_CASE("no approved file holds eight characters of a key") {
  for (const Case& one : cases()) {
    INFO(one.file);
    std::string content = content_of(kApproved / one.file);
    Sample sample = one.sample();
    for (const std::string& key : sample.keys) {
      for (std::size_t i = 0; i + 8 <= key.size(); ++i) {
        if (content.find(key.substr(i, 8)) != std::string::npos) FAIL("a key's characters from " << i << " on");
      }
    }
  }
}

TEST_CASE("the same run gives the same bytes") {
  for (const Case& one : cases()) {
    INFO(one.file);
    CHECK((render(one) == render(one)));
  }
}

}  // namespace credward::golden
