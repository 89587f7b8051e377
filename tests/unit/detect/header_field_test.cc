#include "detect/header_field.h"

#include <catch2/catch.hpp>

#include <ctime>

using namespace credward;
using detect::Carrier;
using detect::HeaderField;

namespace {

// Samples name the vendor "@API@" and "@KEY@" and "@URL@": written out, this file would hold the defects it
// is about.
std::string written_out(std::string text) {
  for (const auto& [name, what] :
       {std::pair{"@API@", "api.bytestack.dev"}, {"@KEY@", "BYTESTACK_API_KEY"}, {"@URL@", "BYTESTACK_URL"}})
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name))
      text.replace(at, 5, what);
  return text;
}

std::vector<HeaderField> fields_in(const std::string& path, const std::string& text) {
  auto fields = detect::find_header_fields(*text::Document::make_root(path, written_out(text)), detect::Hosts{});
  // Requests without the header are what header/missing judges.
  std::erase_if(fields, [](const HeaderField& field) { return field.request_only; });
  return fields;
}

// Holes as <NAME>, a torn word's blank as "|".
std::string shown(std::string text) {
  for (char& c : text)
    c = c == detect::kHoleBegin ? '<' : c == detect::kHoleEnd ? '>' : c == detect::kWordBreak ? '|' : c;
  return text;
}

// The only field's value as sent; "none" and "many" where there is not exactly one.
std::string value_of(const std::string& path, const std::string& text) {
  const auto fields = fields_in(path, text);
  if (fields.empty()) return "none";
  if (fields.size() > 1) return "many";
  return shown(fields[0].rendered_value) + (fields[0].to_bytestack ? "" : " (elsewhere)");
}

std::string at(const std::string& text, core::Span span) {
  return text.substr(span.begin, span.size());
}

const std::string kUrl = "https://@API@/v1/queries";

}  // namespace

TEST_CASE("curl's header in every way to write it") {
  CHECK(value_of("a.sh", "curl -H \"Authorization: Bearer abc\" " + kUrl) == "Bearer abc");
  CHECK(value_of("a.sh", "curl " + kUrl + " -H 'Authorization: Bearer abc'") == "Bearer abc");
  CHECK(value_of("a.sh", "curl --header \"Authorization: Bearer abc\" " + kUrl) == "Bearer abc");
  CHECK(value_of("a.sh", "curl --header=\"Authorization: Bearer abc\" " + kUrl) == "Bearer abc");
  CHECK(value_of("a.sh", "curl -sSH \"Authorization: Bearer abc\" " + kUrl) == "Bearer abc");
  CHECK(value_of("a.sh", "curl -H\"Authorization: Bearer abc\" " + kUrl) == "Bearer abc");
  CHECK(value_of("a.sh",
                 "curl -X POST \\\n  -H \"Authorization: Bearer abc\" \\\n  -d '{\"a\": \"it\"}' \\\n  " +
                     kUrl) == "Bearer abc");
  CHECK(value_of("a.sh", "/usr/bin/curl -H Authorization:\\ Bearer\\ abc --url " + kUrl) == "Bearer abc");
  CHECK(value_of("a.sh", "x=$(curl -H \"Authorization: Bearer $KEY\" " + kUrl + " | jq .)") ==
        "Bearer <KEY>");
  CHECK(value_of("a.sh", "curl -H \"Authorization: Bearer${KEY}\" " + kUrl) == "Bearer<KEY>");
  CHECK(value_of("a.sh", "curl -H \"Authorization: Bearer ${KEY:-none}\" " + kUrl) == "Bearer <KEY>");
  CHECK(value_of("a.sh", "curl -H \"Authorization: Bearer $(cat key.txt)\" " + kUrl) == "Bearer <>");
  CHECK(value_of("a.sh", "curl -H 'Authorization: Bearer '\"$KEY\" " + kUrl) == "Bearer <KEY>");
  CHECK(value_of("a.sh", "curl -H 'Authorization: Bearer $KEY' " + kUrl) == "Bearer $KEY");
  CHECK(value_of("a.sh", "curl -H 'Authorization: Bearer ${{ secrets.KEY }}' " + kUrl) ==
        "Bearer <secrets.KEY>");
  CHECK(value_of("a.sh", "curl --oauth2-bearer abc " + kUrl) == "Bearer abc");
  CHECK(value_of("a.sh", "curl -u abc: " + kUrl) == "Basic abc");
  CHECK(value_of("a.sh", "curl -H Authorization: Bearer $KEY " + kUrl) == "|Bearer|<KEY>");
  CHECK(value_of("a.sh", "curl -H Authorization:Bearer $KEY " + kUrl) == "Bearer|<KEY>");
  CHECK(value_of("a.sh", "curl -H 'Authorization:' " + kUrl) == "");
  CHECK(value_of("a.sh", "curl -H \"Authorization: Bearer abc\" -H \"X-API-Key: def\" " + kUrl) ==
        "Bearer abc");
  CHECK(value_of("a.sh", "curl -H \"X-API-Key: def\" " + kUrl) == "def");
}

