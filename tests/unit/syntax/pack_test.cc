#include "syntax/pack.h"

#include <catch2/catch.hpp>

#include <string>

#include "syntax/outline_builder.h"
#include "syntax/outline_dump.h"
#include "unit/syntax/samples.h"

namespace credward::syntax {
namespace {

const std::string kHeader = "; language: python\n; grammar: python\n; package: tree-sitter-python\n";

// The error of a set with this one pack, or nothing; the query is compiled.
std::string error_of(const std::string& content, const std::string& path = "dir/python.scm") {
  const PackFile file{path, content};
  const auto packs = Packs::create({&file, 1});
  if (!packs) return packs.error().message;
  const auto status = packs->check();
  if (status) return "";
  CHECK(status.error().code == core::ErrorCode::kUsage);
  return status.error().message;
}

TEST_CASE("a pack's errors name file and line") {
  CHECK(error_of(kHeader + "(string) @string\n") == "");
  CHECK(error_of(kHeader + ";; a remark\n\n; no header line any more\n(string) @string\n") == "");
  CHECK(error_of("; language: python\n; colour: red\n").starts_with("dir/python.scm:2: unknown header key"));
  CHECK(error_of(kHeader + "; escapes: sgml\n").starts_with("dir/python.scm:4: unknown header key"));
  CHECK(error_of(kHeader + "; rewrite: nothing-like-it\n").starts_with("dir/python.scm:4: "));
  CHECK(error_of(kHeader + "; just a remark\n").starts_with("dir/python.scm:4: a header line is"));
  CHECK(error_of("; grammar: python\n")
            .starts_with("dir/python.scm:1: the header must name"));
  CHECK(error_of(kHeader, "dir/snake.scm").starts_with("dir/snake.scm:1: the pack of python is"));
  CHECK(error_of(kHeader + "\n(strin) @string\n") == "dir/python.scm:5: the grammar has no such node");
  CHECK(error_of(kHeader + "(call what: (_)) @call\n") == "dir/python.scm:4: the grammar has no such field");
  CHECK(error_of(kHeader + "(string @string\n").starts_with("dir/python.scm:"));
  CHECK(error_of(kHeader + "(string (call)) @string\n") ==
        "dir/python.scm:4: the grammar never makes this structure");
}

TEST_CASE("what a capture, a predicate or a setting means must be known") {
  CHECK(error_of(kHeader + "(call) @cal\n") == "dir/python.scm:4: unknown capture @cal");
  // Not the first place where the same letters stand.
  CHECK(error_of(kHeader + "(call) @call\n(list) @cal\n") == "dir/python.scm:5: unknown capture @cal");
  CHECK(error_of(kHeader + "(call (_) @call.arguments)\n") ==
        "dir/python.scm:4: unknown capture @call.arguments");
  CHECK(error_of(kHeader + "(call) @damaged\n") == "dir/python.scm:4: unknown capture @damaged");
  CHECK(error_of(kHeader + "(call) @behind.map\n") == "dir/python.scm:4: unknown capture @behind.map");
  CHECK(error_of(kHeader + "(string) @text\n") == "dir/python.scm:4: unknown capture @text");
  const std::string bad = "dir/python.scm:4: unknown predicate or setting in this pattern";
  CHECK(error_of(kHeader + "((call) @call (#match? @call \"x\"))\n") == bad);
  CHECK(error_of(kHeader + "((string) @string (#set! delimiters sometimes))\n") == bad);
  CHECK(error_of(kHeader + "((string) @string (#set! colour red))\n") == bad);
  CHECK(error_of(kHeader + "((string) @string (#set! holes))\n") == bad);
  CHECK(error_of(kHeader + "((call) @call (#eq? @call @call))\n") == bad);
}

TEST_CASE("a grammar that is not built in is a usage error") {
  const std::string content = "; language: cobol\n; grammar: cobol\n; package: tree-sitter-cobol\n";
  CHECK(error_of(content, "cobol.scm") == "cobol.scm: the grammar cobol is not built in");
}

TEST_CASE("a pack inherits from another, wherever it stands, and errors stay with their file") {
  const std::string base = "; language: a\n\n(string) @string\n(none) @null\n";
  const std::string derived =
      "; language: b\n; grammar: python\n; package: p\n; inherits: a\n\n(none) @name\n(oops) @x\n";
  const PackFile files[] = {{"b.scm", derived}, {"a.scm", base}};
  const auto packs = Packs::create(files);
  REQUIRE(packs.ok());
  CHECK(packs->all().size() == 1);  // what has no grammar is only there to be inherited
  CHECK(packs->named("a") == nullptr);
  const auto status = packs->check();
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().message == "b.scm:7: the grammar has no such node");

