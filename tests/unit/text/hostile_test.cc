// Hostile input: four times the size may take not much more than four times as long. What takes the square of it would
// take sixteen times as long. Time is the processor's, so that a busy machine changes nothing.
#include <algorithm>
#include <functional>
#include <string>

#include <catch2/catch.hpp>

#include "core/sample_key.h"
#include "support.h"
#include "text/comments.h"
#include "text/document.h"
#include "text/glob.h"
#include "text/ignore.h"
#include "text/line_hash.h"
#include "text/redaction.h"
#include "text/sanitize.h"
#include "text/uri.h"

using namespace credward::text;
using namespace credward::text::testing;
using namespace std::string_literals;

namespace {

std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

double seconds(const std::function<void(const std::string&)>& work, const std::string& input) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const double begin = processor_seconds();
    work(input);
    best = std::min(best, processor_seconds() - begin);
  }
  return best;
}

void check_linear(const std::function<void(const std::string&)>& work, std::string_view piece, std::size_t bytes = 60'000) {
  INFO("piece " << std::string(piece.substr(0, 40)));
  const double small = seconds(work, repeat(piece, bytes));
  const double large = seconds(work, repeat(piece, 4 * bytes));
  CHECK(large < 9 * small + 0.01);
}

std::size_t sink = 0;

void map_comments(const std::string& path, const std::string& text) {
  sink += CommentMap(*Document::make_root(path, text)).comments().size();
}

}  // namespace

TEST_CASE("comments take linear time", "[hostile]") {
  for (const char* path : {"a.py", "a.js", "a.rs", "a.cpp", "a.cs", "a.sh", "a.rb", "a.lua", "a.html", "a.md", "a.sql", "a.yaml", "a.xyz", "a.php"}) {
    INFO(path);
    auto work = [path](const std::string& text) { map_comments(path, text); };
    for (const char* piece : {"/*", "/* */", "'", "'\\", "\"\\'", "`", "#", "# x\n", "<!--", "<script>", "<script", "[[", "--[[",
                              "r#\"", "R\"a(", "/", "=/", "<<A\n", "<<A\nA\n", "```\n", "~~~\n```\n", "\"\"\"", "=begin\n", "\n/*", "; ", "x << y\n"}) {
      check_linear(work, piece, 20'000);
    }
  }
  // Delimiters that are all different.
  auto distinct = [](const char* path, const std::function<std::string(std::size_t)>& piece) {
    auto text = [&piece](std::size_t count) {
      std::string out;
      for (std::size_t i = 0; i < count; ++i) out += piece(i);
      return out;
    };
    auto work = [path](const std::string& input) { map_comments(path, input); };
    CHECK(seconds(work, text(40'000)) < 9 * seconds(work, text(10'000)) + 0.01);
  };
  distinct("a.cpp", [](std::size_t i) { return "R\"" + std::to_string(i) + "("; });
  distinct("a.sh", [](std::size_t i) { return "<<W" + std::to_string(i) + "\n"; });
  distinct("a.lua", [](std::size_t i) { return "[" + std::string(i % 50, '=') + "["; });
  distinct("a.rs", [](std::size_t i) { return "r" + std::string(i % 50, '#') + "\""; });
}

TEST_CASE("nested documents take linear time", "[hostile]") {
  auto notebook = [](const std::string& text) { sink += nested_documents(Document::make_root("a.ipynb", text)).size(); };
  for (const char* piece : {"[", "{", "{\"cells\":[", "\"", "\"\\", "\"a\" ", "\"a\":", "]", "{\"cells\":[{\"source\":[\"x\"]},",
                            "                  ", "\"\\u", "<<<<<<< HEAD\n", "1,"}) {
    check_linear(notebook, piece);
  }
  auto cells = [](const std::string& text) {
    sink += nested_documents(Document::make_root("a.ipynb", "{\"cells\":[" + text)).size();
  };
  for (const char* piece : {"{\"source\":\"x\"},", "{\"source\":[\"\\n\",", "{\"source\":\"\\ud83d"}) check_linear(cells, piece);
  auto wide = [](const std::string& text) { sink += nested_documents(Document::make_root("a.bin", "\x01\0\x02"s + text)).size(); };
  for (const std::string& piece : {"a\0"s, "\0a"s, "a\0b\0c\0d\0e\0f\0g\0h\0\0\0\xFF"s, "\0"s, "a\0\0"s}) check_linear(wide, piece);
}

TEST_CASE("a megabyte of brackets and a string without end are read", "[hostile]") {
  for (const std::string& text : {std::string(1 << 20, '['), "{\"cells\": [{\"source\": \"" + std::string(1 << 20, 'x'),
                                  std::string(1 << 20, '{'), repeat("{\"cells\":", 1 << 20)}) {
    const Document::Ptr document = Document::make_root("a.ipynb", text);
    CHECK(nested_documents(document).size() <= 1);
    CHECK(document->region({text.size() - 1, text.size()}).end_column == text.size() + 1);
  }
}

TEST_CASE("many places on a line of 1.5 MB", "[hostile]") {
  std::string line;
  Random random(101);
  while (line.size() < 1'500'000) line += utf8(std::u32string(1, U"aé€😀"[below(random, 4)]));
  const LineIndex lines(line);
  const double begin = processor_seconds();
  for (int i = 0; i < 20'000; ++i) {
    const std::size_t at = below(random, line.size() - 50);
    sink += lines.region({at, at + 40}).column;
  }
  CHECK(processor_seconds() - begin < 2);  // by counting from the line's start it would be minutes
}

TEST_CASE("decoding, hashing, sanitising and redaction take linear time", "[hostile]") {
  const std::string key = credward::core::sample_key("base62", 40, "hostile");
  Redactor redactor;
  redactor.add(credward::core::SecretText(key), credward::core::Fingerprinter().identify(credward::core::SecretText(key)));
  for (const std::string& piece : {"x"s, "\n"s, "\r"s, "é"s, "\xFF"s, "\0"s, "a\0"s, "%"s, "%25"s, "\\u0041"s, "A"s, "AB=="s, key,
                                   key.substr(0, 8), key.substr(0, 9) + "%", "\u202E"s}) {
    check_linear([](const std::string& text) { sink += Document::make_root("a", text)->lines().line_count(); }, piece);
    check_linear([](const std::string& text) { sink += line_hashes(text).size(); }, piece);
    check_linear([](const std::string& text) { sink += terminal_safe(text).size() + display_path(text).size(); }, piece);
    check_linear([&redactor](const std::string& text) { sink += redactor.redact(text).size(); }, piece);
  }
}

TEST_CASE("no pattern makes matching slow", "[hostile]") {
  const std::string path = repeat("a/", 4000) + "b";
  const double begin = processor_seconds();
  for (const std::string& pattern : {repeat("**/", 4000) + "c", repeat("*a", 4000), repeat("**/*a*/", 4000) + "c",
                                     repeat("a*", 4000) + "c", "**/" + repeat("?*", 4000) + "c"}) {
    const auto glob = Glob::parse(pattern);
    REQUIRE(glob);
    sink += glob->matches(path);
    CHECK_FALSE(glob->matches(std::string(4000, 'a') + "b"));
    IgnoreRules rules;
    rules.add("", pattern + "\n");
    sink += rules.ignored(path, false);
  }
  CHECK(processor_seconds() - begin < 5);
}
