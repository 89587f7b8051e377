#include "text/comments.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support.h"
#include "text/comment_syntax.h"

using namespace credward::text;
using namespace credward::text::testing;

namespace {

std::vector<std::string> comments(const std::string& path, const std::string& text) {
  const Document::Ptr document = Document::make_root(path, text);
  const CommentMap map(*document);
  std::vector<std::string> found;
  for (const credward::core::Span& span : map.comments()) {
    found.emplace_back(document->text().substr(span.begin, span.size()));
  }
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("comments of Python") {
  CHECK(comments("a.py", "x = 1  # one\n# two\ny = '# no' + \"# no\" # three") == Found{"# one", "# two", "# three"});
  CHECK(comments("a.py", "\"\"\"doc # no\n\"quoted\" # no\n\"\"\" # yes\n") == Found{"# yes"});
  CHECK(comments("a.py", "x = 'it\\'s # no'  # yes\r\ny\r\n") == Found{"# yes"});
  CHECK(comments("a.py", "x = 'unterminated # yes\ny # yes too\n") == Found{"# yes", "# yes too"});
}

TEST_CASE("comments of C and its relatives") {
  for (const char* path : {"a.c", "a.cpp", "a.h", "a.java", "a.go", "a.cs", "a.kt", "a.swift", "a.scala", "a.dart", "a.js",
                           "a.ts", "a.tsx", "a.rs", "a.php", "a.proto", "a.groovy", "a.jsonc"}) {
    INFO(path);
    CHECK(comments(path, "x(\"// no /* no\"); // one\n/* two\n * \"two\" */ y; /**/ z\n") ==
          Found{"// one", "/* two\n * \"two\" */", "/**/"});
    CHECK(comments(path, "u = \"http://host/a\\\"//no\"; // yes") == Found{"// yes"});
    CHECK(comments(path, "/* never closed // yes\nz // yes\n") == Found{"// yes", "// yes"});
  }
  CHECK(comments("a.c", "c = '\"'; // yes\nd = '\\''; // yes\ne = '\\\\'; // yes") == Found(3, "// yes"));
  CHECK(comments("a.cpp", "n = 1'000'000; // yes\ns = R\"x(// no )\" no)x\"; // yes") == Found(2, "// yes"));
}

TEST_CASE("what is special about JavaScript") {
  CHECK(comments("a.js", "`// no ${x} \n // no` // yes") == Found{"// yes"});
  CHECK(comments("a.js", "x = /[/\"]\\/\\/no/.test(y) // yes\nreturn /\"/; // yes\na / b; c // yes") == Found(3, "// yes"));
  CHECK(comments("a.tsx", "<a href=\"http://x\">x</a> // yes") == Found{"// yes"});
}

TEST_CASE("what is special about Go, Rust, C#, Kotlin, Swift, PHP, Ruby") {
  CHECK(comments("a.go", "s := `// no \"`\n// yes") == Found{"// yes"});
  CHECK(comments("a.rs", "fn f<'a>(x: &'a str) { let s = r#\"// no \" no\"#; let c = '\"'; } // yes") == Found{"// yes"});
  CHECK(comments("a.rs", "/* a /* nested */ still */ x /* b */") == Found{"/* a /* nested */ still */", "/* b */"});
  CHECK(comments("a.cs", "p = @\"c:\\\"; // yes\nq = @\"a \"\" // no\"; // yes") == Found(2, "// yes"));
  CHECK(comments("a.kt", "s = \"\"\"// no \\\"\"\" // yes") == Found{"// yes"});
  CHECK(comments("a.php", "<?php $a = 'x # no'; # yes\n#[Attribute]\n") == Found{"# yes", "#[Attribute]"});
  CHECK(comments("a.php", "<a href=http://x>\n<!-- markup -->\n<?php // yes") == Found{"<!-- markup -->", "// yes"});
  CHECK(comments("a.rb", "s = \"#{x} # no\" # yes\n=begin\nall of it\n=end\nx\n") == Found{"# yes", "=begin\nall of it\n=end"});
}

TEST_CASE("comments of shells and here-documents") {
  CHECK(comments("a.sh", "echo ${#x} $# a#b # yes\necho '# no\n# no' \"# no\";# yes\n") == Found(2, "# yes"));
  CHECK(comments("a.sh", "cat <<'EOF' > x # yes\n# no\ndon't\nEOF\necho $'it\\'s' # yes\n") == Found(2, "# yes"));
  CHECK(comments("a.sh", "cat <<-A <<B\n# no\n\tA\n# no\nB\n# yes\n") == Found{"# yes"});
  CHECK(comments("a.sh", "x=$((1 << 2)) # yes\ny # yes\n") == Found(2, "# yes"));
  CHECK(comments("a.rb", "list << item # yes\n# yes\nitem\n") == Found(2, "# yes"));
  CHECK(comments("a.fish", "set x 'a # no' # yes\n") == Found{"# yes"});
  CHECK(comments("a.ps1", "$x = \"a `\" # no\" # yes\n<# block\n#>\n$h = @\"\n# no\n\"@\n# yes") ==
        Found{"# yes", "<# block\n#>", "# yes"});
}

TEST_CASE("comments of configuration files") {
  CHECK(comments("a.yaml", "a: b#c # yes\nd: 'it''s # no'\ne: don't # yes\nf: \"# no\"\n# yes") == Found(3, "# yes"));
  CHECK(comments("a.yaml", "e: don't # yes\nf: can't # yes\n") == Found(2, "# yes"));
  CHECK(comments("a.toml", "a = \"# no\" # yes\nb = '\\' # yes\nc = '''\n# no\n'''\n") == Found(2, "# yes"));
  CHECK(comments("a.ini", "; yes\na = b;c\n# yes\n") == Found{"; yes", "# yes"});
  CHECK(comments(".env", "A=b#c # yes\n# yes\nB='# no'\n") == Found(2, "# yes"));
  CHECK(comments("a.properties", "# yes\n! yes\na = b # no\n") == Found{"# yes", "! yes"});
  CHECK(comments("a.tf", "a = \"# no\" # yes\n// yes\n/* yes */\nb = <<EOT\n# no\nEOT\n") == Found{"# yes", "// yes", "/* yes */"});
  CHECK(comments("nginx.conf", "listen 80; # yes\nx \"# no\";\n") == Found{"# yes"});
  CHECK(comments("Dockerfile", "# yes\nRUN echo # no\n  # yes\n") == Found(2, "# yes"));
  CHECK(comments("Makefile", "all: # yes\n\techo '# no' # yes\n") == Found(2, "# yes"));
}

TEST_CASE("comments of SQL, markup, Lua, Elixir, Perl, R, batch files") {
  CHECK(comments("a.sql", "select '-- no ''-- no' -- yes\n/* yes */ x\n# yes\n") == Found{"-- yes", "/* yes */", "# yes"});
  CHECK(comments("a.xml", "<a b=\"x\"><!-- yes\n --></a> # no // no") == Found{"<!-- yes\n -->"});
  CHECK(comments("a.html", "<!-- yes --><script src=\"x\">\nlet a = '// no'; // yes\n</script> // no <STYLE>/* yes */ // no</STYLE>") ==
        Found{"<!-- yes -->", "// yes", "/* yes */"});
  CHECK(comments("a.vue", "<template>// no</template><script lang=\"ts\">// yes\n</script>") == Found{"// yes"});
  CHECK(comments("a.lua", "x = '-- no' -- yes\n--[[ yes\n]] y --[==[ yes ]] ]==] s = [[ -- no ]]") ==
        Found{"-- yes", "--[[ yes\n]]", "--[==[ yes ]] ]==]"});
  CHECK(comments("a.ex", "x = \"\"\"\n# no\n\"\"\" # yes\n") == Found{"# yes"});
  CHECK(comments("a.pl", "$#x; 'it # no'; # yes\n=pod\n\nall\n\n=cut\n") == Found{"# yes", "=pod\n\nall\n\n=cut"});
  CHECK(comments("a.R", "x <- '# no' # yes\n") == Found{"# yes"});
  CHECK(comments("a.bat", "REM yes\r\nrem yes\r\n:: yes\r\n@REM yes\r\nREMOVE x\r\necho REM no\r\n") ==
        Found{"REM yes", "rem yes", ":: yes", "@REM yes"});
}

TEST_CASE("Markdown has markup's comments, and those of the code in its fences") {
  CHECK(comments("a.md", "# Title\n<!-- yes -->\n```sh\nx # yes\n```\n~~~~python\n'# no' # yes\n~~~\n~~~~\n# no\n```\n# no\n```\n") ==
        Found{"<!-- yes -->", "# yes", "# yes"});
  CHECK(comments("a.md", "1. x\n   ```yaml\n   # yes\n   ```\n   # no\n") == Found{"# yes"});
  CHECK(comments("a.md", "```sh\n# yes") == Found{"# yes"});
  CHECK(comments("a.md", "```") == Found{});
}

TEST_CASE("an unknown language: what is a comment nearly everywhere") {
  CHECK(comments("a.xyz", "# one\nx // two\n  -- three\n; four\n% five\nREM six\ny /* seven */ z <!-- eight -->\n") ==
        Found{"# one", "// two", "-- three", "; four", "% five", "REM six", "/* seven */", "<!-- eight -->"});
  CHECK(comments("a.xyz", "http://x a#b curl --header 'x # no' 50 % of it; y src/* z */\n").empty());
  CHECK(comments("a.xyz", "mov a, b ; credward:allow key/x why\n") == Found{"; credward:allow key/x why"});
  CHECK(comments("a.xyz", "do -- credward:allow key/x why\n") == Found{"-- credward:allow key/x why"});
  CHECK(comments("a.json", "{\"a\": \"// no # no\"}").empty());
  CHECK(comments("a.csv", "#,//,--\n").empty());
}

TEST_CASE("offsets and lines") {
  const Document::Ptr document = Document::make_root("a.c", "a /* b\r\nc */ d /* e */ // f\r\ng\r\n");
  const CommentMap map(*document);
  const std::string_view text = document->text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inside = (i >= 2 && i < 12) || (i >= 15 && i < 27);
    INFO(i);
    CHECK(map.in_comment(i) == (inside && i != 22));
  }
  auto at_line = [&](std::uint32_t line) {
    const auto span = map.comment_at_line(line);
    return span ? std::string(text.substr(span->begin, span->size())) : "none";
  };
  CHECK(at_line(1) == "/* b");
  CHECK(at_line(2) == "c */");
  CHECK(at_line(3) == "none");
  CHECK(at_line(9) == "none");
  CHECK(map.comments_on_line(2).size() == 3);
}

TEST_CASE("comments of a nested document are in its own text") {
  const Document::Ptr root = Document::make_root("a.ipynb", R"({"cells": [{"cell_type": "code", "source": "x = 1 # yes\n"}]})");
  const auto cells = nested_documents(root);
  REQUIRE(cells.size() == 1);
  const CommentMap map(*cells[0]);
  REQUIRE(map.comments().size() == 1);
  CHECK(map.comments()[0] == credward::core::Span{6, 11});
}

TEST_CASE("whatever stands there, comments are sorted and apart") {
  Random random(91);
  const std::string pieces[] = {"/*", "*/", "//", "#", "--", "'", "\"", "`", "\\", "\n", "\r\n", "<!--", "-->", "x", " ", "<<EOF",
                                "EOF\n", "[[", "]]", "r#\"", "\"#", "R\"x(", ")x\"", "<script>", "</script>", "```sh\n", "```\n",
                                "=begin\n", "=end\n", "é", "/", "\"\"\"", "REM "};
  for (const char* path : {"a.py", "a.js", "a.rs", "a.cpp", "a.sh", "a.rb", "a.lua", "a.html", "a.md", "a.sql", "a.yaml", "a.xyz",
                           "a.php", "a.ps1", "a.cs", "a.bat", "a.kt"}) {
    for (int round = 0; round < 200; ++round) {
      std::string text;
      for (std::size_t i = 0, count = below(random, 60); i < count; ++i) text += pieces[below(random, std::size(pieces))];
      const Document::Ptr document = Document::make_root(path, text);
      const CommentMap map(*document);
      std::size_t end = 0;
      for (const credward::core::Span& span : map.comments()) {
        INFO(path << "\n" << text);
        CHECK(span.begin >= end);
        CHECK(span.end > span.begin);
        CHECK(span.end <= text.size());
        end = span.end;
      }
    }
  }
}