TEST_CASE("wget, httpie, PowerShell and cmd") {
  CHECK(value_of("a.sh", "wget --header=\"Authorization: Bearer abc\" " + kUrl) == "Bearer abc");
  CHECK(value_of("a.sh", "wget --header 'Authorization: Bearer abc' " + kUrl) == "Bearer abc");
  CHECK(value_of("a.sh", "http POST " + kUrl + " Authorization:\"Bearer abc\" name=x") == "Bearer abc");
  CHECK(value_of("a.sh", "xh get " + kUrl + " 'Authorization: Bearer abc'") == "Bearer abc");
  CHECK(value_of("a.sh", "http " + kUrl + " -A bearer -a abc") == "Bearer abc");
  CHECK(value_of("a.ps1", "curl.exe -H \"Authorization: Bearer $env:KEY\" `\n  " + kUrl) == "Bearer <KEY>");
  CHECK(value_of("a.bat", "curl -H \"Authorization: Bearer %KEY%\" ^\r\n  " + kUrl) == "Bearer <KEY>");
  CHECK(value_of("a.bat", "curl -H 'Authorization: Bearer abc' " + kUrl) ==
        "|Bearer|abc'");  // cmd knows no single quotes
}

TEST_CASE("Commands in other files") {
  CHECK(value_of("ci.yml", "run: curl -H \"Authorization: Bearer ${{ secrets.K }}\" " + kUrl + "\n") ==
        "Bearer <secrets.K>");
  CHECK(value_of("ci.yml", "run: |\n  curl -H \"Authorization: Bearer abc\" \\\n    " + kUrl + "\n") ==
        "Bearer abc");
  CHECK(value_of("ci.yml", "script:\n  - >-\n    curl\n    -H \"Authorization: Bearer abc\"\n    " + kUrl +
                               "\n") == "Bearer abc");
  CHECK(value_of("ci.yml", "script:\n  - curl -H \"Authorization: Bearer abc\"\n      " + kUrl +
                               "\n  - echo\n") == "Bearer abc");
  CHECK(value_of("ci.yml", "run: |\n  curl -H \"Authorization: Bearer abc\"\n  echo " + kUrl + "\n") ==
        "Bearer abc (elsewhere)");
  CHECK(value_of("ci.yml", "run: \"curl -H \\\"Authorization: Bearer abc\\\" " + kUrl + "\"\n") ==
        "Bearer abc");
  CHECK(value_of("p.json", "{\"s\": \"curl -H \\\"Authorization: Bearer $K\\\" " + kUrl + "\"}") ==
        "Bearer <K>");
  CHECK(value_of("Makefile", "q:\n\t@curl -H \"Authorization: Bearer $$KEY\" " + kUrl + "\n") ==
        "Bearer <KEY>");
  CHECK(value_of("Dockerfile", "RUN curl -H \"Authorization: Bearer abc\" " + kUrl + "\n") == "Bearer abc");
  CHECK(value_of("Dockerfile", "CMD [\"curl\", \"-H\", \"Authorization: Bearer abc\", \"" + kUrl + "\"]\n") ==
        "Bearer abc");
  CHECK(value_of("a.yaml", "command:\n  - curl\n  - -H\n  - \"Authorization: Bearer abc\"\n  - " + kUrl +
                               "\n") == "Bearer abc");
  CHECK(value_of("a.py", "subprocess.run([\"curl\", \"-H\", f\"Authorization: Bearer{key}\", \"" + kUrl +
                             "\"])") == "Bearer<key>");
  CHECK(value_of("a.js", "spawn('curl', ['-H', 'Authorization: Bearer' + key, '" + kUrl + "'])") ==
        "Bearer<key>");
  CHECK(value_of("a.go", "exec.Command(\"curl\", \"-H\", \"Authorization: Bearer \"+token, \"" + kUrl +
                             "\")") == "Bearer <token>");
  CHECK(value_of("a.py", "os.system(\"curl -H 'Authorization: Bearer abc' " + kUrl + "\")") == "Bearer abc");
  CHECK(value_of("a.js", "exec(`curl -H \"Authorization: Bearer${token}\" " + kUrl + "`)") ==
        "Bearer<token>");
  CHECK(value_of("a.java", "run(\"curl -H 'Authorization: Bearer\" + token + \"' " + kUrl + "\")") ==
        "Bearer<token>");
  CHECK(value_of("a.sh", "sh -c \"curl -H 'Authorization: Bearer $T' " + kUrl + "\"") == "Bearer <T>");
  CHECK(value_of("a.sh", "cat <<EOF\ncurl -H 'Authorization: Bearer $T' " + kUrl + "\nEOF\n") ==
        "Bearer <T>");
  CHECK(value_of("a.sh", "eval \"curl -H 'Authorization: Bearer $T' " + kUrl + "\"") == "Bearer <T>");
  CHECK(value_of("a.md", "Use `curl -H \"Authorization: Bearer abc\" " + kUrl + "` then.") == "Bearer abc");
  CHECK(value_of("a.md", "```console\n$ curl -H \"Authorization: Bearer abc\" \\\n>   " + kUrl + "\n```\n") ==
        "Bearer abc");
  CHECK(value_of("a.c", " * curl -H \"Authorization: Bearer abc\" \\\n *   " + kUrl + "\n") == "Bearer abc");
}

