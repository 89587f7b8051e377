#include "text/document.h"

#include <string>

#include <catch2/catch.hpp>

using namespace credward::text;
using credward::core::Region;
using credward::core::Span;

TEST_CASE("a document's language is its extension, or its whole name") {
  auto language = [](const char* path) { return Document::make_root(path, "")->language(); };
  CHECK(language("src/main.PY") == "py");
  CHECK(language("a.b/c") == "c");
  CHECK(language("Dockerfile") == "dockerfile");
  CHECK(language("deploy/Dockerfile.prod") == "dockerfile");
  CHECK(language("Makefile") == "makefile");
  CHECK(language(".env") == "env");
  CHECK(language("app/.env.production") == "env");
  CHECK(language("prod.env") == "env");
  CHECK(language(".bashrc") == "bashrc");
  CHECK(language("settings.py.example") == "py");
  CHECK(language("config.yml.j2.bak") == "yml");
  CHECK(language(".env.example") == "env");
  CHECK(language("notes.old") == "old");
  CHECK(language("").empty());
  CHECK(language("dir/").empty());
  CHECK(language("name.").empty());
}

TEST_CASE("a root decodes, and keeps its path as it is") {
  const Document::Ptr document = Document::make_root("caf\xE9.txt", "\xEF\xBB\xBF" "a\nkey");
  CHECK(document->path() == "caf\xE9.txt");
  CHECK(document->text() == "a\nkey");
  CHECK(document->encoding() == Encoding::kUtf8);
  CHECK(document->depth() == 0);
  CHECK(document->outer() == nullptr);
  CHECK(&document->root() == document.get());
  CHECK(document->region({2, 5}) == Region{2, 1, 2, 4});
  CHECK(document->to_root({2, 5}) == Span{2, 5});
}

TEST_CASE("places of a nested document are places of the root, through every level") {
  const Document::Ptr root = Document::make_root("a.json", "xx\nAB\\nCD\n");
  OffsetMap once;
  once.append(2, {3, 5});
  once.append(1, {5, 7});
  once.append(2, {7, 9});
  const Document::Ptr outer = Document::make_nested(root, "sh", "AB\nCD", once);
  OffsetMap twice;
  twice.append(3, {1, 4});
  const Document::Ptr inner = Document::make_nested(outer, "py", "B\nC", twice);
  CHECK(inner->depth() == 2);
  CHECK(inner->language() == "py");
  CHECK(inner->path() == "a.json");
  CHECK(&inner->root() == root.get());
  CHECK(inner->outer() == outer.get());
  CHECK(inner->to_root({0, 1}) == Span{4, 5});
  CHECK(inner->to_root({1, 2}) == Span{5, 7});
  CHECK(inner->to_root({0, 3}) == Span{4, 8});
  CHECK(inner->region({2, 3}) == Region{2, 5, 2, 6});
  CHECK(inner->own_lines().region({2, 3}) == Region{2, 1, 2, 2});
}
