#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "core/sample_key.h"
#include "text/anchor.h"
#include "text/document.h"
#include "text/nested.h"

using namespace credward::text;
using namespace std::string_literals;
using credward::core::sample_key;
using credward::core::Span;

namespace {

std::string base64(const std::string& bytes, bool pad = true) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) {
      if (i + k > bytes.size()) {
        if (pad) out += '=';
      } else {
        out += digits[group >> (18 - 6 * k) & 63U];
      }
    }
  }
  return out;
}

std::vector<Document::Ptr> all(Nested (*decoder)(const Document::Ptr&), const std::string& text,
                               const std::string& path = "a.txt") {
  return decoder(Document::make_root(path, text)).documents;
}

// What the outer text has where `part` of the nested one stands.
std::string written(const Document& nested, const std::string& part) {
  const std::size_t at = nested.text().find(part);
  REQUIRE(at != std::string_view::npos);
  const Span span = nested.to_root({at, at + part.size()});
  return std::string(nested.root().text().substr(span.begin, span.size()));
}

}  // namespace

TEST_CASE("anchors: ByteStack in any spelling") {
  for (const char* text : {"bytestack", "a ByteStack b", "BYTE_STACK", "byte-stack", "byte.stack",
                           "byte/stack", "xbyte stack"}) {
    CHECK(find_anchor(text) != std::string::npos);
  }
  for (const char* text : {"", "byte", "byte__stack", "bytes tack", "stackbyte"})
    CHECK(find_anchor(text) == std::string::npos);
  CHECK(find_anchor("bytestack bytestack", 1) == 10);
}

TEST_CASE(
    "base64: a text that names ByteStack is read, at every alignment, and maps back to its characters") {
  const std::string key = sample_key("base62", 40, "b64");
  for (std::size_t shift = 0; shift < 6; ++shift) {
    const std::string inner = std::string(shift, '.') + "BYTESTACK_API_KEY=" + key + "\nX=1";
    for (const std::string& before : {""s, "n"s, "ab/"s, "x="s}) {
      const std::string encoded = base64(inner);
      const auto documents = all(nested_base64, "v: " + before + encoded + "\n");
      REQUIRE(documents.size() == 1);
      CHECK(std::string(documents[0]->text()).find("BYTESTACK_API_KEY=" + key + "\n") != std::string::npos);
      const std::size_t at = inner.find(key);
      const std::size_t begin = at * 8 / 6, end = ((at + key.size()) * 8 + 5) / 6;
      CHECK(written(*documents[0], key) == encoded.substr(begin, end - begin));
    }
  }
}

TEST_CASE("base64: the padding belongs to what it pads") {
  for (std::size_t size = 40; size < 43; ++size) {
    const std::string inner = "bytestack: " + sample_key("base62", size, "pad");
    const auto documents = all(nested_base64, "<" + base64(inner) + ">");
    REQUIRE(documents.size() == 1);
    CHECK(documents[0]->text() == inner);
    CHECK(written(*documents[0], inner) == base64(inner));
  }
}

TEST_CASE("base64: wrapped lines are one text") {
  const std::string inner = "Host: api.bytestack.dev\nAuthorization: Bearer " +
                            sample_key("base62", 40, "wrap") + "\n" + std::string(80, '-');
  for (const char* end : {"\n", "\r\n", "\n    "}) {
    std::string encoded = base64(inner), wrapped;
    for (std::size_t i = 0; i < encoded.size(); i += 64) wrapped += encoded.substr(i, 64) + end;
    const auto documents = all(nested_base64, "data: |\n    " + wrapped);
    REQUIRE(documents.size() == 1);
    CHECK(documents[0]->text() == inner);
  }
}

TEST_CASE("base64: what does not name ByteStack, or is no text, is left alone") {
  CHECK(all(nested_base64, base64("another vendor's header: Bearer x")).empty());
  CHECK(all(nested_base64, "src/bytestack/client/bytestack_client/bytestack").empty());
  CHECK(all(nested_base64, "").empty());
  CHECK(all(nested_base64, std::string(1000, '=')).empty());
  // Only the readable part around the name.
  const auto documents = all(nested_base64, base64("\x01\x02\x03 bytestack \x04 rest"));
  REQUIRE(documents.size() == 1);
  CHECK(documents[0]->text() == " bytestack ");
}

TEST_CASE("base64: other encodings' bytes keep their places, and a bound is said") {
  const auto documents = all(nested_base64, base64("Schl\xc3\xbcssel f\xc3\xbcr bytestack: abc"));
  REQUIRE(documents.size() == 1);
  CHECK(documents[0]->text() == "Schl??ssel f??r bytestack: abc");
  const Nested much = nested_base64(Document::make_root("a", std::string((4U << 20) + 100, 'A')));
  CHECK_FALSE(much.bound.empty());
}

TEST_CASE("percent-encoding around ByteStack's name") {
  const std::string key = sample_key("base62", 20, "percent");
  const auto documents = all(
      nested_percent, "q=\"h=Authorization%3A%20Bearer%20" + key + "%0AHost%3a+api.bytestack.dev\" x%20y");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0]->text() == "h=Authorization: Bearer " + key + "\nHost:+api.bytestack.dev");
  CHECK(written(*documents[0], key) == key);
  CHECK(written(*documents[0], "Authorization: Bearer") == "Authorization%3A%20Bearer");
  CHECK(all(nested_percent, "100%25 of other%20vendors").empty());
  CHECK(all(nested_percent, "bytestack 100% %zz %2").empty());
  const auto spelled = all(nested_percent, "%62%79%74%65%73%74%61%63%6b_key=1");
  REQUIRE(spelled.size() == 1);
  CHECK(spelled[0]->text() == "bytestack_key=1");
  CHECK(all(nested_percent, "bytestack%00%FF")[0]->text() == "bytestack??");
}

TEST_CASE("\\u escapes in a text that names ByteStack") {
  const std::string text = R"({"bytestack_key": "ab\u003d\u0063\\u0041\u0022\u000a"})";
  const auto documents = all(nested_unicode_escapes, text, "a.json");
  REQUIRE(documents.size() == 1);
  CHECK(documents[0]->text() == R"({"bytestack_key": "ab=c\\u0041\u0022\u000a"})");
  CHECK(documents[0]->language() == "json");
  CHECK(written(*documents[0], "ab=c") == R"(ab\u003d\u0063)");
  CHECK(all(nested_unicode_escapes, R"({"other": "ab\u003d"})").empty());
  CHECK(all(nested_unicode_escapes, R"({"bytestack": "\u003cb\u003e"})").empty());
  CHECK(all(nested_unicode_escapes, R"(bytestack \u00)").empty());
}