TEST_CASE("A request goes where its own words say") {
  CHECK(value_of("a.sh", "curl -H \"Authorization: Token abc\" https://api.example.com/") ==
        "Token abc (elsewhere)");
  CHECK(value_of("a.sh", "# " + kUrl + "\ncurl -H \"Authorization: Token abc\" https://api.example.com/") ==
        "Token abc (elsewhere)");
  CHECK(value_of("a.sh", "BASE=" + kUrl + "\ncurl -H \"Authorization: Token abc\" \"$BASE/x\"") ==
        "Token abc");
  CHECK(value_of("a.sh", "BASE=https://example.com\ncurl -H \"Authorization: Token abc\" \"$BASE/x\"") ==
        "Token abc (elsewhere)");
  CHECK(value_of("a.sh", "curl -H \"Authorization: Token $@KEY@\" \"$BASE/x\"") ==
        "Token <BYTESTACK_API_KEY>");
  CHECK(value_of("a.sh", "curl -H \"Authorization: Token abc\" \"$@URL@/x\"") == "Token abc");
  CHECK(value_of("a.sh", "curl -H \"Authorization: Token abc\" -e " + kUrl + " https://example.com") ==
        "Token abc (elsewhere)");
  CHECK(value_of("a.sh", "curl -H \"Authorization: Token abc\" -d '" + kUrl + "' https://example.com") ==
        "Token abc (elsewhere)");
  CHECK(value_of("a.sh", "curl -u user:abc ftp://files.bytestack.dev/x") == "Basic abc (elsewhere)");
  CHECK(value_of("a.sh", "curl -H \"Proxy-Authorization: Basic abc\" " + kUrl) == "none");
  CHECK(value_of("a.py", "u = \"" + kUrl + "\"\nh = {\"Proxy-Authorization\": \"Basic abc\"}\n") == "none");
  CHECK(value_of("a.sh", "curl -H \"Authorization: Token abc\" https://example.com; curl " + kUrl) ==
        "Token abc (elsewhere)");
}

