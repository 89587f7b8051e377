#include "detect/names.h"

#include <catch2/catch.hpp>

#include <ctime>

using namespace credward;
using detect::EnclosingNames;
using Names = std::vector<std::string>;

namespace {

// The names around the place where "HERE" stands.
Names around(const std::string& text, const std::string& language) {
  const std::size_t at = text.find("HERE");
  REQUIRE(at != std::string::npos);
  return EnclosingNames(text, language).at(at);
}

bool bytestack(const std::string& name, const std::string& text, const std::string& language) {
  return detect::is_bytestack_name(name, around(text, language));
}

}  // namespace

TEST_CASE("ByteStack's name is found in every spelling") {
  for (const char* text : {"bytestack", "BYTESTACK_API_KEY", "ByteStackClient", "byte-stack",
                           "byte_stack_key", "my.byte.stack", "BYTE/STACK", "xbytestackx", "bbytestack"})
    CHECK(detect::contains_bytestack(text));
  for (const char* text : {"", "byte", "bytestac", "byte--stack", "bytes_tac", "byte stack", "bytesstack"})
    CHECK_FALSE(detect::contains_bytestack(text));
}

TEST_CASE("Credential names are told by their words") {
  for (const char* name : {"api_key",
                           "TOKEN",
                           "clientSecret",
                           "auth",
                           "API-KEY",
                           "apikey",
                           "APIKey",
                           "authToken",
                           "accesstoken",
                           "secret",
                           "credentials",
                           "x.y.key",
                           "config[\"token\"]",
                           "KEY_PROD",
                           "key2",
                           "secretKeyBase",
                           "keys",
                           "bytestackkey",
                           "api_key_v2",
                           "AuthHeader",
                           "Ocp-Apim-Subscription-Key",
                           "service::token"})
    CHECK(detect::is_credential_name(name));
  for (const char* name :
       {"keyboard",   "author",         "monkey",    "tokenizer", "key_id",         "public_key",
        "PublicKey",  "token_type",     "tokenUrl",  "",          "key.name",       "hockey",
        "turkey",     "authority",      "secretary", "cache_key", "csrf_token",     "key_file",
        "KEY_LENGTH", "idempotencyKey", "donkey",    "keyName",   "STRIPE_API_KEY", "openai.api_key"})
    CHECK_FALSE(detect::is_credential_name(name));
}

TEST_CASE("Other services are told by their names") {
  CHECK(detect::names_other_owner({"api_key", "stripe"}));
  CHECK(detect::names_other_owner({"awsConfig"}));
  CHECK_FALSE(detect::names_other_owner({"client", "services", "laws", "bytestack"}));
}

TEST_CASE("A ByteStack name has both halves, in any order and from any level") {
  CHECK(detect::is_bytestack_name("BYTESTACK_API_KEY", {}));
  CHECK(detect::is_bytestack_name("bytestack.key", {}));
  CHECK(detect::is_bytestack_name("Keys.bytestack", {}));
  CHECK(detect::is_bytestack_name("key", {"bytestack"}));
  CHECK(detect::is_bytestack_name("bytestack", {"keys"}));
  CHECK(detect::is_bytestack_name("token", {"production", "settings", "ByteStackClient"}));
  CHECK(detect::is_bytestack_name("production", {"keys", "bytestack"}));
  CHECK(detect::is_bytestack_name("value", {"bytestack_api_key", "variable"}));
  CHECK(detect::is_bytestack_name("KEY_FOR_BYTESTACK", {}));

  CHECK_FALSE(detect::is_bytestack_name("bytestack", {}));
  CHECK_FALSE(detect::is_bytestack_name("key", {"stripe"}));
  CHECK_FALSE(detect::is_bytestack_name("BYTESTACK_URL", {"auth"}));
  CHECK_FALSE(detect::is_bytestack_name("BYTESTACK_KEY_ID", {}));
  CHECK_FALSE(detect::is_bytestack_name("STRIPE_SECRET_KEY", {"environment", "bytestack-worker"}));
  CHECK_FALSE(detect::is_bytestack_name("name", {"keys", "bytestack"}));
  CHECK_FALSE(detect::is_bytestack_name("revision", {"auth", "bytestack"}));
  CHECK_FALSE(detect::is_bytestack_name("bytestack_keyboard", {}));
}

