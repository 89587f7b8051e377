#include "syntax/outline_codec.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

#include "syntax/outline_builder.h"
#include "syntax/pack.h"
#include "unit/syntax/outline_checks.h"
#include "unit/syntax/samples.h"

namespace credward::syntax {
namespace {

constexpr std::string_view kText = R"(import os
headers = {"Authorization": f"Bearer {os.environ['K']}\n" + suffix, **more}
requests.get("https://api.bytestack.dev", headers=headers
)";

Outline sample() {
  auto outline = build_outline(*built_in_packs().named("python"), kText);
  REQUIRE(outline.ok());
  REQUIRE(outline->nodes.size() > 20);
  REQUIRE_FALSE(outline->errors.empty());
  return std::move(*outline);
}

bool same(const Node& a, const Node& b) {
  return a.kind == b.kind && a.role == b.role && a.flags == b.flags && a.begin == b.begin && a.end == b.end &&
         a.parent == b.parent && a.next == b.next;
}

TEST_CASE("an outline survives its bytes") {
  Outline before = sample();
  before.cut = true;
  const auto after = decode_outline(encode_outline(before), "python", kText.size());
  REQUIRE(after.ok());
  CHECK(after->language == "python");
  CHECK(after->cut);
  CHECK(after->errors == before.errors);
  REQUIRE(after->nodes.size() == before.nodes.size());
  for (std::size_t i = 0; i < before.nodes.size(); ++i) CHECK(same(before.nodes[i], after->nodes[i]));
  CHECK(broken_promise(*after, kText) == "");
}

TEST_CASE("an outline of another text is refused") {
  const std::string bytes = encode_outline(sample());
  CHECK_FALSE(decode_outline(bytes, "python", kText.size() - 1).ok());
  CHECK_FALSE(decode_outline(bytes, "python", kText.size() + 1).ok());
  CHECK_FALSE(decode_outline("", "python", 0).ok());
}

TEST_CASE("bytes that end early, go on, or are damaged are refused or keep every promise") {
  const std::string bytes = encode_outline(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(decode_outline(bytes.substr(0, size), "python", kText.size()).ok());
  }
  CHECK_FALSE(decode_outline(bytes + '\0', "python", kText.size()).ok());
  std::mt19937 random(1);
  int accepted = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string damaged = bytes;
    for (unsigned changes = 1 + random() % 3; changes > 0; --changes) {
      damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
    }
    const auto outline = decode_outline(damaged, "python", kText.size());
    if (!outline.ok()) continue;
    ++accepted;
    REQUIRE(broken_promise(*outline, kText) == "");
  }
  // Some damage only changes a kind or a role; if none did, this would test nothing.
  CHECK(accepted > 100);
}

// A node as the encoder writes it: kind, role, flags, levels closed, distance, length.
std::string node(NodeKind kind, int closed, int distance, int length) {
  return {static_cast<char>(kind),  0, 0, static_cast<char>(closed), static_cast<char>(distance),
          static_cast<char>(length)};
}

core::Result<Outline> decoded(const std::vector<std::string>& nodes) {
  std::string bytes{1, 0, static_cast<char>(nodes.size())};
  for (const std::string& one : nodes) bytes += one;
  return decode_outline(bytes + '\0', "x", 20);
}

TEST_CASE("each promise is checked by itself") {
  const std::string root = node(NodeKind::kOther, 0, 0, 20);
  REQUIRE(decoded({root, node(NodeKind::kName, 0, 3, 4), node(NodeKind::kName, 1, 4, 1)}).ok());
  CHECK_FALSE(decoded({node(NodeKind::kName, 0, 0, 20)}).ok());        // root's kind
  CHECK_FALSE(decoded({node(NodeKind::kOther, 0, 0, 19)}).ok());       // root's span
  CHECK_FALSE(decoded({root, node(NodeKind::kName, 0, 3, 0)}).ok());   // empty
  CHECK_FALSE(decoded({root, node(NodeKind::kName, 0, 3, 18)}).ok());  // too long
  CHECK_FALSE(
      decoded({root, node(NodeKind::kName, 0, 3, 4), node(NodeKind::kName, 1, 3, 4)}).ok());  // overlap
  CHECK_FALSE(
      decoded({root, node(NodeKind::kGroup, 0, 3, 4), node(NodeKind::kName, 0, 0, 5)}).ok());  // not nested
  CHECK_FALSE(decoded({root, node(NodeKind::kName, 1, 3, 4)}).ok());                           // second root
  CHECK_FALSE(decoded({root, node(NodeKind::kText, 0, 3, 4)}).ok());  // a part outside of a string
  const std::string string = node(NodeKind::kString, 0, 3, 8);
  REQUIRE(decoded({root, string, node(NodeKind::kText, 0, 1, 2), node(NodeKind::kHole, 1, 2, 2)}).ok());
  CHECK_FALSE(decoded({root, string, node(NodeKind::kName, 0, 1, 2)}).ok());  // no part
  CHECK_FALSE(
      decoded({root, string, node(NodeKind::kText, 0, 1, 2), node(NodeKind::kText, 1, 3, 1)}).ok());  // gap
  std::string flags = node(NodeKind::kName, 0, 3, 4);
  flags[2] = 32;
  CHECK_FALSE(decoded({root, flags}).ok());
}

TEST_CASE("depth and counts that are claimed cost nothing") {
  std::string claimed{1, 0};
  claimed += "\xff\xff\xff\xff\x0f";
  CHECK_FALSE(decode_outline(claimed, "x", 20).ok());
  // A chain one level deeper than is allowed.
  const std::size_t size = kMaxOutlineDepth + 2;
  Outline chain;
  for (std::uint32_t i = 0; i < size; ++i) {
    Node node;
    node.kind = i == 0 ? NodeKind::kOther : NodeKind::kGroup;
    node.end = 1;
    node.parent = i == 0 ? 0 : i - 1;
    node.next = static_cast<std::uint32_t>(size);
    chain.nodes.push_back(node);
  }
  CHECK_FALSE(decode_outline(encode_outline(chain), "x", 1).ok());
  chain.nodes.pop_back();
  for (Node& node : chain.nodes) node.next = static_cast<std::uint32_t>(size - 1);
  CHECK(decode_outline(encode_outline(chain), "x", 1).ok());
}

}  // namespace
}  // namespace credward::syntax
