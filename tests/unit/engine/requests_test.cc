#include <catch2/catch.hpp>

#include "engine/requests.h"

namespace credward::engine {
namespace {

core::RequestFact only(const std::string& path, const std::string& text) {
  auto document = text::Document::make_root(path, text);
  std::vector<StatedRequest> found = stated_requests(*document, detect::Hosts());
  REQUIRE(found.size() == 1);
  return found.front().fact;
}

}  // namespace

TEST_CASE("a curl command says method, route and variable") {
  core::RequestFact fact =
      only("call.sh",
           "echo start\n\ncurl -X POST 'https://api.bytestack.dev/v1/queries?x=1' \\\n"
           "  -H \"Authorization: Bearer $BYTESTACK_READ_KEY\" \\\n  -d '{}'\n\necho $OTHER_TOKEN\n");
  CHECK(fact.method == "POST");
  CHECK(fact.route == "/v1/queries");
  CHECK(fact.variable == "BYTESTACK_READ_KEY");
  CHECK(fact.line == 3);
}

TEST_CASE("curl's data make it a POST, and nothing makes it a GET") {
  CHECK(only("a.sh", "curl https://api.bytestack.dev/v1/queries -d @x\n").method == "POST");
  CHECK(only("a.sh", "curl https://api.bytestack.dev/v1/queries\n").method == "GET");
}

TEST_CASE("code says it by the function or by a string") {
  CHECK(only("a.py",
             "r = requests.post(\"https://api.bytestack.dev/v1/queries\",\n  headers={\"Authorization\": "
             "f\"Bearer "
             "{os.environ['BYTESTACK_KEY']}\"})\n")
            .method == "POST");
  CHECK(only("a.go", "req, _ := http.NewRequest(\"DELETE\", \"https://api.bytestack.dev/v1/keys\", nil)\n")
            .method == "DELETE");
  CHECK(only("a.js", "fetch(\"https://api.bytestack.dev/v1/x\")\n").method == "GET");
  CHECK(only("a.py", "url = \"https://api.bytestack.dev/v1/queries\"\n").method.empty());
  CHECK(only("a.js",
             "await fetch(\"https://api.bytestack.dev/v1/x\", {\n  headers: { Authorization: `Bearer "
             "${process.env.BYTESTACK_TOKEN}` },\n});\n")
            .variable == "BYTESTACK_TOKEN");
}

TEST_CASE("other hosts and the documentation make no request") {
  auto document = text::Document::make_root(
      "a.md", "https://docs.bytestack.com/x https://example.com/v1/queries api.bytestack.dev\n");
  CHECK(stated_requests(*document, detect::Hosts()).empty());
}

TEST_CASE("a line of a megabyte is read in time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "https://api.bytestack.dev/v1/queries $(POST ";
  auto document = text::Document::make_root("a.txt", text);
  CHECK(stated_requests(*document, detect::Hosts()).size() == 1000);
}

}  // namespace credward::engine