TEST_CASE("Names around a place: YAML") {
  CHECK(around("a: 1\nbytestack:\n  prod:\n    key: HERE\n", "yml") == Names{"prod", "bytestack"});
  CHECK(around("bytestack:\n  x:\n    y: 1\n  key: HERE\n", "yml") == Names{"bytestack"});
  CHECK(around("bytestack:\n  a: 1\nother:\n  key: HERE\n", "yml") == Names{"other"});
  CHECK(around("keys:\n- name: a\n  bytestack: HERE\n", "yml") == Names{"keys"});
  CHECK(around("keys:\n- bytestack:\n    live: HERE\n", "yml") == Names{"bytestack", "keys"});
  CHECK(around("keys:\n- bytestack:\n    a: 1\n- other:\n    live: HERE\n", "yml") == Names{"other", "keys"});
  CHECK(around("bytestack: &x\r\n  \"auth\":\r\n    key: HERE\r\n", "yaml") == Names{"auth", "bytestack"});
  CHECK(around("bytestack: {auth: {key: HERE}}\n", "yaml") == Names{"auth", "bytestack"});
  CHECK(around("# bytestack:\n#   key: HERE\n", "yml") == Names{"bytestack"});
  CHECK(around("bytestack:\n\n\n  key: HERE\n", "yml") == Names{"bytestack"});
}

TEST_CASE("Names around a place: braces") {
  CHECK(around(R"({"a": {"x": 1}, "bytestack": {"auth": {"key": "HERE"}}})", "json") ==
        Names{"auth", "bytestack"});
  CHECK(around(R"({"bytestack": {"x": 1}, "key": "HERE"})", "json").empty());
  CHECK(around("const config = {\n  bytestack: {\n    key: 'HERE',\n  },\n};\n", "js") ==
        Names{"bytestack", "config"});
  CHECK(around("cfg := bytestack.Config{\n\tKey: \"HERE\",\n}\n", "go") == Names{"bytestack.Config", "cfg"});
  CHECK(around("variable \"bytestack_api_key\" {\n  default = \"HERE\"\n}\n", "tf") ==
        Names{"bytestack_api_key", "variable"});
  CHECK(around("public class ByteStackClient\n{\n    private string key = \"HERE\";\n", "cs") ==
        Names{"ByteStackClient"});
  CHECK(around("object Keys {\n  val bytestack = \"HERE\"\n}", "kt") == Names{"Keys"});
  CHECK(around("void connectByteStack(String a) {\n  String key = \"HERE\";\n}", "java") ==
        Names{"connectByteStack"});
  CHECK(around("'bytestack' => [\n 'key' => 'HERE',\n]", "php") == Names{"bytestack"});
  CHECK(around("x = ByteStackClient(\n    region=\"eu\",\n    key=\"HERE\")", "py") ==
        Names{"ByteStackClient", "x"});
  CHECK(around("a(\"it's\"); bytestack { key = \"HERE\" }", "gradle") == Names{"bytestack"});
  CHECK(around("const s = \"{\"; const bytestack = { key: 'HERE' }", "ts") == Names{"bytestack"});
  CHECK(around("/* { */ // [\nbytestack = { key: 'HERE' }", "ts") == Names{"bytestack"});
}

