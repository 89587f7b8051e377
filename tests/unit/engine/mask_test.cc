#include <catch2/catch.hpp>

#include "core/sample_key.h"
#include "engine/mask.h"

namespace credward::engine {
namespace {

// What is shown of it, with @ for a key.
std::string shown(std::string typed) {
  const std::string key = core::sample_key("base62", 40, "mask");
  for (std::size_t at = 0; (at = typed.find('@', at)) != std::string::npos; at += key.size()) typed.replace(at, 1, key);
  Masked masked = mask_header(typed);
  CHECK(masked.places.size() == typed.size() + 1);
  CHECK(masked.places.back() == masked.text.size());
  for (std::size_t i = 0; i + 8 <= key.size(); ++i) CHECK(masked.text.find(key.substr(i, 8)) == std::string::npos);
  return masked.text;
}

}  // namespace

TEST_CASE("keys are hidden, names and schemes stay") {
  CHECK(shown("Authorization: Bearer @") == "Authorization: Bearer KEY");
  CHECK(shown("Authorization: Bearer@") == "Authorization: BearerKEY");
  CHECK(shown("Authorization=Bearer @") == "Authorization=Bearer KEY");
  CHECK(shown("@") == "KEY");
  CHECK(shown("@==") == "KEY");
  CHECK(shown("x: @=@") == "x: KEY");
  CHECK(shown("Authorization: Bearer $BYTESTACK_API_KEY") == "Authorization: Bearer $BYTESTACK_API_KEY");
}

TEST_CASE("the words of a command stay") {
  CHECK(shown("curl --location-trusted -H 'Authorization: Bearer @'") == "curl --location-trusted -H 'Authorization: Bearer KEY'");
  CHECK(shown("x: correct-horse-battery-staple") == "x: KEY");
}

TEST_CASE("a URL's host and words stay") {
  CHECK(shown("curl https://api.bytestack.dev/v1/sources") == "curl https://api.bytestack.dev/v1/sources");
  CHECK(shown("curl https://api.bytestack.dev/v1/@/x?api_key=@") == "curl https://api.bytestack.dev/v1/KEY?api_key=KEY");
  CHECK(mask_header("https://some.name.of.mine@api.bytestack.dev/").text == "https://KEY@KEY");
  CHECK(shown("https://a.@.b/x") == "https://KEY");
}

TEST_CASE("what a sentence quotes is hidden, too") {
  const std::string key = core::sample_key("base62", 40, "mask");
  const Masked masked = mask_header("Authorization: Baerer " + key);
  CHECK(without_hidden("The scheme is misspelt (Baerer " + key + "): 401. Write \"Authorization: Bearer KEY\".", masked.hidden) ==
        "The scheme is misspelt (Baerer KEY): 401. Write \"Authorization: Bearer KEY\".");
  CHECK(without_hidden("It is " + key.substr(0, 20) + ".", masked.hidden) == "It is KEY.");
}

TEST_CASE("an argument that looks like a key leaves its beginning and its length") {
  const std::string key = core::sample_key("base62", 40, "mask");
  CHECK(without_likely_keys("The following argument was not expected: " + key) ==
        "The following argument was not expected: " + key.substr(0, 4) + "… (40 characters)");
  CHECK(without_likely_keys("/tmp/" + key + "/x: no such file") == "/tmp/" + key.substr(0, 4) + "… (40 characters)/x: no such file");
  for (const char* plain : {"--accept-suppressions: the value has to be a size such as 512k, 10M or 1G", "/srv/data/some-long-name.of/repository_1",
                            "no rule is active for this command, so nothing would be found", "see: credward --help"}) {
    CHECK(without_likely_keys(plain) == plain);
  }
}

}  // namespace credward::engine
