#include "detect/words.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "detect/language_model.h"

namespace credward::detect {
namespace {

// Each list is sorted: they are searched by halving.
constexpr std::string_view kStandIns[] = {
    "aaa",        "abc",         "asdf",       "bar",      "baz",         "bla",      "blah",      "bogus",
    "censored",   "change",      "changeit",   "changeme", "changethis",  "correct",  "demo",      "dummy",
    "edit",       "enter",       "example",    "examples", "fake",        "fill",     "fillme",    "fixme",
    "foo",        "foobar",      "goes",       "here",     "hidden",      "hunter",   "insert",    "invalid",
    "letmein",    "lorem",       "masked",     "mock",     "mocked",      "my",       "nonexistent", "notreal",
    "obtain",     "omitted",     "paste",      "placeholder", "provide",  "put",      "qwerty",    "redacted",
    "removed",    "replace",     "replaceme",  "replacethis", "sample",   "sanitized", "scrubbed", "somekey",
    "sometoken",  "stripped",    "stub",       "supersecret", "tbd",      "test",     "testing",   "tests",
    "todo",       "topsecret",   "unset",      "whatever", "wrong",       "xyz",      "xyzzy",     "your",
    "yours"};
constexpr std::string_view kCredentials[] = {"apikey",   "apitoken", "auth",       "bearer", "credential", "credentials",
                                             "jwt",      "key",      "keys",       "pass",   "passphrase", "passwd",
                                             "password", "pwd",      "secret",     "secrets", "token",     "tokens"};
constexpr std::string_view kCompanions[] = {"a",   "access", "an",   "api", "authorization", "bsk",  "byte", "bytestack",
                                         "client", "from", "id",  "in",  "is",            "of",   "or",   "own",
                                         "pk",  "service", "sk", "some",        "stack", "string", "super",
                                         "that", "the",   "this", "to",  "user",          "value", "with"};
// Short words that are not in the model's list, which begins at four letters.
constexpr std::string_view kShort[] = {"acl", "add", "all",  "and", "any", "app", "arn", "aws", "bin", "ca",  "ci",
                                       "com", "csv", "db",   "dev", "dir", "dns", "doc", "env", "etc", "eu",  "exe",
                                       "for", "gcp", "get",  "git", "hex", "hub", "ini", "int", "io",  "ip",  "jar",
                                       "job", "js",  "kms",  "lib", "log", "map", "mnt", "net", "new", "no",  "not",
                                       "old", "on",  "opt",  "org", "our", "out", "pem", "pod", "prd", "pro", "py",
                                       "qa",  "ref", "repo", "run", "sdk", "see", "set", "sh",  "sql", "src", "ssh",
                                       "ssm", "stg", "svc",  "sys", "tag", "tls", "tmp", "txt", "uat", "uri", "url",
                                       "us",  "use", "usr",  "uuid", "var", "vpc", "web", "xml", "yml", "zip"};

constexpr std::size_t kLongestCompound = 64;
constexpr std::size_t kLongestWord = 14;

template <std::size_t n>
constexpr bool contains(const std::string_view (&sorted)[n], std::string_view word) {
  return std::binary_search(std::begin(sorted), std::end(sorted), word);
}
static_assert(std::is_sorted(std::begin(kStandIns), std::end(kStandIns)));
static_assert(std::is_sorted(std::begin(kCredentials), std::end(kCredentials)));
static_assert(std::is_sorted(std::begin(kCompanions), std::end(kCompanions)));
static_assert(std::is_sorted(std::begin(kShort), std::end(kShort)));

enum class Kind { kDigit, kLower, kUpper, kOther };

Kind kind_of(char c) {
  if (c >= '0' && c <= '9') return Kind::kDigit;
  if (c >= 'a' && c <= 'z') return Kind::kLower;
  if (c >= 'A' && c <= 'Z') return Kind::kUpper;
  return Kind::kOther;
}

enum class Sense { kUnknown, kOther, kNeutral, kCredential, kStandIn };

Sense sense_of(std::string_view word) {
  if (is_stand_in_word(word)) return Sense::kStandIn;
  if (is_credential_word(word)) return Sense::kCredential;
  if (contains(kCompanions, word)) return Sense::kNeutral;
  if (contains(kShort, word) || is_common_word(word)) return Sense::kOther;
  return Sense::kUnknown;
}

void count(Wording& wording, Sense sense, std::size_t letters) {
  switch (sense) {
    case Sense::kStandIn: ++wording.stand_ins; break;
    case Sense::kCredential: ++wording.credentials; break;
    case Sense::kNeutral: ++wording.neutral; break;
    case Sense::kOther: ++wording.others; break;
    case Sense::kUnknown: wording.unknown += letters; break;
  }
}

// Reads "yourapikeyhere" as the fewest known words that cover it; false if none do.
bool read_compound(std::string_view letters, Wording& wording) {
  if (letters.size() > kLongestCompound) return false;
  struct Reach {
    unsigned words = ~0u;
    std::size_t from = 0;
  };
  std::array<Reach, kLongestCompound + 1> reach;
  reach[0].words = 0;
  for (std::size_t begin = 0; begin < letters.size(); ++begin) {
    if (reach[begin].words == ~0u) continue;
    std::size_t longest = std::min(kLongestWord, letters.size() - begin);
    for (std::size_t length = 2; length <= longest; ++length) {
      Reach& end = reach[begin + length];
      if (reach[begin].words + 1 >= end.words || sense_of(letters.substr(begin, length)) == Sense::kUnknown) continue;
      end = {reach[begin].words + 1, begin};
    }
  }
  if (reach[letters.size()].words == ~0u) return false;
  for (std::size_t end = letters.size(); end > 0; end = reach[end].from) {
    count(wording, sense_of(letters.substr(reach[end].from, end - reach[end].from)), 0);
  }
  return true;
}

}  // namespace

bool is_stand_in_word(std::string_view word) {
  if (word.size() >= 3 && word.find_first_not_of('x') == std::string_view::npos) return true;
  return contains(kStandIns, word);
}

bool is_credential_word(std::string_view word) { return contains(kCredentials, word); }

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  Kind previous = Kind::kOther;
  for (std::size_t i = 0; i < text.size(); ++i) {
    Kind kind = kind_of(text[i]);
    if (kind != Kind::kOther) {
      bool goes_on = kind == previous || (kind == Kind::kLower && previous == Kind::kUpper);
      // The last capital of "APIKey" begins the next word.
      if (kind == Kind::kUpper && previous == Kind::kUpper && i + 1 < text.size() && kind_of(text[i + 1]) == Kind::kLower) {
        goes_on = false;
      }
      if (!goes_on) words.emplace_back();
      words.back() += kind == Kind::kUpper ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    }
    previous = kind;
  }
  return words;
}

Wording read_words(std::string_view text) {
  Wording wording;
  for (const std::string& word : split_words(text)) {
    if (kind_of(word[0]) == Kind::kDigit) continue;
    Sense sense = sense_of(word);
    if (sense == Sense::kUnknown && read_compound(word, wording)) continue;
    count(wording, sense, word.size());
  }
  return wording;
}

}  // namespace credward::detect
