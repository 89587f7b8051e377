#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "core/sample_key.h"
#include "support.h"
#include "text/document.h"
#include "text/nested.h"

using namespace credward::text;
using namespace credward::text::testing;
using namespace std::string_literals;
using credward::core::Problem;
using credward::core::Region;
using credward::core::sample_key;

namespace {

std::vector<Document::Ptr> nested(const std::string& path, const std::string& bytes) {
  return nested_documents(Document::make_root(path, bytes));
}

// What the root has where `part` of the nested text stands.
std::string written(const Document& document, std::string_view part) {
  const std::size_t at = document.text().find(part);
  REQUIRE(at != std::string_view::npos);
  const credward::core::Span span = document.to_root({at, at + part.size()});
  return std::string(document.root().text().substr(span.begin, span.size()));
}

constexpr const char* kNotebook = R"json({
 "cells": [
  {"cell_type": "markdown", "metadata": {}, "source": ["# Title\n", "text"]},
  {"cell_type": "code", "source": ["key = \"abc\"\n", "print(key)"], "outputs": [{"text": ["out"], "source": "no"}]},
  {"source": "%%bash\ncurl x", "cell_type": "code"},
  {"cell_type": "code", "source": []},
  {"cell_type": "raw", "source": "as it is"}
 ],
 "metadata": {"kernelspec": {"language": "python", "name": "python3"}, "language_info": {"name": "python"}},
 "nbformat": 4, "nbformat_minor": 5
}
)json";

}  // namespace

TEST_CASE("each cell of a notebook is a document in its language") {
  const auto cells = nested("a/b.ipynb", kNotebook);
  REQUIRE(cells.size() == 4);
  CHECK(cells[0]->language() == "md");
  CHECK(cells[0]->text() == "# Title\ntext");
  CHECK(cells[1]->language() == "py");
  CHECK(cells[1]->text() == "key = \"abc\"\nprint(key)");
  CHECK(cells[2]->language() == "sh");
  CHECK(cells[2]->text() == "%%bash\ncurl x");
  CHECK(cells[3]->language() == "txt");
  CHECK(written(*cells[1], "abc") == "abc");
  CHECK(written(*cells[1], "\"abc\"") == R"(\"abc\")");
  CHECK(written(*cells[1], "\nprint") == R"(\n", "print)");
  CHECK(cells[1]->region({7, 10}) == Region{4, 45, 4, 48});
  CHECK(cells[1]->depth() == 1);
}

TEST_CASE("a notebook is known by its content too, and only then") {
  CHECK(nested("export.json", kNotebook).size() == 4);
  CHECK(nested("", kNotebook).size() == 4);
  CHECK(nested("a.json", R"({"cells": [{"source": "x"}]})").empty());
  CHECK(nested("a.json", R"({"cells": [{"source": "x \"nbformat\""}]})").empty());
  CHECK(nested("a.json", R"({"cells": [{"source": "x", "nbformat": 4}]})").empty());
  CHECK(nested("a.ipynb", R"({"cells": [{"source": "x"}]})").size() == 1);
  CHECK(nested("a.ipynb", "").empty());
  CHECK(nested("a.py", "nbformat").empty());
}