TEST_CASE("Spans are those of the document") {
  const std::string text = written_out("curl -k -H \"Authorization: Bearer: abc\" 'http://@API@/v1'");
  const auto fields = fields_in("a.sh", text);
  REQUIRE(fields.size() == 1);
  CHECK(at(text, fields[0].value) == "Bearer: abc");
  CHECK(at(text, fields[0].name) == "Authorization");
  CHECK(at(text, fields[0].separator) == ": ");
  CHECK(at(text, fields[0].whole) == "Authorization: Bearer: abc");
  CHECK(at(text, fields[0].url) == written_out("http://@API@/v1"));
  REQUIRE(fields[0].options.size() == 2);
  CHECK(at(text, fields[0].options[0].span) == "-k");

  const std::string escaped = R"({"s": "curl -H \"Authorization: Bearer abc\u0064ef\" https://@API@"})";
  const auto nested = fields_in("a.json", escaped);
  REQUIRE(nested.size() == 1);
  CHECK(nested[0].rendered_value == "Bearer abcdef");
  CHECK(at(escaped, nested[0].value) == "Bearer abc\\u0064ef");
  CHECK(nested[0].sources.size() == nested[0].rendered_value.size());
}

TEST_CASE("Requests: .http files, documents, transcripts, strings") {
  const std::string tail = "\nAuthorization: Bearer abc\n\n";
  CHECK(value_of("a.http", "POST " + kUrl + tail + "{\"a\": \"Authorization, of course\"}\n") ==
        "Bearer abc");
  const auto body = fields_in("a.http", "POST " + kUrl + tail + "Authorization: Bearer def\n");
  REQUIRE(body.size() == 2);
  CHECK(body[0].carrier == Carrier::kRequest);
  CHECK(body[1].carrier == Carrier::kPair);  // behind the blank line it is no header
  CHECK(value_of("a.http", "POST " + kUrl + " HTTP/1.1\nContent-Type: a" + tail) == "Bearer abc");
  CHECK(value_of("a.http", "GET /v1/queries\nHost: @API@" + tail) == "Bearer abc");
  CHECK(value_of("a.http", "@host = https://@API@\nGET {{host}}/v1\nAuthorization: Bearer{{key}}\n") ==
        "Bearer<key>");
  CHECK(value_of("a.http", "GET https://example.com" + tail + "### x\nGET " + kUrl + "\n") ==
        "Bearer abc (elsewhere)");
  CHECK(value_of("a.http", kUrl + "\n  ?a=b\nAuthorization Bearer abc\n") == "Bearer abc");
  CHECK(
      value_of("a.md", "```http\nPOST /v1/queries HTTP/1.1\nHost: @API@\nAuthorization: Bearer abc\n```\n") ==
      "Bearer abc");
  CHECK(value_of("a.md", "POST " + kUrl + "\nAuthorization: Bearer abc\n") == "Bearer abc");
  CHECK(value_of("log.txt",
                 "> POST /v1/queries HTTP/2\r\n> Host: @API@\r\n> authorization: Bearer abc\r\n>\r\n") ==
        "Bearer abc");
  CHECK(value_of("a.py", "# POST /v1 HTTP/1.1\n# Host: @API@\n# Authorization: Bearer abc\n") ==
        "Bearer abc");
  CHECK(value_of("a.c", R"(s = "GET /v1 HTTP/1.1\r\nHost: @API@\r\nAuthorization: Bearer abc\r\n\r\n";)") ==
        "Bearer abc");
  CHECK(value_of("a.c",
                 "s = \"GET /v1 HTTP/1.1\\r\\n\"\n  \"Host: @API@\\r\\n\"\n  \"Authorization: "
                 "Bearer abc\\r\\n\\r\\n\";") == "Bearer abc");
  CHECK(value_of("a.md", "GET " + kUrl + "\n\nToken is needed\n") == "none");
}

