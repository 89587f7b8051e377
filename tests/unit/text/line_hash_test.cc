#include "text/line_hash.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support.h"
#include "text/line_index.h"

using namespace credward::text;
using namespace credward::text::testing;
using Hashes = std::vector<std::string>;

namespace {

// A line of random characters that is no key.
std::string repeated(char c, std::size_t times) { return std::string(times, c); }

}  // namespace

TEST_CASE("the values that GitHub's own program gives") {
  CHECK(line_hashes("") == Hashes{"c129715d7a2bc9a3:1"});
  CHECK(line_hashes("a") == Hashes{"53b5d4aabe50d64:1"});
  CHECK(line_hashes("a\n") == Hashes{"243cbaa4685aab12:1", "c129715d7a2bc9a3:1"});
  CHECK(line_hashes("a\r\nb\r\n") == Hashes{"81b8d8db678b2bbe:1", "ade70578248be16f:1", "c129715d7a2bc9a3:1"});
  CHECK(line_hashes(" \ta  b\n").at(0) == "882bbb3d8de7a640:1");
  const Hashes three = line_hashes("x\nx\nx\n");
  REQUIRE(three.size() == 4);
  CHECK(three[0] == "4c74ab87820424b1:1");
  CHECK(three[1] == "8c072f39cc89b447:1");
  CHECK(three[2] == "828973aa50c68d6d:1");
  const Hashes wide = line_hashes(repeated('A', 250) + "\nB\n");
  CHECK(wide.at(0) == "82223fc1152cfdfc:1");
  CHECK(wide.at(1) == "789dab009e6515cf:1");
  const Hashes beyond_ascii = line_hashes("é😀\nkey = \"bsk_live_x\"\n");
  CHECK(beyond_ascii.at(0) == "eb1d2c8320eff28d:1");
  CHECK(beyond_ascii.at(1) == "95869f40d7ea6c99:1");
  const Hashes code = line_hashes("api_key = \"bsk_live_0123\"\nprint(api_key)\n");
  CHECK(code.at(0) == "71ba5fd2b4739536:1");
  CHECK(code.at(1) == "6939a9bdfde5c1fd:1");
}

TEST_CASE("equal lines in equal surroundings are counted") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "x\n";
  const Hashes hashes = line_hashes(text);
  REQUIRE(hashes.size() == 301);
  // All whose 100 units are nothing but such lines share one value.
  const std::string value = hashes[0].substr(0, hashes[0].find(':'));
  CHECK(hashes[1] == value + ":2");
  CHECK(hashes[249] == value + ":250");
  CHECK(hashes[299].ends_with(":1"));
}

TEST_CASE("blanks and the kind of line end change nothing, a byte order mark and bad bytes do") {
  CHECK(line_hashes("a b\n\tc") == line_hashes("ab\nc"));
  CHECK(line_hashes("a\rb") == line_hashes("a\nb"));
  CHECK(line_hashes("a\r\nb") == line_hashes("a\nb"));
  CHECK(line_hashes("a\r \nb").size() == 3);
  CHECK(line_hashes("\xEF\xBB\xBF" "a") != line_hashes("a"));
  CHECK(line_hashes("\xFF") == line_hashes("\uFFFD"));
  CHECK(line_hashes("\xE2\x82z") == line_hashes("\uFFFDz"));
  CHECK(line_hashes("\xED\xA0\x80") == line_hashes("\uFFFD\uFFFD\uFFFD"));
}

TEST_CASE("every line has a hash") {
  Random random(71);
  for (int round = 0; round < 300; ++round) {
    const std::string text = utf8(random_text(random, below(random, 400)));
    CHECK(line_hashes(text).size() == LineIndex(text).line_count());
  }
}

TEST_CASE("a hash covers a hundred units and no more") {
  const std::string head = repeated('h', 99);
  CHECK(line_hashes(head + "xa").at(0) == line_hashes(head + "xb").at(0));
  CHECK(line_hashes(head + "a").at(0) != line_hashes(head + "b").at(0));
  // A character beyond the basic plane is two units: its second half lies outside.
  CHECK(line_hashes(head + "😀").at(0) == line_hashes(head + "😁").at(0));
  CHECK(line_hashes(head.substr(1) + "😀").at(0) != line_hashes(head.substr(1) + "😁").at(0));
}