TEST_CASE("the kernel's language is the cells'") {
  auto language = [](const std::string& metadata, const std::string& cell) {
    const auto cells = nested("a.ipynb", fmt::format(R"({{"cells": [{{{}, "source": "x"}}], "metadata": {}}})", cell, metadata));
    REQUIRE(cells.size() == 1);
    return cells[0]->language();
  };
  const std::string code = R"("cell_type": "code")";
  CHECK(language("{}", code) == "py");
  CHECK(language(R"({"kernelspec": {"language": "R"}})", code) == "r");
  CHECK(language(R"({"language_info": {"name": "julia"}})", code) == "jl");
  CHECK(language(R"({"language_info": {"name": "x"}, "kernelspec": {"language": "C++17"}})", code) == "cpp");
  CHECK(language(R"({"kernelspec": {"language": "C#"}})", code) == "cs");
  CHECK(language(R"({"kernelspec": {"language": "../../x"}})", code) == "py");
  CHECK(language("{}", R"("cell_type": "code", "metadata": {"vscode": {"languageId": "typescript"}})") == "ts");
  CHECK(language("{}", R"("cell_type": "markdown")") == "md");
}

TEST_CASE("magics say the language of a cell, others do not") {
  auto language = [](const std::string& line) {
    return nested("a.ipynb", R"({"cells": [{"cell_type": "code", "source": ")" + line + R"(\nx"}]})").at(0)->language();
  };
  CHECK(language("%%bash") == "sh");
  CHECK(language("%%sh -e") == "sh");
  CHECK(language("%%script bash --no") == "sh");
  CHECK(language("%%javascript") == "js");
  CHECK(language("%%SQL") == "sql");
  CHECK(language("%%time") == "py");
  CHECK(language("%bash") == "py");
}

TEST_CASE("notebooks of format 3, with a byte order mark, with CRLF, damaged") {
  const auto old = nested("a.ipynb", R"({"worksheets": [{"cells": [{"cell_type": "code", "input": ["a\n", "b"], "language": "python"}]}], "nbformat": 3})");
  REQUIRE(old.size() == 1);
  CHECK(old[0]->text() == "a\nb");

  std::string crlf;
  for (char c : std::string(kNotebook)) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  for (const std::string& bytes : {"\xEF\xBB\xBF" + crlf, crlf, "\xEF\xBB\xBF"s + kNotebook,
                                   utf16_bytes(u"\uFEFF" + utf16(std::u32string(crlf.begin(), crlf.end())), true)}) {
    const auto cells = nested("a.ipynb", bytes);
    REQUIRE(cells.size() == 4);
    CHECK(cells[1]->text() == "key = \"abc\"\nprint(key)");
    CHECK(cells[1]->region({7, 10}) == Region{4, 45, 4, 48});
    CHECK(nested("a.json", bytes).size() == 4);
  }

  const auto cut = nested("a.ipynb", std::string(kNotebook).substr(0, 180));
  REQUIRE(cut.size() == 2);
  CHECK(cut[1]->text().substr(0, 11) == "key = \"abc\"");
  const auto conflict = nested("a.ipynb", "{\"cells\": [{\"source\": [\n<<<<<<< HEAD\n\"a\\n\",\n=======\n\"b\\n\",\n>>>>>>> x\n\"c\"]}]}");
  REQUIRE(conflict.size() == 1);
  CHECK(conflict[0]->text() == "a\nb\nc");
}

TEST_CASE("any text comes through a notebook, and every place of it maps back") {
  Random random(31);
  for (int round = 0; round < 100; ++round) {
    const std::u32string text = random_text(random, 1 + below(random, 80));
    std::string json = "{\"cells\": [{\"source\": [\"";
    std::string expected;
    std::vector<credward::core::Span> places;  // of each byte of `expected` in `json`
    for (char32_t code : text) {
      const std::string plain = utf8(std::u32string_view(&code, 1));
      std::string as_written = plain;
      const std::u16string units = utf16(std::u32string_view(&code, 1));
      if (code < 0x20 || code == U'"' || code == U'\\' || below(random, 3) == 0) {
        as_written.clear();
        for (char16_t unit : units) as_written += fmt::format("\\u{:04x}", static_cast<unsigned>(unit));
      }
      for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool same = as_written == plain;
        places.push_back(same ? credward::core::Span{json.size() + i, json.size() + i + 1}
                              : credward::core::Span{json.size(), json.size() + as_written.size()});
      }
      json += as_written;
      expected += plain;
      if (below(random, 10) == 0) json += "\",\r\n  \"";
    }
    json += "\"]}]}";
    const auto cells = nested("a.ipynb", json);
    REQUIRE(cells.size() == 1);
    REQUIRE(cells[0]->text() == expected);
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(cells[0]->to_root({i, i + 1}) == places[i]);
  }
}

TEST_CASE("the number of cells is bounded, and the bound is told") {
  auto notebook = [](std::size_t cells) {
    std::string json = "{\"cells\": [";
    for (std::size_t i = 0; i < cells; ++i) json += "{\"source\": \"x\"},";
    return Document::make_root("big.ipynb", json + "{}]}");
  };
  std::vector<Problem> problems;
  CHECK(nested_documents(notebook(kNestedDocuments - 1), &problems).size() == kNestedDocuments - 1);
  CHECK(problems.empty());
  CHECK(nested_documents(notebook(kNestedDocuments + 5), &problems).size() == kNestedDocuments);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].kind == credward::core::ProblemKind::kDegraded);
  CHECK(problems[0].path == "big.ipynb");
  CHECK(problems[0].reason.find("10000") != std::string::npos);
}

TEST_CASE("nesting is bounded in depth") {
  const Document::Ptr root = Document::make_root("a.ipynb", kNotebook);
  auto level = [](Document::Ptr outer) {
    OffsetMap map;
    map.append(outer->text().size(), {0, outer->text().size()});
    std::string text(outer->text());
    return Document::make_nested(std::move(outer), "ipynb", std::move(text), std::move(map));
  };
  CHECK_FALSE(nested_documents(level(level(root))).empty());
  CHECK(nested_documents(level(level(level(root)))).empty());
}

TEST_CASE("UTF-16 strings in a binary file are read") {
  const std::string key = sample_key("base62", 40, "binary");
  for (bool little : {true, false}) {
    for (const std::string& before : {"\x7F" "ELF\0\0"s, "\x7F" "ELF\0\0\0"s, "\xE9\xFFx\0\0\0\x01"s, "\xE9\xFFxy\0\0\0\x01"s}) {
      const std::string bytes = before + utf16_bytes("BYTESTACK_NAME=" + key, little) + "\0\0\xFF\0\x01"s +
                                utf16_bytes(std::string_view("another string"), little) + "\xFF\xFF"s +
                                utf16_bytes(std::string_view("short"), little);
      const auto found = nested("a.bin", bytes);
      REQUIRE(found.size() == 1);
      const Document& document = *found[0];
      CHECK(document.root().encoding() == Encoding::kBinary);
      REQUIRE(document.text().find("BYTESTACK_NAME=" + key + "\n") != std::string_view::npos);
      CHECK(document.text().find("another string\n") != std::string_view::npos);
      CHECK(document.text().find("short") == std::string_view::npos);
      std::string place = written(document, key);
      CHECK((place == utf16_bytes(key, true) || place == utf16_bytes(key, false)));
    }
  }
  CHECK(nested("a.bin", "plain\0text with nothing wide in it"s).empty());
}

TEST_CASE("8-bit text that was appended to a UTF-16 file is read") {
  const std::string key = sample_key("base62", 40, "appended");
  for (bool little : {true, false}) {
    const std::string bytes = utf16_bytes(std::u16string(u"\uFEFFfirst = 1\r\n"), little) + "\nSOME_NAME=" + key;
    const auto found = nested("notes.txt", bytes);
    REQUIRE(found.size() == 1);
    CHECK(found[0]->text() == "\nSOME_NAME=" + key + "\n");
    CHECK(found[0]->region({12, 12 + key.size()}).line == 2);
    CHECK(nested("notes.txt", utf16_bytes(std::u16string(u"\uFEFFfirst = 1\r\n"), little)).empty());
  }
}
