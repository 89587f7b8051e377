#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "core/sample_key.h"
#include "detect/base64.h"
#include "detect/echo.h"
#include "text/document.h"

using namespace credward;
using detect::Echo;
using detect::EchoSearch;

namespace {

std::shared_ptr<const EchoSearch> search_for(const std::vector<std::string>& values) {
  std::vector<core::SecretText> keys;
  for (const std::string& value : values) keys.emplace_back(value);
  auto made = EchoSearch::create(std::move(keys));
  REQUIRE(made);
  return *made;
}

std::vector<std::string> found(const EchoSearch& search, const std::string& bytes) {
  EchoSearch::Scratch scratch(search);
  auto document = text::Document::make_root("a.txt", bytes);
  bool more = false;
  std::vector<std::string> out;
  for (const Echo& echo : search.find(document, 100, scratch, more)) {
    out.emplace_back(document->text().substr(echo.span.begin, echo.span.size()));
  }
  CHECK(search.may_hold(bytes, scratch) == !out.empty());
  return out;
}

}  // namespace

TEST_CASE("base64 of a part, wherever it stands") {
  CHECK(detect::base64_encoded("") == "");
  CHECK(detect::base64_encoded("f") == "Zg==");
  CHECK(detect::base64_encoded("fo") == "Zm8=");
  CHECK(detect::base64_encoded("foobar") == "Zm9vYmFy");
  CHECK(detect::base64_core("\xff\xff\xff", 0, false) == "////");
  CHECK(detect::base64_core("\xff\xff\xff", 0, true) == "____");
  const std::string part = core::sample_key("base62", 20, "part");
  for (std::size_t shift = 0; shift < 3; ++shift) {
    const std::string whole = detect::base64_encoded(std::string(shift, '?') + part + "!");
    CHECK(whole.find(detect::base64_core(part, shift, false)) == (8 * shift + 5) / 6);
  }
}

TEST_CASE("echoes: raw, longest first, each place once") {
  const std::string key = core::sample_key("base62", 40, "one");
  auto search = search_for({key, key, key.substr(0, 20), "tooshort"});
  CHECK(search->keys().size() == 2);
  CHECK(found(*search, "a" + key + "b " + key.substr(0, 20) + " tooshort") ==
        std::vector<std::string>{key, key.substr(0, 20)});
  CHECK(found(*search, key.substr(1)).empty());
  std::string other_case = key;
  for (char& c : other_case)
    c = static_cast<char>(std::isupper(static_cast<unsigned char>(c)) ? std::tolower(c) : std::toupper(c));
  CHECK(found(*search, other_case).empty());
}

TEST_CASE("echoes: no keys, no echoes") {
  auto search = search_for({});
  CHECK(found(*search, "anything").empty());
}

TEST_CASE("echoes: the cap counts what it leaves out") {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < detect::kMaxEchoKeys + 7; ++i)
    keys.push_back(core::sample_key("hex", 32, std::to_string(i)));
  auto search = search_for(keys);
  CHECK(search->keys().size() == detect::kMaxEchoKeys);
  CHECK(search->left_out() == 7);
}

TEST_CASE("echoes: a bound on their number") {
  const std::string key = core::sample_key("hex", 32, "many");
  auto search = search_for({key});
  std::string text;
  for (int i = 0; i < 50; ++i) text += key + "\n";
  EchoSearch::Scratch scratch(*search);
  bool more = false;
  CHECK(search->find(text::Document::make_root("a", text), 50, scratch, more).size() == 50);
  CHECK_FALSE(more);
  CHECK(search->find(text::Document::make_root("a", text), 49, scratch, more).size() == 49);
  CHECK(more);
}
