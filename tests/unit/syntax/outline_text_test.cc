#include "syntax/outline_text.h"

#include <catch2/catch.hpp>

#include <string>

#include "syntax/outline_builder.h"
#include "syntax/string_content.h"
#include "unit/syntax/samples.h"

namespace credward::syntax {
namespace {

TEST_CASE("escapes are decoded as their language means them") {
  using S = EscapeStyle;
  CHECK(decode_escape("\\n", S::kC) == "\n");
  CHECK(decode_escape("\\x41", S::kC) == "A");
  CHECK(decode_escape("\\u00e9", S::kC) == "\xc3\xa9");
  CHECK(decode_escape("\\u{1F600}", S::kC) == "\xf0\x9f\x98\x80");
  CHECK(decode_escape("\\U0001F600", S::kC) == "\xf0\x9f\x98\x80");
  CHECK(decode_escape("\\101", S::kC) == "A");
  CHECK(decode_escape("\\0", S::kC) == std::string(1, '\0'));
  CHECK(decode_escape("\\65", S::kLua) == "A");
  CHECK(decode_escape("\\q", S::kC) == "q");
  CHECK(decode_escape("\\q", S::kKeep) == "\\q");
  CHECK(decode_escape("\\\"", S::kKeep) == "\"");
  CHECK(decode_escape("\\$", S::kKeep) == "$");
  CHECK(decode_escape("\\n", S::kShell) == "n");
  CHECK(decode_escape("\\\n", S::kShell) == "");
  CHECK(decode_escape("\\ ", S::kShell) == " ");
  CHECK(decode_escape("`n", S::kPowerShell) == "\n");
  CHECK(decode_escape("`$", S::kPowerShell) == "$");
  CHECK(decode_escape("`0", S::kPowerShell) == std::string(1, '\0'));
  CHECK(decode_escape("\"\"", S::kPowerShell) == "\"");
  CHECK(decode_escape("{{", S::kC) == "{");
  CHECK(decode_escape("' \"", S::kC) == "");
  CHECK(decode_escape("\\ud800", S::kC) == "\xef\xbf\xbd");
  CHECK(decode_escape("\\xzz", S::kC) == "xzz");
  CHECK(decode_escape("\\", S::kC) == "\\");
  CHECK(decode_escape("", S::kC) == "");
}

// The literal texts of all strings of a text, joined by |; those with holes as ?.
std::string texts(std::string_view language, std::string_view source) {
  const Pack* pack = built_in_packs().named(language);
  REQUIRE(pack != nullptr);
  const auto outline = build_outline(*pack, source);
  REQUIRE(outline.ok());
  std::string out;
  for (std::uint32_t i = 0; i < outline->nodes.size(); ++i) {
    if (outline->nodes[i].kind != NodeKind::kString) continue;
    out += literal_text(*outline, source, i, pack->escapes()).value_or("?") + "|";
  }
  return out;
}

TEST_CASE("the literal text of a string, language by language") {
  CHECK(texts("python", R"x(f('a\'b', "c\n", r'd\n', '''e''', "", f"x{y}", f"{{z}}", b"w\q"))x") ==
        "a'b|c\n|d\\n|e||?|{z}|w\\q|");
  CHECK(texts("javascript", R"x(f('a\'b', "c\u{41}", `d\``, `e${1}`))x") == "a'b|cA|d`|?|");
  CHECK(texts("go", "package a\nvar x = f(\"a\\\"b\\u0041\", `c\\n`)\n") == "a\"bA|c\\n|");
  CHECK(texts("bash", R"x(c a\ b 'c\n$d' "e\"f\n\$g" $'h\ti' j"k"l ""m)x") ==
        "a b|c\\n$d|e\"f\\n$g|h\ti|j|k|l||m|");
  CHECK(texts("java", R"x(class A { String a = "a\"b" + 'c' + '\n'; })x") == "a\"b|c|\n|");
  CHECK(texts("csharp", R"x(var a = f("a\t", @"b\""c""", $"d{{e}}", """f"g""", 'h');)x") ==
        "a\t|b\\\"c\"|d{e}|f\"g|h|");
  CHECK(texts("php", R"x(<?php f('a\'b\n', "c\n\$d", "e$f");)x") == "a'b\\n|c\n$d|?|");
  CHECK(texts("ruby", R"x(f('a\'b\n', "c\n", %q(d), :e, "f#{g}"))x") == "a'b\\n|c\n|d|e|?|");
  CHECK(texts("rust", R"x(fn f() { g("a\"b\u{41}", r#"c"d\n"#, b"e", 'f'); })x") == "a\"bA|c\"d\\n|e|f|");
  CHECK(texts("cpp", R"x(auto a = f("a\x41", R"q(b"c\n)q", L"d", "e" "f");)x") == "aA|b\"c\\n|d|e|f|");
  CHECK(texts("kotlin", "val a = f(\"a\\$b\\u0041\", \"c$d\", \"\"\"e\\n\"\"\", \"f$5\")") ==
        "a$bA|?|e\\n|f$5|");
  CHECK(texts("swift", R"x(f("a\u{41}", #"b\n"#, "c\(d)"))x") == "aA|b\\n|?|");
  CHECK(texts("scala", R"x(val a = f("a$b\n", s"c$d", """e\n"""))x") == "a$b\n|?|e\\n|");
  CHECK(texts("dart", R"x(var a = f('a\'b', r'c\n$d', 'e' "f", 'g$h');)x") == "a'b|c\\n$d|ef|?|");
  CHECK(texts("elixir", R"x(f("a\n", ~s(b), :c, 'd', "e#{f}"))x") == "a\n|b|c|d|?|");
  CHECK(texts("lua", R"x(f("a\65", 'b\'', [[c\n]], [==[d]]]==]))x") == "aA|b'|c\\n|d]]|");
  CHECK(texts("powershell", "f \"a`tb\"\"c\" 'd''e$f' \"g$h\"\n") == "a\tb\"c|d'e$f|?|");
}

core::Span content(std::string_view literal, Delimiters delimiters) {
  return string_content(literal, {0, literal.size()}, delimiters);
}

std::string_view inside(std::string_view literal, std::string_view delimiters) {
  const core::Span span = content(literal, *delimiters_named(delimiters));
  return literal.substr(span.begin, span.size());
}

TEST_CASE("where a literal's content lies") {
  CHECK(inside("\"a\"", "quotes") == "a");
  CHECK(inside("\"\"", "quotes") == "");
  CHECK(inside("\"\"\"a\"b\"\"\"", "quotes") == "a\"b");
  CHECK(inside("r#\"a\"#", "quotes") == "a");
  CHECK(inside("\"never closed", "quotes") == "never closed");
  CHECK(inside("\"", "quotes") == "");
  CHECK(inside("word", "quotes") == "word");
  CHECK(inside("\"\"\"a\"", "single") == "\"\"a");
  CHECK(inside("\"\"\"\"a\"\"\"b\"\"\"\"", "runs") == "a\"\"\"b");
  CHECK(inside("'a' \"b\"", "adjacent") == "a' \"b");
  CHECK(inside(":a", "first") == "a");
  CHECK(inside("a: ", "label") == "a");
  CHECK(inside("\"a b\": ", "label") == "a b");
  CHECK(inside("R\"x(a)b)x\"", "cpp-raw") == "a)b");
  CHECK(inside("R\"(", "cpp-raw") == "");
  CHECK(inside("[==[a]b]==]", "lua-long") == "a]b");
  CHECK(inside("[", "lua-long") == "");
  CHECK(inside("@\"\r\na\r\nb\r\n\"@", "here-string") == "a\r\nb");
  CHECK(inside("@\"", "here-string") == "");
  CHECK(inside("<<<A\nb\nc\nA", "heredoc") == "b\nc");
  CHECK(inside("\nA\n", "heredoc") == "");
  CHECK(inside("~s(a(b)c)i", "sigil") == "a(b)c");
  CHECK(inside("%q{a}", "sigil") == "a");
  CHECK(inside("", "sigil") == "");
  for (const char* name : {"quotes", "single", "adjacent", "runs", "none", "first", "label", "cpp-raw",
                           "lua-long", "here-string", "heredoc", "sigil"}) {
    INFO(name);
    for (const char* literal :
         {"", "\"", "'''", "R\"x(", "[[", "@'", "~", "\n", "\n\n", "a:", ":", "#\"#", "%"}) {
      const core::Span span = content(literal, *delimiters_named(name));
      CHECK(span.begin <= span.end);
      CHECK(span.end <= std::string_view(literal).size());
    }
  }
  CHECK_FALSE(delimiters_named("round").has_value());
}

}  // namespace
}  // namespace credward::syntax
