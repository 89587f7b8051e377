#include "text/redaction.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "core/sample_key.h"
#include "support.h"

using namespace credward::text;
using namespace credward::text::testing;
using credward::core::Fingerprinter;
using credward::core::sample_key;
using credward::core::SecretId;
using credward::core::SecretText;

namespace {

std::string label(const std::string& key) {
  return "[key:" + Fingerprinter().identify(SecretText(key)).fingerprint.substr(0, 8) + "]";
}

Redactor redactor(const std::vector<std::string>& keys) {
  Redactor made;
  for (const std::string& key : keys) made.add(SecretText(key), Fingerprinter().identify(SecretText(key)));
  return made;
}

std::string base64(std::string_view bytes, bool url) {
  const std::string digits = std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") + (url ? "-_" : "+/");
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t j = 0; j < 3; ++j) group = group << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0);
    for (std::size_t j = 0; j < 4; ++j) {
      if (j <= bytes.size() - i) {
        out += digits[group >> (18 - 6 * j) & 63];
      } else if (!url) {
        out += '=';
      }
    }
  }
  return out;
}

std::string percent(std::string_view bytes, bool upper, bool all) {
  std::string out;
  for (char c : bytes) {
    const auto byte = static_cast<unsigned>(static_cast<unsigned char>(c));
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.' || c == '~';
    out += plain && !all ? std::string(1, c) : upper ? fmt::format("%{:02X}", byte) : fmt::format("%{:02x}", byte);
  }
  return out;
}

// Eight characters of `secret` that are still in `text`, in one piece.
std::string left_over(const std::string& text, const std::string& secret) {
  for (std::size_t at = 0; at + 8 <= secret.size(); ++at) {
    if (text.find(secret.substr(at, 8)) != std::string::npos) return secret.substr(at, 8);
  }
  return {};
}

}  // namespace

TEST_CASE("a key is replaced by its fingerprint, wherever it stands") {
  const std::string key = sample_key("base62", 40, "a");
  const Redactor one = redactor({key});
  CHECK(one.redact(key) == label(key));
  CHECK(one.redact("KEY=" + key + "\nnext") == "KEY=" + label(key) + "\nnext");
  CHECK(one.redact(key + " " + key) == label(key) + " " + label(key));
  CHECK(one.redact("nothing of it here") == "nothing of it here");
  CHECK(one.redact("").empty());
  CHECK_FALSE(one.empty());
  CHECK(Redactor().empty());
  CHECK(Redactor().redact(key) == key);
}

TEST_CASE("neighbours stay two keys, and each gets its own fingerprint") {
  const std::string a = sample_key("base62", 40, "a"), b = sample_key("base62", 32, "b");
  const Redactor two = redactor({a, b});
  CHECK(two.redact(a + b) == label(a) + label(b));
  CHECK(two.redact(b + ":" + a) == label(b) + ":" + label(a));
}

TEST_CASE("every encoding of a key is replaced, and nothing around it") {
  for (const char* alphabet : {"base62", "base64url", "hex"}) {
    const std::string key = sample_key(alphabet, 41, "encoded") + "+/~.=";
    const Redactor one = redactor({key});
    for (bool url : {true, false}) {
      for (const std::string& before : {"", "u", "us", "user:"}) {
        for (const std::string& after : {"", "x", "xy", ":z"}) {
          const std::string encoded = base64(before + key + after, url);
          const std::string shown = one.redact("Basic " + encoded + " end");
          INFO(before << " " << after);
          CHECK(shown.starts_with("Basic "));
          CHECK(shown.ends_with(" end"));
          CHECK(shown.find(label(key)) != std::string::npos);
          CHECK(left_over(shown, encoded.substr(before.size() * 4 / 3, encoded.size() - after.size() * 4 / 3 - 8)).empty());
        }
      }
    }
    for (bool upper : {true, false}) {
      for (bool all : {true, false}) {
        CHECK(one.redact("?k=" + percent(key, upper, all) + "&x=1") == "?k=" + label(key) + "&x=1");
        CHECK(one.redact(percent(percent(key, upper, all), upper, false)) == label(key));
      }
    }
    CHECK(one.redact("a " + utf16_bytes(key, true) + "b") == "a " + label(key) + "b");
    const std::string big = one.redact("a" + utf16_bytes(key, false) + "b");
    CHECK(big.find(label(key)) != std::string::npos);
    CHECK(big.size() < label(key).size() + 5);
    std::string escaped;
    for (char c : key) escaped += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    CHECK(one.redact("\"" + escaped + "\"") == "\"" + label(key) + "\"");
  }
}

TEST_CASE("one escape anywhere in a key, one eighth of a key in base64") {
  const std::string key = sample_key("base62", 40, "mixed"), filler(100, '.');
  const Redactor one = redactor({key});
  for (std::size_t at = 0; at < key.size(); ++at) {
    const std::string written = key.substr(0, at) + percent(key.substr(at, 1), true, true) + key.substr(at + 1);
    CHECK(one.redact(filler + written + filler + "%20") == filler + label(key) + filler + "%20");
  }
  for (const std::string& before : {"", "u", "us"}) {
    for (std::size_t at = 0; at + 8 <= key.size(); ++at) {
      CHECK(one.redact(base64(before + key.substr(at, 8), false)).find(label(key)) != std::string::npos);
    }
  }
}

