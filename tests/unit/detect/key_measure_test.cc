// Measures the key judgement: how many random strings it loses, how many words, identifiers and placeholders
// pass. The table goes to standard output. Word list, system headers and grammars are those of the machine:
// it says how many.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "detect/key_judgement.h"
#include "unit/detect/placeholder_samples.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define CREDWARD_SLOW 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define CREDWARD_SLOW 1
#endif
#endif

namespace credward::detect {
namespace {

namespace fs = std::filesystem;

#ifdef CREDWARD_SLOW
constexpr int kDraws = 1'000;
constexpr std::size_t kMostIdentifiers = 4'000;
#else
constexpr int kDraws = 20'000;
constexpr std::size_t kMostIdentifiers = 60'000;
#endif
constexpr double kMostLost = 0.1, kMostPassed = 0.5;  // per cent
constexpr std::uintmax_t kMostSourceBytes = 16 << 20;
constexpr std::size_t kIdentifierLength = 20;

struct Shape {
  std::string_view name;
  std::string_view alphabet;
  std::size_t length;
};
constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view kBase64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kBase62 = kBase64url.substr(0, 62);
constexpr Shape kShapes[] = {
    {"hex 32", kHex, 32},       {"hex 40", kHex, 40},       {"hex 48", kHex, 48},
    {"hex 64", kHex, 64},       {"base32 32", kBase32, 32}, {"base62 20", kBase62, 20},
    {"base62 32", kBase62, 32}, {"base62 40", kBase62, 40}, {"base64url 43", kBase64url, 43},
    {"UUID", kHex, 36}};
constexpr std::string_view kPrefixes[] = {"bsk_", "bsk_live_", "bsk_test_",
                                          "bs-",  "sk-prod-",  "bytestack_live_"};

std::string draw(const Shape& shape, std::mt19937_64& random) {
  std::uniform_int_distribution<std::size_t> any(0, shape.alphabet.size() - 1);
  std::string text(shape.length, '-');
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool dash = shape.name == "UUID" && (i == 8 || i == 13 || i == 18 || i == 23);
    if (!dash) text[i] = shape.alphabet[any(random)];
  }
  return text;
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

bool is_source(const fs::path& path) {
  static const std::set<std::string> kEndings = {"", ".c", ".h", ".hh", ".hpp", ".hxx", ".js", ".tcc"};
  return path.filename().string()[0] != '.' && kEndings.count(path.extension().string()) != 0;
}

// Identifiers of 20 and more characters in the sources below a folder, spread evenly over its files. Runs of
// hexadecimal digits are constants and no identifiers.
std::set<std::string> identifiers_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::uintmax_t bytes = 0;
  std::error_code ignored;
  for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, ignored),
       end;
       it != end; it.increment(ignored)) {
    if (!is_source(it->path()) || it->is_symlink(ignored) || !it->is_regular_file(ignored)) continue;
    files.push_back(it->path());
    bytes += it->file_size(ignored);
  }
  std::sort(files.begin(), files.end());
  std::set<std::string> found;
  auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  for (std::size_t file = 0; file < files.size(); file += bytes / kMostSourceBytes + 1) {
    std::ifstream in(files[file], std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    for (std::size_t i = 0; i < text.size(); ++i) {
      std::size_t begin = i;
      while (i < text.size() && is_word(text[i])) ++i;
      if (i - begin < kIdentifierLength || std::isdigit(static_cast<unsigned char>(text[begin])) != 0)
        continue;
      std::string identifier = text.substr(begin, i - begin);
      if (identifier.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos)
        found.insert(identifier);
    }
  }
  return found;
}

struct Passed {
  std::size_t all = 0, anchored = 0, generic = 0;
  std::string some;  // the first few that passed
};

template <typename Texts>
Passed judge_all(const Texts& texts) {
  Passed passed;
  std::size_t step = texts.size() / kMostIdentifiers + 1, next = 0;
  for (const auto& text : texts) {
    if (next++ % step != 0) continue;
    ++passed.all;
    bool key =
        judge_key(text, Anchor::kHeader) == Verdict::kKey || judge_key(text, Anchor::kName) == Verdict::kKey;
    passed.anchored += key;
    passed.generic += judge_key(text, Anchor::kGenericName) == Verdict::kKey;
    if (key && passed.some.size() < 120) passed.some += " " + std::string(text);
  }
  return passed;
}

}  // namespace

