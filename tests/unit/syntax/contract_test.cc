// What holds for every pack: each names what its language has, and outlines of any text keep their promises.
#include <catch2/catch.hpp>

#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>

#include "syntax/outline_builder.h"
#include "syntax/outline_codec.h"
#include "syntax/outline_dump.h"
#include "syntax/outline_text.h"
#include "unit/syntax/outline_checks.h"
#include "unit/syntax/samples.h"

namespace credward::syntax {
namespace {

struct Sample {
  const Pack* pack = nullptr;
  std::string text;
  Outline outline;
};

// Made once: each test reads them.
const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = [] {
    std::vector<Sample> out;
    for (const auto& path : sample_files()) {
      const Pack* pack = pack_of(built_in_packs(), path);
      std::string text = read_file(path);
      auto outline = build_outline(*pack, text);
      if (!outline) throw std::runtime_error(path.string() + ": " + outline.error().message);
      out.push_back({pack, std::move(text), std::move(*outline)});
    }
    return out;
  }();
  return all;
}

// One node of an outline, with its surroundings.
class Place {
 public:
  Place(const Outline& outline, std::uint32_t index) : outline_(outline), index_(index) {}
  const Node& node() const { return outline_.nodes[index_]; }
  NodeKind parent() const { return outline_.nodes[node().parent].kind; }
  bool is(NodeKind kind) const { return node().kind == kind; }
  bool flag(NodeFlag flag) const { return (node().flags & flag) != 0; }
  bool has(Role role, NodeKind kind) const {
    return any([&](const Node& child) { return child.role == role && child.kind == kind; });
  }
  bool has(Role role) const {
    return any([&](const Node& child) { return child.role == role; });
  }
  bool has(NodeKind kind) const {
    return any([&](const Node& child) { return child.kind == kind; });
  }