  const std::string good = derived.substr(0, derived.find("(oops)"));
  const PackFile better[] = {{"b.scm", good}, {"a.scm", base}};
  const auto fine = Packs::create(better);
  REQUIRE(fine.ok());
  const auto outline = build_outline(*fine->named("b"), "None, 'x'\n");
  REQUIRE(outline.ok());
  CHECK(dump(*outline, "None, 'x'\n") == "None\n\"x\"\n");  // the later pattern counts

  const PackFile orphan{"b.scm", good};
  const auto lonely = Packs::create({&orphan, 1});
  REQUIRE_FALSE(lonely.ok());
  CHECK(lonely.error().message == "b.scm:1: there is no pack of a to inherit from");
}

TEST_CASE("a language is described once; packs can be added") {
  auto packs = Packs::create(embedded_packs());
  REQUIRE(packs.ok());
  CHECK_FALSE(packs->add({"x/python.scm", kHeader}).ok());
  const std::string mine =
      "; language: mine\n; grammar: python\n; package: p\n; inherits: python\n; extensions: mine\n";
  REQUIRE(packs->add({"x/mine.scm", mine}).ok());
  REQUIRE(packs->for_path("a/B.MINE") != nullptr);
  CHECK(packs->for_path("a/B.MINE")->language() == "mine");
  CHECK(packs->for_path("a/B.MINE")->query().ok());
}

// The text of the n-th fence in a Markdown file.
std::string fence(const std::string& markdown, int n) {
  std::size_t at = 0;
  for (int i = 0; i < n; ++i) at = markdown.find("\n```", markdown.find("\n```", at) + 4) + 4;
  const std::size_t begin = markdown.find('\n', markdown.find("\n```", at) + 1) + 1;
  return markdown.substr(begin, markdown.find("```", begin) - begin);
}

TEST_CASE("the example in the packs' README is a pack and does what is said there") {
  const std::string readme = read_file(std::string(LANGUAGES_DIR) + "/README.md");
  const std::string content = fence(readme, 0), code = fence(readme, 1);
  const PackFile file{"little-lua.scm", content};
  const auto packs = Packs::create({&file, 1});
  REQUIRE(packs.ok());
  REQUIRE(packs->for_path("a.llua") != nullptr);
  const auto outline = build_outline(*packs->for_path("a.llua"), code);
  REQUIRE(outline.ok());
  CHECK(dump(*outline, code) == fence(readme, 2));
}

std::string language_of(const Pack* pack) {
  return pack ? pack->language() : "none";
}

TEST_CASE("files, fences and shebangs find their language") {
  const Packs& packs = built_in_packs();
  const std::pair<const char*, const char*> paths[] = {{"a/b.py", "python"},
                                                       {"a.JS", "javascript"},
                                                       {"x.d.ts", "typescript"},
                                                       {"x.tsx", "tsx"},
                                                       {"Rakefile", "ruby"},
                                                       {".bashrc", "bash"},
                                                       {"deploy.sh", "bash"},
                                                       {"main.go", "go"},
                                                       {"A.java", "java"},
                                                       {"a.cs", "csharp"},
                                                       {"index.php", "php"},
                                                       {"lib.rs", "rust"},
                                                       {"a.c", "c"},
                                                       {"a.h", "cpp"},
                                                       {"a.hpp", "cpp"},
                                                       {"build.gradle.kts", "kotlin"},
                                                       {"a.swift", "swift"},
                                                       {"build.sbt", "scala"},
                                                       {"main.dart", "dart"},
                                                       {"mix.exs", "elixir"},
                                                       {"init.lua", "lua"},
                                                       {"run.ps1", "powershell"},
                                                       {"README.md", "none"},
                                                       {"py", "none"},
                                                       {"a.py/file", "none"},
                                                       {"", "none"}};
  for (const auto& [path, language] : paths) {
    INFO(path);
    CHECK(language_of(packs.for_path(path)) == language);
  }
  const std::pair<const char*, const char*> words[] = {
      {"python", "python"}, {"py", "python"}, {"JS", "javascript"},  {"ts", "typescript"}, {"sh", "bash"},
      {"shell", "bash"},    {"C#", "csharp"}, {"php", "php-snippet"}, {"golang", "go"},     {"c++", "cpp"},
      {"rs", "rust"},       {"rb", "ruby"},   {"ps1", "powershell"}, {"kt", "kotlin"},     {"text", "none"}};
  for (const auto& [word, language] : words) {
    INFO(word);
    CHECK(language_of(packs.aliased(word)) == language);
  }
  CHECK(shebang_program("#!/usr/bin/env python3.11\n") == "python");
  CHECK(shebang_program("#!/usr/bin/env -S A=b node --x\n") == "node");
  CHECK(shebang_program("#! /bin/bash -e\r\ntext") == "bash");
  CHECK(shebang_program("#!/usr/bin/env\n") == "");
  CHECK(shebang_program("#!") == "");
  CHECK(shebang_program("# not one") == "");
  CHECK(shebang_program("") == "");
}

}  // namespace
}  // namespace credward::syntax
