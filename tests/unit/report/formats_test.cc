#include "report/formats.h"

#include <catch2/catch.hpp>

#include <set>

namespace credward::report {

TEST_CASE("the table has each format once, described") {
  std::set<std::string_view> names;
  for (const Format& format : formats()) {
    CHECK(names.insert(format.name).second);
    CHECK_FALSE(format.description.empty());
    CHECK(format.make({}) != nullptr);
    CHECK(find_format(format.name) == &format);
  }
  CHECK(find_format("text")->may_show_secrets);
  CHECK(find_format("jsonl")->may_show_secrets);
  CHECK_FALSE(find_format("sarif")->may_show_secrets);
}

TEST_CASE("a target is a format and perhaps a file") {
  core::Result<ReportTarget> target = parse_target("sarif=out=1.sarif");
  REQUIRE(target.ok());
  CHECK(target->format->name == "sarif");
  CHECK(target->file == "out=1.sarif");
  for (const char* text : {"jsonl", "jsonl=-", "jsonl=/dev/stdout"}) {
    REQUIRE(parse_target(text).ok());
    CHECK(parse_target(text)->to_standard_output());
  }
  for (const char* text : {"", "xml", "sarif=", "=x", "SARIF"}) {
    INFO(text);
    REQUIRE_FALSE(parse_target(text).ok());
    CHECK(parse_target(text).error().code == core::ErrorCode::kUsage);
  }
}

TEST_CASE("targets are judged together") {
  using Texts = std::vector<std::string>;
  core::Result<std::vector<ReportTarget>> none = parse_targets(Texts{}, false);
  REQUIRE(none.ok());
  REQUIRE(none->size() == 1);
  CHECK((*none)[0].format->name == "text");
  CHECK((*none)[0].to_standard_output());

  CHECK(parse_targets(Texts{"text", "sarif=a", "jsonl=b"}, false).ok());
  CHECK_FALSE(parse_targets(Texts{"text", "sarif"}, false).ok());
  CHECK_FALSE(parse_targets(Texts{"text", "sarif=-"}, false).ok());
  CHECK_FALSE(parse_targets(Texts{"jsonl=a", "sarif=a"}, false).ok());
  CHECK_FALSE(parse_targets(Texts{"nonsense"}, false).ok());
  CHECK(parse_targets(Texts{"text", "jsonl=b"}, true).ok());
  CHECK_FALSE(parse_targets(Texts{"text", "sarif=b"}, true).ok());
}

}  // namespace credward::report
