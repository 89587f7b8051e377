#include "report/json_writer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

#include "text/utf8.h"

namespace credward::report {
namespace {

using nlohmann::json;

std::string written(std::string_view text) {
  std::ostringstream out;
  {
    JsonWriter writer(out);
    writer.value(text);
  }
  return out.str();
}

}  // namespace

TEST_CASE("every value and nesting is valid JSON") {
  std::ostringstream out;
  {
    JsonWriter writer(out);
    JsonWriter::Object object = writer.object();
    writer.member("text", "a");
    writer.member("number", std::uint64_t{18446744073709551615u});
    writer.member("negative", -3);
    writer.member("half", 0.5);
    writer.member("yes", true);
    writer.member("none", nullptr);
    writer.member("maybe", std::optional<std::string>());
    writer.member("surely", std::optional<std::string>("x"));
    { JsonWriter::Object empty = writer.object("empty"); }
    {
      JsonWriter::Array array = writer.array("array");
      writer.value(1);
      { JsonWriter::Array inner = writer.array(); }
      JsonWriter::Object inner = writer.object();
      writer.member("k", "v");
    }
    writer.member("last", false);
  }
  CHECK(out.str() == R"({"text":"a","number":18446744073709551615,"negative":-3,"half":0.500,"yes":true,)"
                     R"("none":null,"maybe":null,"surely":"x","empty":{},"array":[1,[],{"k":"v"}],"last":false})");
}

TEST_CASE("blocks put each member on a line, lines stay lines") {
  std::ostringstream out;
  {
    JsonWriter writer(out);
    JsonWriter::Object object = writer.object(JsonWriter::Layout::kBlock);
    {
      JsonWriter::Array array = writer.array("a", JsonWriter::Layout::kBlock);
      JsonWriter::Object line = writer.object();
      JsonWriter::Object inside = writer.object("b", JsonWriter::Layout::kBlock);
      writer.member("c", 1);
    }
    { JsonWriter::Array empty = writer.array("d", JsonWriter::Layout::kBlock); }
  }
  CHECK(out.str() == "{\n  \"a\": [\n    {\"b\":{\"c\":1}}\n  ],\n  \"d\": []\n}");
}

TEST_CASE("any string comes back as it was") {
  std::string all;
  for (char32_t code : {U'\0', U'\n', U'\r', U'\t', U'\x1b', U'"', U'\\', U'/', U'\x7f', U'\x85', U'é', U'\u2028', U'\u202E',
                        U'\uFEFF', U'😀', U'\U000E0041'}) {
    text::append_utf8(all, code);
  }
  all += "##vso[task]##teamcity[x] ## heading";
  std::string json_text = written(all);
  CHECK(json::parse(json_text).get<std::string>() == all);
  for (unsigned char byte : json_text) CHECK(byte >= 0x20);
  for (const char* harmful : {"\u202E", "\u2028", "\uFEFF", "\x7f", "##vso[", "##teamcity["}) {
    CHECK(json_text.find(harmful) == std::string::npos);
  }
  CHECK(json_text.find("## heading") != std::string::npos);
  CHECK(json_text.find("\xF0\x9F\x98\x80") != std::string::npos);
  CHECK(json_text.find("\\udb40\\udc41") != std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 become replacement characters") {
  CHECK(json::parse(written("a\xFF" "b\xC3")).get<std::string>() == "a\uFFFDb\uFFFD");
}

}  // namespace credward::report