TEST_CASE("Pairs in code and data near ByteStack's host") {
  auto value = [](const std::string& path, const std::string& pair) {
    return value_of(path, "u = \"" + kUrl + "\"\n" + pair + "\n");
  };
  CHECK(value("a.py", "h = {\"Authorization\": \"Bearer abc\"}") == "Bearer abc");
  CHECK(value("a.py", "h = {\"Authorization\": \"Bearer \" \"abc\"}") == "Bearer abc");
  CHECK(value("a.py", "h = {\"Authorization\": f\"Bearer {key}\"}") == "Bearer <key>");
  CHECK(value("a.js", "headers: { Authorization: 'Bearer abc' }") == "Bearer abc");
  CHECK(value("a.js", "headers: { Authorization: `Bearer ${k}` }") == "Bearer <k>");
  CHECK(value("a.js", "xhr.setRequestHeader('Authorization', 'Bearer ' + 'abc')") == "Bearer abc");
  CHECK(value("a.rb", "req['Authorization'] = 'Bearer abc'") == "Bearer abc");
  CHECK(value("a.rb", "headers: { 'Authorization' => 'Bearer abc' }") == "Bearer abc");
  CHECK(value("a.go", "req.Header.Set(\"Authorization\", \"Bearer abc\")") == "Bearer abc");
  CHECK(value("a.go", "req.Header[\"Authorization\"] = []string{\"Bearer abc\"}") == "Bearer abc");
  CHECK(value("a.java", ".header(HttpHeaders.AUTHORIZATION, \"Bearer abc\")") == "Bearer abc");
  CHECK(value("a.php", "CURLOPT_HTTPHEADER => ['Authorization: Bearer abc', 'Accept: x']") == "Bearer abc");
  CHECK(value("a.php", "$h = 'Authorization: Bearer ' . 'abc';") == "Bearer abc");
  CHECK(value("a.cs",
              "client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", "
              "\"abc\");") == "Bearer abc");
  CHECK(value("a.rs", ".header(header::AUTHORIZATION, HeaderValue::from_static(\"Bearer abc\"))") ==
        "Bearer abc");
  CHECK(value("a.rs", ".bearer_auth(\"abc\")") == "Bearer abc");
  CHECK(value("a.swift", "request.setValue(\"Bearer abc\", forHTTPHeaderField: \"Authorization\")") ==
        "Bearer abc");
  CHECK(value("a.ps1", "-Headers @{Authorization = \"Bearer abc\"}") == "Bearer abc");
  CHECK(value("a.conf", "proxy_set_header Authorization \"Bearer abc\";") == "Bearer abc");
  CHECK(value("a.yml", "headers:\n  Authorization: Bearer abc") == "Bearer abc");
  CHECK(value("a.json", "{\"name\": \"Authorization\", \"value\": \"Bearer abc\"}") == "Bearer abc");
  CHECK(value("a.json", "{\"value\": \"Bearer abc\", \"key\": \"Authorization\"}") == "Bearer abc");
  CHECK(value("a.xml", "<add key=\"Authorization\" value=\"Bearer abc\" />") == "Bearer abc");
  CHECK(value("a.tf", "Authorization = \"Bearer ${var.key}\"") == "Bearer <var.key>");
  CHECK(value("a.py", "if r.headers[\"Authorization\"] is None: pass") == "none");
}

TEST_CASE("A pair belongs to the nearest host") {
  const std::string pair = "h = {\"Authorization\": \"Bearer abc\"}\n";
  const std::string far(40, '\n');
  CHECK(value_of("a.py", "u = \"" + kUrl + "\"\nv = \"https://example.com\"\n" + pair) ==
        "Bearer abc (elsewhere)");
  CHECK(value_of("a.py", "v = \"https://example.com\"\nu = \"" + kUrl + "\"\n" + pair) == "Bearer abc");
  CHECK(value_of("a.py", "u = \"" + kUrl + "\"\n" + far + pair) == "Bearer abc (elsewhere)");
  CHECK(value_of("a.py", "BASE = \"" + kUrl + "\"\n" + far +
                             "get(BASE, headers={\"Authorization\": \"Bearer abc\"})\n") == "Bearer abc");
  CHECK(value_of("a.py", "class ByteStackClient:\n" + far +
                             "    headers = {\"Authorization\": \"Bearer abc\"}\n") == "Bearer abc");
}

