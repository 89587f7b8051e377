#include "detect/names.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace credward::detect {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
char lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// The words of a name in lower case: split at everything that is no letter, and where the case changes
// ("APIKey" is "api", "key").
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  auto flush = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!is_letter(c)) {
      flush();
      continue;
    }
    const bool after_lower = i > 0 && is_letter(name[i - 1]) && !is_upper(name[i - 1]);
    const bool before_lower = i + 1 < name.size() && is_letter(name[i + 1]) && !is_upper(name[i + 1]);
    if (is_upper(c) && i > 0 && (after_lower || (is_upper(name[i - 1]) && before_lower))) flush();
    word += lower(c);
  }
  flush();
  return words;
}

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 12> kCredentialWords = {
    "key",        "keys",        "token", "tokens", "secret", "secrets",
    "credential", "credentials", "creds", "cred",   "auth",   "authorization"};

// What people write in front of those words without a separator: "apikey", "bytestackapitoken".
constexpr std::array<std::string_view, 44> kPrefixWords = {
    "api",       "app",  "access", "auth",    "secret",  "client", "private", "service", "bearer",
    "bytestack", "byte", "stack",  "account", "admin",   "read",   "write",   "prod",    "live",
    "test",      "user", "master", "server",  "web",     "org",    "team",    "dev",     "stage",
    "my",        "our",  "the",    "new",     "old",     "bot",    "ci",      "deploy",  "rw",
    "ro",        "http", "rest",   "sdk",     "default", "x",      "bs",      "key"};

// A credential word followed by one of these says something about a credential and does not hold it.
constexpr std::array<std::string_view, 62> kAboutWords = {
    "id",         "ids",      "name",        "names",    "url",    "uri",         "type",   "types",
    "path",       "file",     "files",       "filename", "dir",    "hash",        "sha",    "md",
    "digest",     "checksum", "fingerprint", "len",      "length", "size",        "count",  "prefix",
    "suffix",     "pattern",  "regex",       "format",   "scope",  "scopes",      "expiry", "expires",
    "expiration", "ttl",      "age",         "label",    "desc",   "description", "title",  "placeholder",
    "hint",       "env",      "var",         "variable", "index",  "field",       "column", "provider",
    "method",     "mode",     "status",      "error",    "event",  "ref",         "arn",    "algorithm",
    "endpoint",   "host",     "issuer",      "audience", "class",  "lifetime"};

// A credential word after one of these is no credential.
constexpr std::array<std::string_view, 21> kOtherKeys = {
    "public", "pub",         "publishable", "foreign", "primary",     "partition", "sort",
    "cache",  "idempotency", "row",         "routing", "page",        "next",      "continuation",
    "csrf",   "xsrf",        "dedup",       "i18n",    "translation", "locale",    "shortcut"};

// Who else's credentials lie about inside things that are named after ByteStack.
constexpr std::array<std::string_view, 74> kOtherOwners = {
    "stripe",       "github",    "gitlab",     "bitbucket",    "aws",       "amazon",     "azure",
    "google",       "gcp",       "firebase",   "openai",       "anthropic", "slack",      "discord",
    "twilio",       "sendgrid",  "mailgun",    "datadog",      "sentry",    "newrelic",   "heroku",
    "netlify",      "vercel",    "cloudflare", "digitalocean", "postgres",  "postgresql", "mysql",
    "redis",        "mongo",     "mongodb",    "rabbitmq",     "kafka",     "elastic",    "jwt",
    "session",      "cookie",    "django",     "rails",        "flask",     "npm",        "pypi",
    "docker",       "sonar",     "snyk",       "jira",         "atlassian", "okta",       "telegram",
    "twitter",      "facebook",  "linkedin",   "segment",      "mixpanel",  "algolia",    "mapbox",
    "paypal",       "braintree", "shopify",    "zendesk",      "intercom",  "hubspot",    "supabase",
    "launchdarkly", "pagerduty", "vault",      "consul",       "ssh",       "gpg",        "pgp",
    "s3",           "db",        "database",   "smtp"};

// Names that say nothing themselves: what encloses them decides.
constexpr std::array<std::string_view, 33> kNeutralWords = {
    "value",      "val",  "values", "default", "data",    "text", "content", "raw",
    "production", "prod", "live",   "staging", "stage",   "development", "dev",  "test",    "testing",
    "sandbox",    "ci",   "local",  "current", "primary", "secondary",   "read", "write",   "admin",
    "main",       "eu",   "us",     "literal", "plain",   "return",      "v"};