TEST_CASE("a slash that JSON escapes does not save a key") {
  const std::string key = sample_key("base62", 7, "x") + "/" + sample_key("base62", 7, "y") + "/" + sample_key("base62", 7, "z");
  std::string escaped;
  for (char c : key) escaped += c == '/' ? "\\/" : std::string(1, c);
  CHECK(redactor({key}).redact("\"" + escaped + "\"") == "\"" + label(key) + "\"");
}

TEST_CASE("a part of eight characters is replaced, one of seven stays") {
  const std::string key = sample_key("base62", 40, "part");
  const Redactor one = redactor({key});
  for (std::size_t at = 0; at + 8 <= key.size(); ++at) {
    CHECK(one.redact("…" + key.substr(at, 8) + "…") == "…" + label(key) + "…");
    CHECK(one.redact("<" + key.substr(at, 7) + ">") == "<" + key.substr(at, 7) + ">");
  }
  CHECK(one.redact("cut: " + key.substr(0, 25)) == "cut: " + label(key));
}

TEST_CASE("a key inside a longer key, keys with one beginning, one after the other") {
  const std::string body = sample_key("base62", 32, "body");
  const std::string prefixed = "bsk_live_" + body, other = "bsk_live_" + sample_key("base62", 32, "other");
  for (const std::vector<std::string>& keys : {std::vector<std::string>{body, prefixed, other}, {other, prefixed, body}}) {
    const Redactor three = redactor(keys);
    CHECK(three.redact("a " + body + " b") == "a " + label(body) + " b");
    CHECK(three.redact("a " + prefixed + " b") == "a " + label(prefixed) + " b");
    CHECK(three.redact("a " + other + " b") == "a " + label(other) + " b");
  }
  // Whichever of the two it is called by, it does not depend on the order.
  CHECK(redactor({prefixed, other}).redact("bsk_live_…") == redactor({other, prefixed}).redact("bsk_live_…"));
  CHECK(redactor({prefixed, other}).redact("bsk_live_…").find("bsk_live") == std::string::npos);
}

TEST_CASE("short keys are replaced as a whole, the shortest not at all") {
  const std::string seven = sample_key("base62", 7, "seven"), four = sample_key("base62", 4, "four");
  const Redactor some = redactor({seven, four, "abc"});
  CHECK(some.redact("<" + seven + ">") == "<" + label(seven) + ">");
  CHECK(some.redact("<" + four + ">") == "<" + label(four) + ">");
  CHECK(some.redact("abc") == "abc");
  CHECK(redactor({"abc"}).empty());
}

TEST_CASE("nothing of any of many keys is left in random texts") {
  Random random(81);
  std::vector<std::string> keys;
  for (int i = 0; i < 200; ++i) {
    keys.push_back(sample_key(i % 2 == 0 ? "base62" : "base64url", 16 + below(random, 60), std::to_string(i)));
  }
  const Redactor many = redactor(keys);
  for (int round = 0; round < 300; ++round) {
    const std::string& key = keys[below(random, keys.size())];
    const std::size_t from = below(random, key.size() - 12);
    const std::string part = key.substr(from, 12 + below(random, key.size()));
    const std::string text = utf8(random_text(random, below(random, 30))) + part + utf8(random_text(random, below(random, 30)));
    const std::string shown = many.redact(text);
    CHECK(left_over(shown, part).empty());
    CHECK(shown.find(label(key)) != std::string::npos);
    CHECK(many.redact(shown) == shown);
  }
}

TEST_CASE("text without keys stays as it is, and so do its odd bytes") {
  Random random(82);
  std::vector<std::string> keys;
  for (int i = 0; i < 1000; ++i) keys.push_back(sample_key("base62", 40, std::to_string(i)));
  const Redactor many = redactor(keys);
  for (int round = 0; round < 200; ++round) {
    std::string text = utf8(random_text(random, below(random, 500))) + "%41\\u0042%zz\\x4";
    for (int i = 0; i < 50; ++i) text += static_cast<char>(random());
    CHECK(many.redact(text) == text);
  }
}

TEST_CASE("a hundred thousand keys are no slower to look for than a few") {
  std::vector<std::string> keys;
  for (int i = 0; i < 100'000; ++i) keys.push_back(sample_key("base62", 32, std::to_string(i)));
  const Redactor few = redactor({keys[0], keys[1]}), many = redactor(keys);
  std::vector<std::string> texts;
  for (int i = 0; i < 20'000; ++i) texts.push_back(fmt::format("src/module_{}/configuration.py line {}", i, i * 7));
  auto seconds = [&texts](const Redactor& one) {
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
      const double begin = processor_seconds();
      std::size_t sum = 0;
      for (const std::string& text : texts) sum += one.redact(text).size();
      REQUIRE(sum > 0);
      best = std::min(best, processor_seconds() - begin);
    }
    return best;
  };
  CHECK(seconds(many) < 20 * seconds(few) + 0.05);
  CHECK(many.redact("x " + keys[99'999] + " y") == "x " + label(keys[99'999]) + " y");
  CHECK(many.redact(keys[5] + keys[6]) == label(keys[5]) + label(keys[6]));
}