TEST_CASE("Comments, documents, and what the text says of a sample") {
  auto only = [](const std::string& path, const std::string& text) {
    const auto fields = fields_in(path, text);
    REQUIRE(fields.size() == 1);
    return fields[0];
  };
  const std::string curl = "curl -H \"Authorization: BearerX\" " + kUrl;
  CHECK(only("a.sh", "# " + curl + "\n").in_comment);
  CHECK(only("a.js", "// " + curl + "\n").in_comment);
  CHECK(only("a.md", "```sh\n# " + curl + "\n```\n").in_comment);
  CHECK_FALSE(only("a.sh", curl + "  # works\n").in_comment);
  CHECK(only("a.md", curl).in_documentation);
  CHECK_FALSE(only("a.sh", curl).in_documentation);

  for (const char* wrong :
       {"Wrong:\n\n```sh\nX\n```\n", "Don't do this:\n```\nX\n```\n", "```sh\n# wrong\nX\n```\n",
        "## Common mistakes\n\n```sh\nX\n```\n", "```sh\nX\n```\n\nThis will be rejected with 401.\n",
        "Incorrect: `X`\n", "```sh\nX   # returns 401\n```\n",
        "```sh\nX\n```\n```json\n{\"error\": \"unauthorized\"}\n```\n", "❌ `X`\n"}) {
    std::string text = wrong;
    text.replace(text.find('X'), 1, curl);
    INFO(text);
    CHECK(only("a.md", text).called_wrong);
  }
  for (const char* right :
       {"Send the key:\n\n```sh\nX\n```\n", "Wrong keys get 401. Do it right:\n```\nX\n```\n",
        "```sh\n# wrong\ny\n# right\nX\n```\n", "If you get a 401, check the header:\n```sh\nX\n```\n",
        "## Troubleshooting\n\nWrong:\n\n```\ny\n```\n\nCorrect:\n\n```sh\nX\n```\n",
        "```sh\nX\n```\n\nReplace the key with yours.\n",
        "Never commit your key. Don't forget the header:\n```sh\nX\n```\n"}) {
    std::string text = right;
    text.replace(text.find('X'), 1, curl);
    INFO(text);
    CHECK_FALSE(only("a.md", text).called_wrong);
  }
  CHECK(only("test.sh",
             "status=$(" + curl + " -o /dev/null -w '%{http_code}')\n[ \"$status\" = 401 ] || exit 1\n")
            .called_wrong);
  const std::string get = "system('" + curl + "')";
  CHECK(only("test_a.py", "with pytest.raises(OSError):\n    " + get + "\n").called_wrong);
  CHECK_FALSE(only("test_a.py", "with pytest.raises(OSError):\n    f()\n" + get + "\n").called_wrong);
  CHECK_FALSE(only("run.sh", "echo start\n" + curl + "\necho done\n").called_wrong);
}

TEST_CASE("Names that are worth a look") {
  auto name = [](const std::string& line) {
    const auto fields = fields_in("a.sh", "curl -H \"" + line + "\" " + kUrl);
    return fields.empty() ? std::string("none") : fields[0].rendered_name;
  };
  CHECK(name("Authorisation: Bearer x") == "Authorisation");
  CHECK(name("Autorization: Bearer x") == "Autorization");
  CHECK(name("Authroizaton: Bearer x") == "Authroizaton");
  CHECK(name("authorization: Bearer x") == "authorization");
  CHECK(name("Authorization Bearer x") == "Authorization");
  CHECK(name("Authorization=Bearer x") == "Authorization");
  CHECK(name("Authorization : Bearer x") == "Authorization");
  CHECK(name("X-ByteStack-Key: x") == "X-ByteStack-Key");
  CHECK(name("Accept: x") == "none");
  CHECK(name("Authority: x") == "none");
  CHECK(name("Token for x") == "none");
}

TEST_CASE("Fields are found in linear time") {
  const std::clock_t start = std::clock();  // processor time: others may be busy
  std::vector<std::string> pieces{"-H ",
                                  "curl ",
                                  "curl '",
                                  "curl \"\n",
                                  "curl -H 'Authorization: ",
                                  "Authorization: ",
                                  "\"Authorization\": \"",
                                  "curl $(",
                                  "<<EOF\n",
                                  "curl `",
                                  "{{",
                                  "curl \\\n",
                                  "GET /x HTTP/1.1\\r\\n",
                                  "GET / HTTP/1.1\n",
                                  "'curl' ,[",
                                  "authorization\",",
                                  "curl {{${",
                                  "api.bytestack.dev "};
  for (const std::string& piece : pieces)
    for (const char* path : {"a.sh", "a.py", "a.yml", "a.md", "a.http"}) {
      std::string text = written_out("curl " + kUrl + " ");
      while (text.size() < 300'000) text += piece;
      const std::clock_t began = std::clock();  // processor time: others may be busy
      for (const HeaderField& field : fields_in(path, text)) REQUIRE(field.value.end <= text.size());
      INFO(piece << " " << path);
      const auto took = std::clock() - began;
      CHECK(took < 3 * CLOCKS_PER_SEC);
    }
  std::string million = "curl " + kUrl;
  while (million.size() < 3'000'000) million += " -H";
  fields_in("a.sh", million);
  CHECK(std::clock() - start < 60 * CLOCKS_PER_SEC);
}
