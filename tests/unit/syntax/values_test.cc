// Values and requests as code makes them, without git and disk: text, a pack, the built-in client models.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "syntax/evaluator.h"
#include "syntax/outline_builder.h"
#include "syntax/pack.h"
#include "syntax/requests.h"

namespace credward::syntax {
namespace {

const ModelSet& models() {
  static const ModelSet all = [] {
    ModelSet set;
    for (const auto& entry : std::filesystem::directory_iterator(CLIENTS_DIR)) {
      if (entry.path().extension() != ".toml") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      const auto status = set.add(text, entry.path().filename().string());
      INFO((status ? std::string() : status.error().message));
      REQUIRE(status.ok());
    }
    return set;
  }();
  return all;
}

struct Source {
  Source(std::string_view language, std::string code) : text(std::move(code)) {
    static const auto packs = Packs::create(embedded_packs());
    const Pack* pack = packs->named(language);
    REQUIRE(pack != nullptr);
    auto built = build_outline(*pack, text);
    REQUIRE(built.ok());
    outline = std::move(*built);
    escapes = pack->escapes();
  }

  std::string text;
  Outline outline;
  EscapeStyle escapes = EscapeStyle::kC;
};

std::string shown(const Value& value) {
  static constexpr const char* kOrigins[] = {"variable", "env",  "parameter", "config", "file",
                                             "output",   "call", "base64",    "url"};
  std::string out;
  for (const Part& part : value.parts) {
    if (part.kind == Part::Kind::kLiteral) out += part.text;
    if (part.kind == Part::Kind::kUnknown) out += "<?>";
    if (part.kind == Part::Kind::kHole)
      out += "<" + std::string(kOrigins[static_cast<int>(part.origin)]) + (part.trimmed ? "" : " untrimmed") +
             (part.text.empty() ? "" : " " + part.text) + ">";
  }
  return out + (value.fallback ? " (otherwise)" : "");
}

// All alternatives of the last assignment to `it`.
std::string value_of(std::string_view language, const std::string& code) {
  const Source source(language, code);
  const Tree tree(source.outline, source.text, source.escapes);
  const Bindings bindings(tree);
  Evaluator evaluator(tree, bindings, models().of(language));
  NodeId found = 0;
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree.kind(id) != NodeKind::kAssign) continue;
    const NodeId target = tree.child(id, Role::kTarget);
    if (target != 0 && tree.name(target) == "it") found = tree.child(id, Role::kValue);
  }
  REQUIRE(found != 0);
  std::string out;
  for (const Value& value : evaluator.value(found).list) out += (out.empty() ? "" : " | ") + shown(value);
  return out;
}

bool interesting(std::string_view name) {
  std::string low(name);
  std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) { return std::tolower(c); });
  return low == "authorization" || low == "x-api-key";
}

// "METHOD URL [name: value; …]" of each request, one a line.
std::string requests_of(std::string_view language, const std::string& code) {
  const Source source(language, code);
  const Tree tree(source.outline, source.text, source.escapes);
  const Facts facts = find_facts(tree, models().of(language), interesting);
  std::string out;
  for (const Request& request : facts.requests) {
    out += request.method + " " + (request.url.list.empty() ? "?" : shown(request.url.list.front())) + " [";
    for (const Header& header : request.headers) {
      if (out.back() != '[') out += "; ";
      if (!header.name.list.empty()) out += shown(header.name.list.front()) + ": ";
      out += shown(header.value.list.front());
    }
    out += request.known ? "]\n" : ", …]\n";
  }
  return out;
}

TEST_CASE("strings, concatenation and formats of Python") {
  CHECK(value_of("python", "it = 'Bearer ' + key") == "Bearer <variable key>");
  CHECK(value_of("python", "it = f'Bearer {key}'") == "Bearer <variable key>");
  CHECK(value_of("python", "it = 'Bearer %s' % key") == "Bearer <variable key>");
  CHECK(value_of("python", "it = 'Bearer {}'.format(key)") == "Bearer <variable key>");
  CHECK(value_of("python", "it = 'Bearer {k}'.format(k=key)") == "Bearer <variable key>");
  CHECK(value_of("python", "it = ' '.join(['Bearer', key])") == "Bearer <variable key>");
  CHECK(value_of("python", "it = 'Bearer {key}'.replace('{key}', key)") == "Bearer <variable key>");
  CHECK(value_of("python", "it = 'Bearer {key}'") == "Bearer {key}");
  CHECK(value_of("python", "it = render('Bearer {key}')") == "<call render()>");
  CHECK(value_of("python", "it = 'a' 'b\\n'") == "ab\n");
}

