#include "core/sample_key.h"

#include <array>
#include <set>
#include <string>

#include <catch2/catch.hpp>

using credward::core::sample_key;

TEST_CASE("a sample key has the length and the alphabet it was asked for") {
  const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  for (std::size_t length : {1u, 16u, 40u, 64u, 500u}) {
    CHECK(sample_key("base62", length, "a").size() == length);
    CHECK(sample_key("base62", length, "a").find_first_not_of(letters) == std::string::npos);
    CHECK(sample_key("hex", length, "a").find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(sample_key("base32", length, "a").find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == std::string::npos);
    CHECK(sample_key("base64url", length, "a").find_first_not_of(letters + "-_") == std::string::npos);
  }
  CHECK(sample_key("base58", 20, "a").empty());
}

TEST_CASE("the same label gives the same key, another label another one") {
  CHECK(sample_key("base62", 40, "a") == sample_key("base62", 40, "a"));
  CHECK(sample_key("base62", 40, "a").substr(0, 20) == sample_key("base62", 20, "a"));
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(sample_key("base62", 24, std::to_string(i)));
  CHECK(seen.size() == 1000);
}

TEST_CASE("a sample UUID is one of version 4") {
  for (int i = 0; i < 100; ++i) {
    const std::string uuid = sample_key("uuid", 0, std::to_string(i));
    REQUIRE(uuid.size() == 36);
    for (std::size_t dash : {8u, 13u, 18u, 23u}) CHECK(uuid[dash] == '-');
    CHECK(uuid[14] == '4');
    CHECK(std::string("89ab").find(uuid[19]) != std::string::npos);
  }
}

TEST_CASE("characters are drawn uniformly") {
  std::array<int, 256> counts{};
  const std::string key = sample_key("base62", 62'000, "uniform");
  for (char c : key) ++counts[static_cast<unsigned char>(c)];
  double chi_squared = 0;
  for (int count : counts) {
    if (count > 0) chi_squared += (count - 1000.0) * (count - 1000.0) / 1000.0;
  }
  CHECK(chi_squared < 110);  // 61 degrees of freedom: one in ten thousand lies above
}