TEST_CASE("Names around a place: sections, classes, elements, expressions") {
  CHECK(around("[x]\na=1\n[bytestack.prod]\nkey = \"HERE\"\n", "toml") == Names{"bytestack.prod"});
  CHECK(around("[bytestack]\na=1\n[other]\nkey=HERE\n", "ini") == Names{"other"});
  CHECK(around("[[bytestack]] # many\nkey=HERE\n", "toml") == Names{"bytestack"});
  CHECK(around("class ByteStack:\n    x = 1\n\n    def f(self):\n        pass\n    key = 'HERE'\n", "py") ==
        Names{"ByteStack"});
  CHECK(around("module ByteStack\n  class Auth < Base\n    KEY = 'HERE'\n  end\nend\n", "rb") ==
        Names{"Auth", "ByteStack"});
  CHECK(around("<a><b/><bytestack id='1'><key>HERE</key></bytestack></a>", "xml") ==
        Names{"key", "bytestack", "a"});
  CHECK(around("<a><bytestack></bytestack><key>HERE</key></a>", "xml") == Names{"key", "a"});
  CHECK(around("<bytestack key=\"HERE\"/>", "xml") == Names{"bytestack"});
  const std::string subscript = "config[\"bytestack\"][\"HERE\"] = 1";
  CHECK(around(subscript, "py") == Names{"bytestack", "config"});
  CHECK(around("settings.bytestack.HERE = 1", "js") == Names{"bytestack", "settings"});
  CHECK(bytestack("key", "bytestack:\n  key: HERE", "yml"));
  CHECK_FALSE(bytestack("key", "bytestack:\n  a: b\nkey: HERE", "yml"));
}

TEST_CASE("Names around a place: functions, generics, blocks") {
  CHECK(around("services.Configure<ByteStackOptions>(o => o.HERE = 1)", "cs") ==
        Names{"o", "ByteStackOptions", "services.Configure"});
  CHECK(around("@Bean ByteStackProperties props() { p.HERE }", "java") ==
        Names{"p", "props", "ByteStackProperties"});
  CHECK(around("@Injectable() class ByteStackService { key = HERE }", "ts") == Names{"ByteStackService"});
  CHECK(around("Bytestack.configure do |c|\n  c.x = HERE\nend\n", "rb") == Names{"Bytestack.configure"});
  CHECK(around("if (bytestack) { key = HERE }", "js").empty());
  CHECK(around("secret: ENC[AES256,data:HERE]", "yml") == Names{"data"});
}

TEST_CASE("The free function answers as the index does") {
  const auto document = text::Document::make_root("a.yml", "bytestack:\n  auth:\n    key: HERE\n");
  CHECK(detect::enclosing_names(*document, document->text().find("HERE")) == Names{"auth", "bytestack"});
}

TEST_CASE("Enclosing names stay cheap: many questions, hostile text") {
  std::string big = "{\"bytestack\": {";
  for (int i = 0; i < 10000; ++i)
    big += "\"key" + std::to_string(i) + "\": {\"a\": [1, {\"b\": \"" + std::string(60, 'x') + "\"}]},\n";
  big += "\"key\": 1}}";
  const std::clock_t start = std::clock();  // processor time: others may be busy
  const EnclosingNames names(big, "json");
  std::size_t found = 0;
  for (std::size_t at = 100; at < big.size(); at += big.size() / 10000) found += names.at(at).size();
  CHECK(found > 10000);
  for (const std::string& piece :
       {std::string("["), std::string("\""), std::string("'\\'"), std::string("<a"), std::string("/*"),
        std::string("`"), std::string("a:\n "), std::string("<a>"), std::string("'''"), std::string("((]")})
    for (const char* language : {"js", "xml", "py", "yml"}) {
      std::string hostile;
      while (hostile.size() < 500'000) hostile += piece;
      const EnclosingNames index(hostile, language);
      for (std::size_t at = 0; at < hostile.size(); at += 500) CHECK(index.at(at).size() <= 40);
    }
  std::string deep;
  for (int i = 0; i < 2000; ++i)
    deep += std::string(static_cast<std::size_t>(i), ' ') + "k" + std::to_string(i) + ":\n";
  CHECK(EnclosingNames(deep, "yml").at(deep.size()).size() <= 32);
  CHECK(std::clock() - start < 10 * CLOCKS_PER_SEC);
}