TEST_CASE("Measured: random strings are keys") {
  std::mt19937_64 random(20'260'101);
  std::cout << "random strings lost, per cent (limit " << kMostLost << " where anchored), " << kDraws
            << " a cell\n"
            << "  shape            bare   prefixed   generic name\n";
  for (const Shape& shape : kShapes) {
    std::size_t bare = 0, prefixed = 0, generic = 0;
    for (int i = 0; i < kDraws; ++i) {
      std::string text = draw(shape, random);
      Anchor anchor = i % 2 == 0 ? Anchor::kName : Anchor::kHeader;
      bare += judge_key(text, anchor) != Verdict::kKey;
      std::string_view prefix = kPrefixes[static_cast<std::size_t>(i) % std::size(kPrefixes)];
      std::string with_prefix = std::string(prefix) + text;
      prefixed += judge_key(with_prefix, anchor) != Verdict::kKey;
      if (i % 4 == 0) generic += judge_key(text, Anchor::kGenericName) != Verdict::kKey;
    }
    double lost = percent(bare, kDraws), lost_prefixed = percent(prefixed, kDraws);
    std::printf("  %-14s %6.3f     %6.3f         %6.2f\n", shape.name.data(), lost, lost_prefixed,
                percent(generic, kDraws / 4));
    CAPTURE(shape.name);
    CHECK(lost <= kMostLost);
    CHECK(lost_prefixed <= kMostLost);
    // UUIDs never count under a generic name; of the rest it may lose some, but it must find most.
    if (shape.name == "UUID")
      CHECK(generic == kDraws / 4);
    else
      CHECK(percent(generic, kDraws / 4) <= 6);
  }
}

TEST_CASE("Measured: words, identifiers and placeholders are no keys") {
  std::vector<std::string> words;
  for (const char* list : {"/usr/share/dict/words", "/usr/share/dict/american-english"}) {
    std::ifstream in(list);
    for (std::string word; words.size() < 200'000 && std::getline(in, word);) words.push_back(word);
    if (!words.empty()) break;
  }
  std::vector<std::string> compounds;
  for (std::size_t i = 0; i + 14'000 < words.size(); i += 3) {
    static constexpr std::string_view kJoints[] = {"-", "_", "", ".", "/"};
    std::string joint(kJoints[i % std::size(kJoints)]);
    compounds.push_back(words[i] + joint + words[i + 7'001] + joint + words[i + 13'999]);
  }
  std::set<std::string> headers = identifiers_below("/usr/include");
  std::set<std::string> grammars = identifiers_below(CREDWARD_GRAMMARS);
  std::vector<std::string_view> placeholders(std::begin(kPlaceholders), std::end(kPlaceholders));

  std::cout << "no keys that pass, per cent (limit " << kMostPassed << ")\n"
            << "  kind                      number   anchored   generic name\n";
  auto report = [](const char* kind, const Passed& passed) {
    double anchored = percent(passed.anchored, passed.all);
    std::printf("  %-22s %9zu     %6.3f         %6.3f%s%s\n", kind, passed.all, anchored,
                percent(passed.generic, passed.all), passed.some.empty() ? "" : "  e.g.",
                passed.some.c_str());
    CAPTURE(kind);
    CHECK(anchored <= kMostPassed);
    CHECK(percent(passed.generic, passed.all) <= kMostPassed / 5);
  };
  report("word list", judge_all(words));
  report("three words joined", judge_all(compounds));
  report("system headers", judge_all(headers));
  report("grammar sources", judge_all(grammars));
  report("placeholders", judge_all(placeholders));
  CHECK(placeholders.size() >= 300);
  // Every machine that can build this has system headers.
  CHECK(headers.size() >= 1'000);
}

}  // namespace credward::detect
