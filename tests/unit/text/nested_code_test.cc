#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "text/document.h"
#include "text/nested.h"

using namespace credward::text;
using credward::core::Span;

namespace {

using Decoder = Nested (*)(const Document::Ptr&);

// "language|text" of each piece of code.
std::vector<std::string> code(Decoder decoder, const std::string& path, const std::string& text) {
  std::vector<std::string> out;
  for (const auto& nested : decoder(Document::make_root(path, text)).documents) {
    out.push_back(nested->language() + "|" + std::string(nested->text()));
  }
  return out;
}

// What the file has where `part` of its first piece of code stands.
std::string written(Decoder decoder, const std::string& path, const std::string& text, const std::string& part) {
  const Nested nested = decoder(Document::make_root(path, text));
  REQUIRE(nested.documents.size() == 1);
  const Document& document = *nested.documents[0];
  const std::size_t at = document.text().find(part);
  REQUIRE(at != std::string_view::npos);
  const Span span = document.to_root({at, at + part.size()});
  return std::string(document.root().text().substr(span.begin, span.size()));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("samples: fences by their language, quoted and in lists") {
  const std::string text =
      "# T\n```python\na = 1\n\nb = 2\n```\n> ```sh\n> curl x\n>\n> echo\n> ```\n"
      "- item\n  ~~~js title=\"x\"\n  f()\n    g()\n  ~~~\n- ```go\n  x := 1\n  ```\n```text\nno\n```\n```\nno\n```\n";
  CHECK(code(nested_samples, "a.md", text) ==
        Texts{"py|a = 1\n\nb = 2\n", "sh|curl x\n\necho\n", "js|f()\n  g()\n", "go|x := 1\n"});
  CHECK(written(nested_samples, "a.md", "> ```sh\n> a \\\n>   b\n> ```\n", "a \\\n  b") == "a \\\n>   b");
  CHECK(code(nested_samples, "a.md", "````sh\n```\nx\n```\n````\n") == Texts{"sh|```\nx\n```\n"});
  CHECK(code(nested_samples, "a.md", "```sh\nnever closed") == Texts{"sh|never closed"});
  CHECK(code(nested_samples, "a.py", "```sh\nx\n```\n").empty());
  CHECK(code(nested_samples, "a.md", "``` {.python .numberLines}\nx\n```\n```{r}\ny\n```\n") == Texts{"py|x\n"});
}

TEST_CASE("samples: consoles give commands, not what they print") {
  CHECK(code(nested_samples, "a.md", "```console\n$ curl x \\\n  -H y\n{\"error\": 1}\n$ echo\n```\n") ==
        Texts{"sh|curl x \\\n  -H y\necho\n"});
  CHECK(code(nested_samples, "a.md", "```bash\n$ ls\nout\n```\n") == Texts{"sh|ls\n"});
  CHECK(code(nested_samples, "a.md", "```pycon\n>>> if x:\n...     y\nout\n```\n") == Texts{"py|if x:\n    y\n"});
  CHECK(code(nested_samples, "a.md", "```console\nme@host:~$ ls\n```\n") == Texts{"sh|ls\n"});
}

TEST_CASE("samples: reStructuredText and AsciiDoc") {
  CHECK(code(nested_samples, "a.rst", "T\n\n.. code-block:: python\n   :linenos:\n\n   a = 1\n\n   b\n\nafter\n") == Texts{"py|a = 1\n\nb\n"});
  CHECK(code(nested_samples, "a.rst", ".. code:: sh\n\n  x\n") == Texts{"sh|x\n"});
  CHECK(code(nested_samples, "a.adoc", "[source,bash]\n.Title\n----\ncurl x\n----\n[,python]\n....\ny\n....\n") == Texts{"sh|curl x\n", "py|y\n"});
}

TEST_CASE("YAML: block, quoted and plain commands, and what reads them") {
  const std::string actions =
      "jobs:\n  a:\n    steps:\n      - run: |\n          curl x\n            -y\n\n          echo 'B ${{ secrets.KEY }}' \"${{ secrets.KEY }}\"\n"
      "      - name: n\n        run: print(1)\n        shell: python\n      - shell: cmd\n        run: dir\n      - run: echo a # no\n";
  CHECK(code(nested_yaml_commands, "w.yml", actions) ==
        Texts{"sh|curl x\n  -y\n\necho 'B '\"${KEY}\"'' \"${KEY}\"\n", "py|print(1)", "sh|echo a"});
  CHECK(written(nested_yaml_commands, "w.yml", "run: \"a \\\"b\\\" ''c\"\n", "a \"b\" ''c") == "a \\\"b\\\" ''c");
  CHECK(code(nested_yaml_commands, "w.yml", "run: 'a ''b'' c'\n") == Texts{"sh|a 'b' c"});
  CHECK(code(nested_yaml_commands, "w.yml", "run: >\n  curl\n  -H x\n\n  echo\nb: 1\n") == Texts{"sh|curl -H x \necho "});
  CHECK(code(nested_yaml_commands, "w.yml", "run: curl x\n  -H y\nother: 1\n") == Texts{"sh|curl x -H y"});
  CHECK(code(nested_yaml_commands, "w.yml", "defaults:\n  run:\n    shell: pwsh\njobs:\n  - run: x\n") == Texts{"ps1|x"});
  CHECK(code(nested_yaml_commands, "w.yml", "shell: bash\nname: curl\n").empty());
  CHECK(code(nested_yaml_commands, "t.yaml", "run: |\n  curl {{ .Values.url }}\n").empty());
  CHECK(code(nested_yaml_commands, "t.txt", "run: x\n").empty());
}

TEST_CASE("YAML: lists of commands and of arguments") {
  CHECK(code(nested_yaml_commands, ".gitlab-ci.yml", "job:\n  script:\n    - A=1\n    - |\n      curl $A\n      x\n    - \"echo \\\"b\\\"\"\n  stage: s\n") ==
        Texts{"sh|A=1\ncurl $A\nx\n\necho \"b\"\n"});
  CHECK(code(nested_yaml_commands, "c.yml", "command: [\"sh\", \"-c\", \"curl \\\"x\\\"\"]\n") == Texts{"sh|curl \"x\""});
  CHECK(code(nested_yaml_commands, "c.yml", "command:\n  - sh\n  - -c\n  - curl x\nargs:\n  - --verbose\n") == Texts{"sh|curl x\n"});
  CHECK(code(nested_yaml_commands, "c.yml", "command:\n- sh\n- -c\n- |\n  a\n  b\nnext: 1\n") == Texts{"sh|a\nb\n\n"});
}

TEST_CASE("scripts of pages and components") {
  CHECK(code(nested_scripts, "a.html", "<SCRIPT type=\"module\">f()</SCRIPT><script type='application/json'>{}</script><script src=x></script>") == Texts{"js|f()"});
  CHECK(code(nested_scripts, "a.vue", "<template/><script setup lang=\"ts\">\nlet a\n</script>\n") == Texts{"ts|\nlet a\n"});
  CHECK(code(nested_scripts, "a.svelte", "<script>x").size() == 1);
  CHECK(code(nested_scripts, "a.html", "<script").empty());
  CHECK(code(nested_scripts, "a.js", "<script>x</script>").empty());
}

TEST_CASE("build files: Dockerfile") {
  const std::string text = "FROM x\nRUN --mount=type=secret,id=k \\\n  curl a \\\n  # note\n  -H b && \\\n  c\nRUN [\"sh\", \"-c\", \"echo \\\"q\\\"\"]\nRUN <<EOF\ncurl h\nEOF\nRUN <<EOT python3\nprint()\nEOT\nENV A=b\n";
  CHECK(code(nested_build_commands, "Dockerfile", text) ==
        Texts{"sh|\\\n  curl a \\\n  -H b && \\\n  c\n", "sh|echo \"q\"", "sh|curl h\n", "py|print()\n"});
}

TEST_CASE("build files: Makefile, Jenkinsfile, package.json") {
  const std::string make = "A = 1\nall:\n\t@curl \"$$KEY $(URL) $BYTE\" \\\n\t  -x\n\techo\n\nb:\n\ttrue\n";
  CHECK(code(nested_build_commands, "Makefile", make) == Texts{"sh|curl \"$KEY ${URL} \\$BYTE\" \\\n  -x\necho\n", "sh|true\n"});
  CHECK(code(nested_build_commands, "Jenkinsfile", "push 'no'\nsh 'curl a'\nsh \"\"\"\n  curl ${X} \\\"q\\\"\n\"\"\"\nsh(script: 'c d', returnStdout: true)\n") ==
        Texts{"sh|curl a", "sh|\n  curl ${X} \"q\"\n", "sh|c d"});
  CHECK(code(nested_build_commands, "web/package.json", R"({"name": "no", "scripts": {"a": "curl \"x\"", "b": ""}, "z": "no"})") == Texts{"sh|curl \"x\""});
  CHECK(code(nested_build_commands, "other.json", R"({"scripts": {"a": "b"}})").empty());
}

