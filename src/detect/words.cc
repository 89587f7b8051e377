#include "detect/words.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "detect/language_model.h"

namespace credward::detect {
namespace {

enum class Sense { kUnknown, kOther, kNeutral, kCredential, kStandIn };

constexpr std::string_view kStandIns[] = {
    "abc",         "asdf",        "bar",       "baz",      "bla",        "blah",      "bogus",
    "censored",    "change",      "changeit",  "changeme", "changethis", "demo",      "dummy",
    "edit",        "enter",       "example",   "examples", "fake",       "fill",      "fillme",
    "fixme",       "foo",         "foobar",    "goes",     "here",       "hidden",    "hunter",
    "insert",      "invalid",     "letmein",   "lorem",    "masked",     "mock",      "mocked",
    "my",          "nonexistent", "notreal",   "obtain",   "omitted",    "paste",     "placeholder",
    "provide",     "put",         "qwerty",    "redacted", "removed",    "replace",   "replaceme",
    "replacethis", "sample",      "sanitized", "scrubbed", "stripped",   "stub",      "supersecret",
    "tbd",         "test",        "testing",   "tests",    "todo",       "topsecret", "unset",
    "whatever",    "wrong",       "xyz",       "xyzzy",    "your",       "yours"};
constexpr std::string_view kCredentials[] = {
    "apikey", "apitoken",   "auth",   "bearer",   "credential", "credentials", "jwt",     "key",   "keys",
    "pass",   "passphrase", "passwd", "password", "pwd",        "secret",      "secrets", "token", "tokens"};
constexpr std::string_view kCompanions[] = {"a",     "access", "an",        "api",    "authorization",
                                            "bsk",   "byte",   "bytestack", "client", "from",
                                            "id",    "in",     "is",        "of",     "or",
                                            "own",   "pk",     "service",   "sk",     "some",
                                            "stack", "string", "super",     "that",   "the",
                                            "this",  "to",     "top",       "user",   "value",
                                            "with"};
// Short words that are not in the model's list, which begins at four letters.
constexpr std::string_view kShort[] = {
    "acl", "add", "all", "and", "any",  "app", "arn", "aws", "bin", "ca",  "ci",  "com", "csv", "db",  "dev",
    "dir", "dns", "doc", "env", "etc",  "eu",  "exe", "for", "gcp", "get", "git", "hex", "hub", "ini", "int",
    "io",  "ip",  "jar", "job", "js",   "kms", "lib", "log", "map", "mnt", "net", "new", "no",  "not", "old",
    "on",  "opt", "org", "our", "out",  "pem", "pod", "prd", "pro", "py",  "qa",  "ref", "run", "sdk", "see",
    "set", "sh",  "sql", "src", "ssh",  "ssm", "stg", "svc", "sys", "tag", "tls", "tmp", "txt", "uat", "uri",
    "url", "us",  "use", "usr", "uuid", "var", "vpc", "web", "xml", "yml", "zip"};

struct Entry {
  std::string_view word;
  Sense sense = Sense::kUnknown;
};

constexpr auto make_vocabulary() {
  std::array<Entry,
             std::size(kStandIns) + std::size(kCredentials) + std::size(kCompanions) + std::size(kShort)>
      all{};
  std::size_t next = 0;
  for (std::string_view word : kStandIns) all[next++] = {word, Sense::kStandIn};
  for (std::string_view word : kCredentials) all[next++] = {word, Sense::kCredential};
  for (std::string_view word : kCompanions) all[next++] = {word, Sense::kNeutral};
  for (std::string_view word : kShort) all[next++] = {word, Sense::kOther};
  std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.word < b.word; });
  return all;
}
constexpr auto kVocabulary = make_vocabulary();

constexpr std::size_t kLongestCompound = 64;
constexpr std::size_t kLongestWord = 14;

enum class Kind { kDigit, kLower, kUpper, kOther };

Kind kind_of(char c) {
  if (c >= '0' && c <= '9') return Kind::kDigit;
  if (c >= 'a' && c <= 'z') return Kind::kLower;
  if (c >= 'A' && c <= 'Z') return Kind::kUpper;
  return Kind::kOther;
}

Sense sense_of(std::string_view word) {
  auto before = [](const Entry& entry, std::string_view text) { return entry.word < text; };
  auto entry = std::lower_bound(kVocabulary.begin(), kVocabulary.end(), word, before);
  if (entry != kVocabulary.end() && entry->word == word) return entry->sense;
  if (word.size() >= 3 && word.find_first_not_of('x') == std::string_view::npos) return Sense::kStandIn;
  return is_common_word(word) ? Sense::kOther : Sense::kUnknown;
}

void count(Wording& wording, Sense sense, std::size_t letters) {
  switch (sense) {
    case Sense::kStandIn:
      ++wording.stand_ins;
      break;
    case Sense::kCredential:
      ++wording.credentials;
      break;
    case Sense::kNeutral:
      ++wording.neutral;
      break;
    case Sense::kOther:
      ++wording.others;
      break;
    case Sense::kUnknown:
      wording.unknown += letters;
      break;
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
    for (std::size_t length = letters[begin] == 'a' ? 1 : 2; length <= longest; ++length) {
      Reach& end = reach[begin + length];
      if (reach[begin].words + 1 >= end.words || sense_of(letters.substr(begin, length)) == Sense::kUnknown)
        continue;
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
  return sense_of(word) == Sense::kStandIn;
}

bool is_credential_word(std::string_view word) {
  return sense_of(word) == Sense::kCredential;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  Kind previous = Kind::kOther;
  for (std::size_t i = 0; i < text.size(); ++i) {
    Kind kind = kind_of(text[i]);
    if (kind != Kind::kOther) {
      bool goes_on = kind == previous || (kind == Kind::kLower && previous == Kind::kUpper);
      // The last capital of "APIKey" begins the next word.
      if (kind == Kind::kUpper && previous == Kind::kUpper && i + 1 < text.size() &&
          kind_of(text[i + 1]) == Kind::kLower) {
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