bool is_credential_word(std::string_view word) {
  if (one_of(word, kCredentialWords)) return true;
  for (std::string_view tail : kCredentialWords) {
    if (word.size() <= tail.size() || !word.ends_with(tail)) continue;
    std::string_view rest = word.substr(0, word.size() - tail.size());
    while (!rest.empty()) {
      const auto prefix = std::find_if(kPrefixWords.begin(), kPrefixWords.end(),
                                       [&](std::string_view candidate) { return rest.ends_with(candidate); });
      if (prefix == kPrefixWords.end()) break;
      rest.remove_suffix(prefix->size());
    }
    if (rest.empty()) return true;
  }
  return false;
}

// Whether the words hold a credential: a credential word, not turned into something else by its neighbours.
bool holds_credential(const std::vector<std::string>& words) {
  for (std::size_t i = words.size(); i-- > 0;) {
    if (one_of(words[i], kAboutWords)) return false;
    if (!is_credential_word(words[i])) continue;
    return i == 0 || !one_of(words[i - 1], kOtherKeys);
  }
  return false;
}

bool is_about(const std::vector<std::string>& words) {
  return !words.empty() && one_of(words.back(), kAboutWords);
}

bool has_other_owner(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return one_of(word, kOtherOwners); });
}

bool is_neutral(const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(),
                     [](const std::string& word) { return one_of(word, kNeutralWords); });
}

// `a.b["c"]` → `c`: what stands after the last dot, arrow or bracket.
std::string_view last_part(std::string_view name) {
  while (!name.empty() && (name.back() == ']' || name.back() == '"' || name.back() == '\''))
    name.remove_suffix(1);
  const std::size_t cut = name.find_last_of(".[\"':>/");
  return cut == std::string_view::npos ? name : name.substr(cut + 1);
}

}  // namespace

bool contains_bytestack(std::string_view text) {
  constexpr std::string_view kWord = "bytestack";
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (lower(text[start]) != 'b') continue;
    std::size_t matched = 1;
    std::size_t i = start + 1;
    // One separator between two letters is ignored; more would be another word.
    for (; i < text.size() && matched < kWord.size(); ++i) {
      if (lower(text[i]) == kWord[matched]) {
        ++matched;
      } else if (std::string_view("-_./").find(text[i]) == std::string_view::npos ||
                 std::string_view("-_./").find(text[i - 1]) != std::string_view::npos) {
        break;
      }
    }
    if (matched == kWord.size()) return true;
  }
  return false;
}

bool is_credential_name(std::string_view name) {
  return holds_credential(words_of(last_part(name))) && !has_other_owner(words_of(name));
}

bool names_other_owner(const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(),
                     [](const std::string& name) { return has_other_owner(words_of(name)); });
}

bool names_public_key(const std::vector<std::string>& names) {
  if (names.empty()) return false;
  const std::vector<std::string> words = words_of(names.front());
  const auto key = std::find_if(words.begin(), words.end(), is_credential_word);
  return key != words.end() && key != words.begin() && (key[-1] == "public" || key[-1] == "pub");
}

bool is_bytestack_name(std::string_view name, const std::vector<std::string>& enclosing) {
  const std::vector<std::string> words = words_of(name);
  const std::vector<std::string> last_words = words_of(last_part(name));
  if (is_about(last_words)) return false;

  const bool named_bytestack = contains_bytestack(name);
  if (named_bytestack && holds_credential(words)) return true;

  const auto enclosed_by_bytestack = [&](std::size_t levels) {
    return std::any_of(enclosing.begin(),
                       enclosing.begin() + static_cast<std::ptrdiff_t>(std::min(levels, enclosing.size())),
                       contains_bytestack);
  };
  const auto enclosed_by_credential = [&](std::size_t levels) {
    return std::any_of(enclosing.begin(),
                       enclosing.begin() + static_cast<std::ptrdiff_t>(std::min(levels, enclosing.size())),
                       [](const std::string& outer) { return holds_credential(words_of(outer)); });
  };
  constexpr std::size_t kNear = 3;
  if (holds_credential(last_words)) return enclosed_by_bytestack(enclosing.size()) && !has_other_owner(words);
  if (named_bytestack) return enclosed_by_credential(kNear);
  return is_neutral(last_words) && enclosed_by_credential(kNear) && enclosed_by_bytestack(enclosing.size());
}

}  // namespace credward::detect
