#include "core/secret_text.h"

#include <sstream>
#include <string>
#include <type_traits>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "core/sample_key.h"

using credward::core::Fingerprinter;
using credward::core::sample_key;
using credward::core::SecretId;
using credward::core::SecretText;

namespace {

template <typename T>
concept Streamable = requires(std::ostream& out, const T& value) { out << value; };
template <typename T>
concept Comparable = requires(const T& a, const T& b) { a == b; };

}  // namespace

TEST_CASE("a secret cannot be shown, compared or made by accident") {
  STATIC_REQUIRE_FALSE(Streamable<SecretText>);
  STATIC_REQUIRE_FALSE(Comparable<SecretText>);
  STATIC_REQUIRE_FALSE(fmt::is_formattable<SecretText>::value);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string, SecretText>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<SecretText, std::string>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<SecretText, std::string_view>);
}

TEST_CASE("a preview shows at most four characters, and none of a short key") {
  const Fingerprinter fingerprinter;
  const std::string key = sample_key("base62", 40, "preview");
  CHECK(fingerprinter.identify(SecretText(key)).preview == key.substr(0, 4) + "… (40 characters)");
  const std::string at_limit = sample_key("base62", 24, "preview");
  CHECK(fingerprinter.identify(SecretText(at_limit)).preview == at_limit.substr(0, 4) + "… (24 characters)");
  const std::string below = sample_key("base62", 23, "preview");
  CHECK(fingerprinter.identify(SecretText(below)).preview == "… (23 characters)");
}

TEST_CASE("fingerprints tell keys apart, are stable, and depend on the operator's key") {
  const SecretText one(sample_key("base62", 40, "one")), two(sample_key("base62", 40, "two"));
  const Fingerprinter open, own("operator"), other("another operator");
  const SecretId id = open.identify(one);
  CHECK(id.fingerprint.size() == 32);
  CHECK(id.fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(id.fingerprint == Fingerprinter("").identify(one).fingerprint);
  CHECK(id.fingerprint != open.identify(two).fingerprint);
  CHECK(id.fingerprint != own.identify(one).fingerprint);
  CHECK(own.identify(one).fingerprint != other.identify(one).fingerprint);
  // Baselines and dashboards hold fingerprints: this one may never change.
  CHECK(open.identify(SecretText("fingerprints are stable")).fingerprint == "044cda87542400e3fe4e60c53eb3efdc");
}
