#include "syntax/outline_codec.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "syntax/outline_builder.h"
#include "syntax/outline_dump.h"
#include "syntax/pack.h"
#include "unit/syntax/outline_checks.h"

namespace credward::syntax {
namespace {

bool same(const Outline& a, const Outline& b) {
  const auto node = [](const Node& x, const Node& y) {
    return x.kind == y.kind && x.role == y.role && x.flags == y.flags && x.begin == y.begin && x.end == y.end &&
           x.parent == y.parent && x.next == y.next;
  };
  return a.language == b.language && a.cut == b.cut && a.errors == b.errors &&
         std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(), node);
}

struct Sample {
  std::string text;
  Outline outline;
};

std::vector<Sample> samples() {
  const auto packs = Packs::create(embedded_packs());
  REQUIRE(packs.ok());
  std::vector<Sample> out;
  for (const auto& entry : std::filesystem::directory_iterator(OUTLINES_DIR)) {
    const Pack* pack = packs->for_path(entry.path().string());
    if (!pack) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    for (std::string_view part : {std::string_view(text), std::string_view(text).substr(0, text.size() / 2)}) {
      auto outline = build_outline(*pack, part);
      REQUIRE(outline.ok());
      out.push_back({std::string(part), std::move(*outline)});
    }
  }
  REQUIRE(out.size() > 4);
  return out;
}

TEST_CASE("an outline comes back as it was, in less than ten bytes a node") {
  for (const Sample& sample : samples()) {
    INFO(sample.outline.language);
    const std::string bytes = encode_outline(sample.outline);
    CHECK(bytes.size() < 10 * sample.outline.nodes.size() + 1000);
    const auto back = decode_outline(bytes, sample.outline.language, sample.text.size());
    REQUIRE(back);
    CHECK(same(*back, sample.outline));
  }
}

TEST_CASE("whatever is done to the bytes, what is accepted keeps the promises of an outline") {
  std::mt19937 random(7);
  const auto below = [&random](std::size_t bound) { return random() % bound; };
  std::size_t accepted = 0, refused = 0;
  for (const Sample& sample : samples()) {
    const std::string good = encode_outline(sample.outline);
    for (int round = 0; round < 400; ++round) {
      std::string bytes = good;
      switch (below(4)) {
        case 0: bytes.resize(below(bytes.size())); break;
        case 1: bytes += "x"; break;
        case 2: bytes.erase(below(bytes.size()), 1 + below(7)); break;
        default:
          for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
            bytes[below(bytes.size())] = static_cast<char>(random());
          }
      }
      const auto back = decode_outline(bytes, sample.outline.language, sample.text.size());
      (back ? accepted : refused) += 1;
      if (back) REQUIRE(broken_promise(*back, sample.text) == "");
    }
  }
  // Both happen, or the test says nothing.
  CHECK(accepted > 100);
  CHECK(refused > 100);
}

TEST_CASE("an outline for another text is refused") {
  const Sample sample = samples().front();
  const std::string bytes = encode_outline(sample.outline);
  CHECK_FALSE(decode_outline(bytes, "x", sample.text.size() - 1));
  CHECK_FALSE(decode_outline(bytes, "x", sample.text.size() + 1));
  CHECK_FALSE(decode_outline(bytes + bytes, "x", sample.text.size()));
  CHECK_FALSE(decode_outline("", "x", 0));
}

TEST_CASE("announced numbers take no memory") {
  // Two million nodes, ten thousand errors, in a handful of bytes.
  CHECK_FALSE(decode_outline(std::string("\0\x80\x89\x7a", 4), "x", 10));
  CHECK_FALSE(decode_outline(std::string("\0\x01\0\0\0\0\0\x0a\x90\x4e", 10), "x", 10));
  CHECK_FALSE(decode_outline(std::string("\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 11), "x", 10));
}

}  // namespace
}  // namespace credward::syntax