TEST_CASE("names of the file: constants, single assignments, fields, branches, functions") {
  CHECK(value_of("python", "P = 'Bearer'\nK = 'x'\nit = P + ' ' + K") == "Bearer x");
  CHECK(value_of("python", "a = 'x'\na = 'y'\nit = a") == "y");
  CHECK(value_of("python", "a = 'x'\nif c:\n    a = 'y'\nit = a") == "x | y");
  CHECK(value_of("python", "a = 'x'\na += 'y'\nit = a") == "xy");
  CHECK(value_of("python", "it = 'x' if c else 'y'") == "x | y");
  CHECK(value_of("python", "def f(k):\n    return 'Bearer ' + k\nit = f('z')") == "Bearer z");
  CHECK(value_of("python",
                 "class C:\n    def __init__(self, key):\n        self.key = key\n    def f(self):\n        "
                 "it = 'Bearer ' + self.key\n") == "Bearer <parameter key>");
  CHECK(value_of("python", "a = b\nb = a\nit = a") == "<variable a>");
  CHECK(value_of("python", "it = 'a' if c else 'b' if d else 'e' if f else 'g' if h else 'i'") == "<?>");
}

TEST_CASE("where values come from") {
  CHECK(value_of("python", "import os\nit = os.environ['KEY']") == "<env KEY>");
  CHECK(value_of("python", "import os\nit = os.getenv('KEY', 'x')") == "<env KEY> | x (otherwise)");
  CHECK(value_of("python", "from os import environ as e\nit = e.get('KEY')") == "<env KEY>");
  CHECK(value_of("python", "with open('f') as f:\n    it = f.read()") == "<file untrimmed>");
  CHECK(value_of("python", "it = open('f').read().strip()") == "<file>");
  CHECK(value_of("python", "import base64\nit = base64.b64encode(key.encode()).decode()") == "<base64 key>");
  CHECK(value_of("javascript", "const it = process.env.KEY || 'x'") == "<env KEY> | x (otherwise)");
  CHECK(value_of("javascript", "const { KEY } = process.env; const it = `Bearer ${KEY}`") ==
        "Bearer <env KEY>");
  CHECK(value_of("javascript", "const fs = require('fs'); const it = fs.readFileSync('k', 'utf8')") ==
        "<file untrimmed>");
  CHECK(value_of("javascript", "const it = encodeURIComponent(key)") == "<url key>");
  CHECK(value_of("javascript", "const it = req.headers.authorization") == "<?>");
  CHECK(value_of("go",
                 "package a\nfunc f() { b, _ := os.ReadFile(\"k\"); it := strings.TrimSpace(string(b)) }") ==
        "<file>");
  CHECK(value_of("go", "package a\nfunc f(k string) { it := fmt.Sprintf(\"Bearer %s\", k) }") ==
        "Bearer <parameter k>");
  CHECK(value_of("bash", "K='$x'\nit=\"Bearer $K\"") == "Bearer $x");
}

TEST_CASE("requests: same call, constants, options") {
  CHECK(
      requests_of("python",
                  "import requests\nrequests.get('https://h/x', headers={'Authorization': 'Bearer ' + k})") ==
      "GET https://h/x [Authorization: Bearer <variable k>]\n");
  CHECK(requests_of("python", "import requests\nrequests.get('https://h/x', headers=h)") ==
        "GET https://h/x [, …]\n");
  CHECK(requests_of("javascript", "fetch(`https://h/x`, { headers: { ...a, Authorization: k } })") ==
        " https://h/x [Authorization: <variable k>, …]\n");
}

TEST_CASE("requests: clients, objects, functions that return headers") {
  CHECK(requests_of("python",
                    "import requests\ns = requests.Session()\ns.headers['Authorization'] = "
                    "'a'\ns.get('https://h/x')") == "GET https://h/x [Authorization: a]\n");
  CHECK(requests_of("python",
                    "import httpx\nc = httpx.Client(base_url='https://h', headers={'Authorization': "
                    "'a'})\nc.get('/x')") == "GET https://h/x [Authorization: a]\n");
  CHECK(requests_of("python",
                    "import requests\ndef h():\n    return {'Authorization': "
                    "'a'}\nrequests.get('https://h/x', headers=h())") ==
        "GET https://h/x [Authorization: a]\n");
  CHECK(requests_of("go",
                    "package a\nfunc f() {\n req, _ := http.NewRequest(\"GET\", \"https://h/x\", nil)\n "
                    "req.Header.Set(\"Authorization\", \"a\")\n "
                    "req.Header.Set(\"Authorization\", \"b\")\n http.DefaultClient.Do(req)\n}") ==
        "GET https://h/x [Authorization: b]\n");
}

TEST_CASE("a host that merely stands in the file links nothing, and a mock is no request") {
  CHECK(requests_of("python", "BASE = 'https://h'\nsend({'Authorization': 'a'})") == "");
  CHECK(requests_of("javascript", "nock('https://h', { headers: { Authorization: 'a' } }).get('/x')") == "");
}

TEST_CASE("a model with a field that is not described is an error with its place") {
  ModelSet set;
  const auto status =
      set.add("languages = [\"python\"]\n[[call]]\ncallee = \"a\"\nulr = \"0\"\n", "own.toml");
  REQUIRE_FALSE(status.ok());
  CHECK(status.error().message == "own.toml:4:1: unknown field \"ulr\"");
  CHECK_FALSE(
      set.add("languages = [\"python\"]\n[[function]]\ncallee = \"a\"\ndoes = \"magic\"\n", "own.toml").ok());
}

}  // namespace
}  // namespace credward::syntax
