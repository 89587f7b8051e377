#include "detect/prefilter.h"

#include <sys/mman.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "detect/literals.h"
#include "detect/macros.h"

namespace credward::detect {
namespace {

using Strings = std::vector<std::string>;

std::string utf16(std::string_view text, bool big) {
  std::string out;
  for (char c : text) {
    if (big) out += '\0';
    out += c;
    if (!big) out += '\0';
  }
  return out;
}

Strings literals_of(std::string_view regex, const Strings& hosts = {}) {
  Strings out = required_literals(*expand_macros(regex, hosts));
  std::sort(out.begin(), out.end());
  return out;
}

TEST_CASE("required literals are few and long") {
  CHECK(literals_of("bsk_live_[A-Za-z0-9]{32}") == Strings{"bsk_live_"});
  CHECK(literals_of("(?i)BSK_[a-z]+_LIVE") == Strings{"_live"});
  CHECK(literals_of("(?:abc|defgh).*authorization") == Strings{"authorization"});
  CHECK(literals_of("(?:alpha|beta)x*") == Strings{"alpha", "beta"});
  CHECK(literals_of("sk-[a-z]+") == Strings{"sk-"});
  CHECK(literals_of("[a-z]{32}").empty());
  CHECK(literals_of("(?:bytestack)?[a-z]+").empty());
  CHECK(literals_of("clé-secrète") == Strings{"-secr"});
  CHECK(literals_of("é+").empty());
}

TEST_CASE("macros give whole spellings and hosts as literals") {
  CHECK(literals_of("import {bytestack}") == Strings{"import byte stack", "import byte-stack",
                                                     "import byte.stack", "import byte/stack",
                                                     "import byte_stack", "import bytestack"});
  CHECK(literals_of("https?://{host}/[^ ]*key={key}") == Strings{"bytestack.com", "bytestack.dev"});
  CHECK(literals_of("://{host}:", {"Gateway.Example:8443"}) ==
        Strings{"bytestack.com", "bytestack.dev", "gateway.example"});
}

TEST_CASE("macros are told from RE2's own braces") {
  CHECK(*expand_macros(R"(a{3,}\{key\}\x{1F}\p{Greek}[{}]\\{2})", {}) ==
        R"(a{3,}\{key\}\x{1F}\p{Greek}[{}]\\{2})");
  CHECK(expand_macros("{key}", {})->find("(?P<key>") == 0);
  CHECK_FALSE(expand_macros("{nothing}", {}));
  CHECK(RE2::FullMatch("gate.way:1", "gate\\.way:1"));
  CHECK(expand_macros("{host}", {"gate.way"})->find(R"(gate\.way)") != std::string::npos);
}

TEST_CASE("a longer literal that contains another is not needed") {
  CHECK(without_covered({"bytestack.dev", "stack", "bytestack", "key", "stack"}) == Strings{"key", "stack"});
}

TEST_CASE("the prefilter finds literals in any case and encoding") {
  auto prefilter = Prefilter::compile({"bytestack", "byte_stack"});
  REQUIRE(prefilter);
  Prefilter::Scratch scratch(*prefilter);
  CHECK(prefilter->any("x bytestack y", scratch));
  CHECK(prefilter->any("ByteStack", scratch));
  CHECK(prefilter->any("MY_BYTE_STACK_KEY", scratch));
  CHECK(prefilter->any(utf16("x ByteStack", false), scratch));
  CHECK(prefilter->any(utf16("ByteStack x", true), scratch));
  CHECK_FALSE(prefilter->any("bytestac k byte stack", scratch));
  CHECK_FALSE(prefilter->any("", scratch));
  CHECK_FALSE(prefilter->any(std::string_view(), scratch));
  CHECK_FALSE(prefilter->any(std::string("b\0ytestack", 10), scratch));
  CHECK(prefilter->found("BYTE_STACK", scratch) == std::vector<bool>{false, true});
  CHECK(prefilter->found(utf16("bytestack", true) + "byte_stack", scratch) == std::vector<bool>{true, true});
  CHECK(prefilter->found("nothing", scratch) == std::vector<bool>{false, false});
}

TEST_CASE("without literals nothing passes") {
  auto prefilter = Prefilter::compile({});
  REQUIRE(prefilter);
  Prefilter::Scratch scratch(*prefilter);
  CHECK_FALSE(prefilter->any("bytestack", scratch));
  CHECK(prefilter->serialize().empty());
}

TEST_CASE("a stored prefilter is the same one; a damaged or foreign one is refused") {
  auto prefilter = Prefilter::compile({"bytestack", "gateway.example"});
  REQUIRE(prefilter);
  std::string bytes = prefilter->serialize();
  REQUIRE_FALSE(bytes.empty());
  // Unaligned on purpose: it will lie anywhere in the program.
  std::string unaligned = "x" + bytes;
  auto loaded = Prefilter::load({"bytestack", "gateway.example"}, std::string_view(unaligned).substr(1));
  REQUIRE(loaded);
  Prefilter::Scratch scratch(*loaded);
  CHECK(loaded->any("https://GATEWAY.example/", scratch));
  CHECK_FALSE(loaded->any("https://example/", scratch));
  CHECK_FALSE(Prefilter::load({"bytestack"}, ""));
  CHECK_FALSE(Prefilter::load({"bytestack"}, "not a database"));
  CHECK_FALSE(Prefilter::load({"bytestack"}, std::string_view(bytes).substr(0, bytes.size() / 2)));
  std::string other_platform = bytes;
  for (std::size_t i = 12; i < 20; ++i) other_platform[i] = static_cast<char>(other_platform[i] ^ 0x5a);
  CHECK_FALSE(Prefilter::load({"bytestack"}, other_platform));
}

TEST_CASE("a literal across the border of two chunks of a huge text is found") {
  constexpr std::size_t kBorder = std::size_t{1} << 30;
  constexpr std::size_t kSize = kBorder + 4096;
  void* memory =
      mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  REQUIRE(memory != MAP_FAILED);
  char* text = static_cast<char*>(memory);
  auto prefilter = Prefilter::compile({"bytestack"});
  REQUIRE(prefilter);
  Prefilter::Scratch scratch(*prefilter);
  CHECK_FALSE(prefilter->any({text, kSize}, scratch));
  for (std::size_t before : {9u, 8u, 4u, 1u, 0u}) {
    std::memcpy(text + kBorder - before, "bytestack", 9);
    CHECK(prefilter->any({text, kSize}, scratch));
    std::memset(text + kBorder - before, 0, 9);
  }
  munmap(memory, kSize);
}

}  // namespace
}  // namespace credward::detect