 private:
  bool any(const std::function<bool(const Node&)>& test) const {
    for (std::uint32_t i = index_ + 1; i < node().next; i = outline_.nodes[i].next) {
      if (test(outline_.nodes[i])) return true;
    }
    return false;
  }
  const Outline& outline_;
  std::uint32_t index_;
};

using Construct = std::function<bool(const Place&)>;

std::map<std::string, Construct> constructs() {
  using K = NodeKind;
  using R = Role;
  return {
      {"string", [](const Place& p) { return p.is(K::kString) && p.has(K::kText); }},
      {"raw string", [](const Place& p) { return p.is(K::kString) && p.flag(kRaw); }},
      {"escape", [](const Place& p) { return p.is(K::kEscape); }},
      {"hole", [](const Place& p) { return p.is(K::kHole) && p.has(K::kName); }},
      {"concatenation", [](const Place& p) { return p.is(K::kConcat) && p.has(K::kString); }},
      {"format operator",
       [](const Place& p) { return p.is(K::kFormat) && p.has(R::kLeft) && p.has(R::kRight); }},
      {"name", [](const Place& p) { return p.is(K::kName); }},
      {"number", [](const Place& p) { return p.is(K::kNumber); }},
      {"null", [](const Place& p) { return p.is(K::kNull); }},
      {"group", [](const Place& p) { return p.is(K::kGroup); }},
      {"member", [](const Place& p) { return p.is(K::kMember) && p.has(R::kObject) && p.has(R::kProperty); }},
      {"index",
       [](const Place& p) {
         return p.is(K::kSubscript) && p.has(R::kObject) && p.has(R::kIndex, K::kString);
       }},
      {"call",
       [](const Place& p) { return p.is(K::kCall) && p.has(R::kCallee, K::kName) && p.has(R::kArgument); }},
      {"method call", [](const Place& p) { return p.is(K::kCall) && p.has(R::kCallee, K::kMember); }},
      {"named argument",
       [](const Place& p) {
         return p.is(K::kPair) && p.node().role == R::kArgument && p.has(R::kKey) && p.has(R::kValue);
       }},
      {"map", [](const Place& p) { return p.is(K::kMap) && p.has(K::kPair); }},
      {"pair", [](const Place& p) { return p.is(K::kPair) && p.has(R::kKey) && p.has(R::kValue); }},
      {"list", [](const Place& p) { return p.is(K::kList) && p.has(K::kString); }},
      {"spread", [](const Place& p) { return p.is(K::kSpread) && p.has(R::kValue); }},
      {"assignment",
       [](const Place& p) { return p.is(K::kAssign) && p.has(R::kTarget) && p.has(R::kValue); }},
      {"assignment to a member",
       [](const Place& p) { return p.is(K::kAssign) && p.has(R::kTarget, K::kMember); }},
      {"assignment to an index",
       [](const Place& p) { return p.is(K::kAssign) && p.has(R::kTarget, K::kSubscript); }},
      {"declaration",
       [](const Place& p) { return p.is(K::kAssign) && p.flag(kDeclares) && p.has(R::kValue); }},
      {"constant", [](const Place& p) { return p.is(K::kAssign) && p.flag(kConstant) && p.has(R::kValue); }},
      {"appending", [](const Place& p) { return p.is(K::kAssign) && p.flag(kAppends) && p.has(R::kValue); }},
      {"choice", [](const Place& p) { return p.is(K::kChoice) && p.has(K::kString); }},
      {"default", [](const Place& p) { return p.is(K::kDefault); }},
      {"function", [](const Place& p) { return p.is(K::kFunction) && p.has(R::kName) && p.has(R::kBody); }},
      {"parameter",
       [](const Place& p) { return p.is(K::kParameter) && p.has(R::kName) && p.parent() == K::kFunction; }},
      {"default of a parameter", [](const Place& p) { return p.is(K::kParameter) && p.has(R::kValue); }},
      {"lambda", [](const Place& p) { return p.is(K::kFunction) && !p.has(R::kName); }},
      {"return", [](const Place& p) { return p.is(K::kReturn) && p.has(R::kValue); }},
      {"class", [](const Place& p) { return p.is(K::kClass) && p.has(R::kName) && p.has(R::kBody); }},
      {"branch", [](const Place& p) { return p.is(K::kBranch); }},
      {"import", [](const Place& p) { return p.is(K::kImport); }},
      {"comment", [](const Place& p) { return p.is(K::kComment); }},
  };
}

// What a language does not have, or has as an ordinary call.
const std::map<std::string, std::set<std::string>> kWithout = {
    {"bash",
     {"format operator", "number", "null", "member", "method call", "named argument", "map", "spread",
      "assignment to a member", "choice", "parameter", "default of a parameter", "lambda", "return", "class",
      "import"}},
    {"c",
     {"raw string", "hole", "format operator", "method call", "named argument", "spread", "index",
      "assignment to an index", "default", "default of a parameter", "lambda", "class"}},
    {"cpp", {"hole", "format operator", "named argument", "spread", "default"}},
    {"csharp", {"format operator"}},
    {"dart", {"format operator", "default of a parameter"}},
    {"elixir",
     {"format operator", "constant", "appending", "default", "return", "import", "assignment to a member",
      "assignment to an index"}},
    {"go",
     {"hole", "format operator", "named argument", "spread", "choice", "default", "default of a parameter"}},
    {"java",
     {"raw string", "hole", "format operator", "map", "spread", "default", "default of a parameter",
      "index"}},
    {"javascript", {"raw string", "format operator", "named argument"}},
    {"kotlin", {"raw string", "format operator", "map", "list"}},
    {"lua",
     {"hole", "format operator", "named argument", "spread", "constant", "appending", "default",
      "default of a parameter", "class", "import"}},
    {"php", {"format operator"}},
    {"php-snippet", {}},
    {"powershell", {"named argument", "declaration", "constant", "choice", "default", "class", "import"}},
    {"python", {"constant", "default"}},
    {"ruby", {"declaration", "default", "import", "assignment to a member"}},
    {"rust", {"hole", "concatenation", "format operator", "null", "default", "default of a parameter"}},
    {"scala",
     {"raw string", "format operator", "map", "index", "assignment to an index", "spread", "default"}},
    {"swift", {"format operator", "spread", "default of a parameter"}},
    {"tsx", {"raw string", "format operator", "named argument"}},
    {"typescript", {"raw string", "format operator", "named argument"}},
};

TEST_CASE("each pack names each construct that its language has") {
  const auto wanted = constructs();
  std::map<std::string, std::set<std::string>> seen;
  for (const Sample& sample : samples()) {
    auto& found = seen[sample.pack->language()];
    for (std::uint32_t i = 1; i < sample.outline.nodes.size(); ++i) {
      for (const auto& [name, holds] : wanted) {
        if (holds(Place(sample.outline, i))) found.insert(name);
      }
    }
  }
  for (const auto& [language, found] : seen) {
    INFO(language);
    REQUIRE(kWithout.count(language) == 1);
    const auto& without = kWithout.at(language);
    // The snippets' pack is another one's, with another grammar; its sample only shows that it works.
    if (language == "php-snippet") continue;
    for (const auto& [name, holds] : wanted) {
      INFO(name);
      CHECK(found.count(name) + without.count(name) == 1);
    }
  }
}

using namespace std::string_view_literals;
constexpr std::string_view kDamage = "\"'`(){}[]<>$\\#\n\0\xff,;:=@%!"sv;

void check_any_text(const Pack& pack, const std::string& text) {
  const auto outline = build_outline(pack, text);
  REQUIRE(outline.ok());
  REQUIRE(broken_promise(*outline, text) == "");
  const auto again = decode_outline(encode_outline(*outline), pack.language(), text.size());
  REQUIRE(again.has_value());
  REQUIRE(dump(*again, text) == dump(*outline, text));
  for (std::uint32_t i = 0; i < outline->nodes.size(); ++i) literal_text(*outline, text, i, pack.escapes());
}

TEST_CASE("outlines of damaged texts keep their promises") {
  std::mt19937 random(7);
  for (const Sample& sample : samples()) {
    INFO(sample.pack->language());
    for (int i = 0; i < 12; ++i)
      check_any_text(*sample.pack, sample.text.substr(0, random() % sample.text.size()));
    for (int i = 0; i < 12; ++i) {
      std::string text = sample.text;
      for (int changes = 0; changes < 20; ++changes) {
        const std::size_t at = random() % text.size();
        if (random() % 3 == 0 && text.size() > 100) {
          text.erase(at, random() % 40);
        } else {
          text[at] = kDamage[random() % kDamage.size()];
        }
      }
      check_any_text(*sample.pack, text);
    }
  }
}

TEST_CASE("outlines of random bytes and of other languages' texts keep their promises") {
  std::mt19937 random(11);
  for (std::size_t i = 0; i < samples().size(); ++i) {
    const Pack& pack = *samples()[i].pack;
    INFO(pack.language());
    std::string bytes(500, '\0');
    for (char& c : bytes) c = static_cast<char>(random() % 256);
    check_any_text(pack, bytes);
    check_any_text(pack, samples()[(i + 1) % samples().size()].text);
    check_any_text(pack, samples()[(i + 7) % samples().size()].text);
    check_any_text(pack, "");
    check_any_text(pack, "\xef\xbb\xbf" + samples()[i].text);
  }
}

TEST_CASE("long chains stay flat and deep nesting is cut") {
  const Pack& python = *built_in_packs().named("python");
  std::string chain = "x = \"a\"";
  for (int i = 0; i < 3'000; ++i) chain += " + \"b\"";
  const auto flat = build_outline(python, chain);
  REQUIRE(flat.ok());
  CHECK_FALSE(flat->cut);
  CHECK(broken_promise(*flat, chain) == "");
  CHECK(flat->nodes.size() > 6'000);

  const auto nested = [](int levels) {
    std::string out;
    for (int i = 0; i < levels; ++i) out += "f(";
    return out + "1" + std::string(static_cast<std::size_t>(levels), ')');
  };
  for (const auto& pack : built_in_packs().all()) {
    INFO(pack->language());
    check_any_text(*pack, nested(60));
  }
  const std::string deep = nested(1'500);
  const auto cut = build_outline(python, deep);
  REQUIRE(cut.ok());
  CHECK(cut->cut);
  CHECK(broken_promise(*cut, deep) == "");

  OutlineLimits limits;
  limits.max_nodes = 100;
  const auto few = build_outline(python, chain, limits);
  REQUIRE(few.ok());
  CHECK(few->cut);
  CHECK(few->nodes.size() == 100);
  CHECK(broken_promise(*few, chain) == "");
  limits.max_text = 10;
  CHECK_FALSE(build_outline(python, chain, limits).ok());
}

TEST_CASE("the same text gives the same outline") {
  for (const Sample& sample : samples()) {
    const auto again = build_outline(*sample.pack, sample.text);
    REQUIRE(again.ok());
    CHECK(encode_outline(*again) == encode_outline(sample.outline));
  }
}

}  // namespace
}  // namespace credward::syntax