TEST_CASE("code in other formats: damage and size") {
  for (Decoder decoder : {nested_samples, nested_yaml_commands, nested_scripts, nested_build_commands}) {
    for (const char* path : {"a.md", "a.rst", "a.adoc", "a.yml", "a.html", "Dockerfile", "Makefile", "Jenkinsfile", "package.json"}) {
      for (const std::string& text : {std::string(), std::string("```"), std::string("run:"), std::string("run: \""), std::string("run: |"), std::string("command: [\"-c\", \""),
                                      std::string("RUN"), std::string("RUN ["), std::string("RUN <<"), std::string("\t$"), std::string("\t$("), std::string("sh '"), std::string("sh \"\\"),
                                      std::string("{\"scripts\": {\"a"), std::string("script:\n- "), std::string("<script"), std::string("```sh\n") + std::string(100, '>'),
                                      std::string("run: ${{"), std::string("run: \"${{"), std::string("run: 'a")}) {
        for (const auto& nested : decoder(Document::make_root(path, text)).documents) {
          const Span span = nested->to_root({0, nested->text().size()});
          CHECK(span.end <= text.size());
        }
      }
      std::string many;
      for (int i = 0; i < 12'000; ++i) many += "```sh\nx\n```\n";
      const Nested nested = decoder(Document::make_root(path, many));
      CHECK(nested.documents.size() <= kNestedDocuments);
    }
  }
}

TEST_CASE("settings: commands of TOML, of INI and of units") {
  CHECK(code(nested_settings, "a.toml", "[t]\nrun = \"curl \\\"a\\\" b\"\nname = \"curl x\"\n") ==
        Texts{"sh|curl \"a\" b"});
  CHECK(code(nested_settings, "a.toml",
             "[tool.x.tasks]\na = 'curl x'\nb = { cmd = 'curl y', help = 'curl z' }\n") ==
        Texts{"sh|curl x", "sh|curl y"});
  CHECK(code(nested_settings, "a.toml", "run = [\"ls -l\", 'curl x']\nrun = ['curl', '-H', 'a b']\n") ==
        Texts{"sh|ls -l\ncurl x\n"});
  CHECK(code(nested_settings, "a.toml", "script = \"\"\"\ncurl {{ env.KEY }} \\\\\n  x\n\"\"\"\n") ==
        Texts{"sh|curl ${KEY} \\\n  x\n"});
  CHECK(code(nested_settings, "a.ini",
             "[p]\ncommands =\n  curl x\n# no\n\n  curl {env:K} ; y\nurl = curl z\n") ==
        Texts{"sh|\ncurl x\n\n\ncurl ${K}"});
  CHECK(code(nested_settings, "a.service", "ExecStart=-/usr/bin/curl '${A}' \\\n  -k\n") ==
        Texts{"sh|/usr/bin/curl ''\"${A}\"'' \\\n-k"});
  CHECK(code(nested_settings, "a.toml", "run = 'ls -l'").empty());
  const std::string deep = [] {
    std::string text = "curl ";
    for (int i = 0; i < 100'000; ++i) text += "a={";
    return text;
  }();
  CHECK(code(nested_settings, "a.toml", "b = 1\n" + deep.substr(5) + "\n# curl").empty());
}

TEST_CASE("XML: commands in elements and attributes, and what reads them") {
  CHECK(code(nested_xml_commands, "a.xml",
             "<a><command>curl &quot;&lt;x&gt;&quot; y</command><b>curl z</b></a>") ==
        Texts{"sh|curl \"<x>\" y"});
  CHECK(code(nested_xml_commands, "a.xml", "<run><![CDATA[curl <x> &amp;]]></run>") ==
        Texts{"sh|curl <x> &amp;"});
  CHECK(code(nested_xml_commands, "a.csproj",
             "<Exec Command=\"curl %A% x\" /><!-- <Exec Command=\"curl y\"/> -->") ==
        Texts{"cmd|curl %A% x"});
  CHECK(code(nested_xml_commands, "a.xml", "<x.BatchFile>\n<command>curl x</command></x.BatchFile>") ==
        Texts{"cmd|curl x"});
}

TEST_CASE("patches: what a hunk of a shell script leaves") {
  const std::string head = "--- a/x.sh\n+++ b/x.sh\n@@ -1 +1 @@\n";
  CHECK(code(nested_patch, "a.patch", head + " a\n-curl x\n+curl y\n") == Texts{"sh|a\ncurl y\n"});
  CHECK(code(nested_patch, "a.diff", head + "+curl y \\\n@@ -9 +9 @@\n+z\n") ==
        Texts{"sh|curl y \\\n$rest\n", "sh|z\n"});
  CHECK(code(nested_patch, "a.patch", "+++ b/x.md\n@@ -1 +1 @@\n+curl y\n").empty());
}

TEST_CASE("notebooks: lines for a shell, Python's variables filled in") {
  const auto lines = [](const std::string& source) {
    const auto notebook = Document::make_root(
        "a.ipynb", "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"" + source + "\"}]}");
    const Nested cells = nested_notebook(notebook);
    REQUIRE(cells.documents.size() == 1);
    Texts out;
    for (const auto& nested : nested_shell_lines(cells.documents[0]).documents)
      out.emplace_back(nested->text());
    return out;
  };
  CHECK(lines("!curl x\\nprint(1)\\nout = !curl \\\\\\n  y") == Texts{"curl x", "curl \\\n  y"});
  CHECK(lines("key = 1\\n!curl '$key' '$OTHER' '{key}' '$$A' '{a.b}'") ==
        Texts{"curl ''\"${key}\"'' '$OTHER' ''\"${key}\"'' '$A' ''\"${expression}\"''"});
  CHECK(lines("# !curl x\\na != curl").empty());
}
