#include "text/json_scanner.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support.h"

using namespace credward::text;
using credward::core::Span;
using Event = JsonScanner::Event;

namespace {

std::vector<std::string> strings(std::string_view text) {
  JsonScanner scanner(text);
  std::vector<std::string> found;
  for (Event event = scanner.next(); event != Event::kEnd; event = scanner.next()) {
    if (event == Event::kString) found.emplace_back(text.substr(scanner.span().begin, scanner.span().size()));
  }
  return found;
}

std::string unescaped(const std::string& text) {
  std::string out;
  OffsetMap map;
  append_unescaped(text, {0, text.size()}, out, map);
  // Whatever the escapes were, the whole maps to the whole.
  if (!out.empty()) CHECK(map.to_outer({0, out.size()}) == Span{0, text.size()});
  return out;
}

}  // namespace

TEST_CASE("strings are values or keys") {
  CHECK(strings(R"({"a": "b", "c": ["d", {"e" : "f"}], "g": 1})") == std::vector<std::string>{"b", "d", "f"});
  CHECK(strings(R"("alone")") == std::vector<std::string>{"alone"});
  CHECK(strings(R"(["say \"hi\"", "back\\"])") == std::vector<std::string>{R"(say \"hi\")", R"(back\\)"});
}

TEST_CASE("a path says where a value stands") {
  JsonScanner scanner(R"({"x": {"y": [1, {"z": "here"}, "there"]}, "z": "else"})");
  std::vector<std::string> places;
  for (Event event = scanner.next(); event != Event::kEnd; event = scanner.next()) {
    if (scanner.at({"x", "y", "*", "z"})) places.push_back("here");
    if (event == Event::kString && scanner.at({"x", "y", "*"})) places.push_back("there");
    if (scanner.at({"z"})) places.push_back("else");
  }
  CHECK(places == std::vector<std::string>{"here", "there", "else"});
}

TEST_CASE("damage is stepped over") {
  CHECK(strings("[\"a\",\n<<<<<<< HEAD\n\"b\",\n=======\n\"c\"\n>>>>>>> x\n]") ==
        std::vector<std::string>{"a", "b", "c"});
  CHECK(strings("{\"a\": \"cut") == std::vector<std::string>{"cut"});
  CHECK(strings("[\"no end\n\"next\"]") == std::vector<std::string>{"no end", "next"});
  CHECK(strings("]]}}\"still\"") == std::vector<std::string>{"still"});
  CHECK(strings("\"\\") == std::vector<std::string>{"\\"});
}

TEST_CASE("depth is bounded, and counted beyond the bound") {
  const std::string whole = "{\"a\": " + std::string(40, '[') + "\"deep\"" + std::string(40, ']') + ", \"b\": \"here\"}";
  JsonScanner scanner(whole);
  int found = 0, found_deep = 0;
  for (Event event = scanner.next(); event != Event::kEnd; event = scanner.next()) {
    if (event != Event::kString) continue;
    found += scanner.at({"b"});
    found_deep += scanner.at({"a", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*",
                              "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*"});
  }
  CHECK(found == 1);
  CHECK(found_deep == 0);
}

TEST_CASE("escapes") {
  CHECK(unescaped(R"(a\n\t\"\\\/b)") == "a\n\t\"\\/b");
  CHECK(unescaped(R"(\u0041\u00e9\u20AC)") == "Aé€");
  CHECK(unescaped(R"(\ud83d\ude00)") == "😀");
  CHECK(unescaped(R"(\ud83d)") == "\uFFFD");
  CHECK(unescaped(R"(\ud83dx\ude00)") == "\uFFFDx\uFFFD");
  CHECK(unescaped(R"(\ud83d\u0041)") == "\uFFFD" "A");
  CHECK(unescaped(R"(\x \u12 \u12g4 \)") == R"(\x \u12 \u12g4 \)");
}

TEST_CASE("each character maps to what it was written as") {
  const std::string text = R"(say \u0022k\u20acy\u0022\n)";
  std::string out;
  OffsetMap map;
  append_unescaped(text, {0, text.size()}, out, map);
  REQUIRE(out == "say \"k€y\"\n");
  auto written = [&](std::string_view part) {
    const std::size_t at = out.find(part);
    const Span span = map.to_outer({at, at + part.size()});
    return text.substr(span.begin, span.size());
  };
  CHECK(written("y") == "y");
  CHECK(written("k€y") == R"(k\u20acy)");
  CHECK(written("€") == R"(\u20ac)");
  CHECK(written("\"") == R"(\u0022)");
  CHECK(written("\n") == R"(\n)");
}
