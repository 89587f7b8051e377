#include "detect/key_forms.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "detect/words.h"

namespace credward::detect {
namespace {

constexpr std::size_t kShortestCiphertext = 60;  // of those that only their first characters give away
constexpr std::size_t npos = std::string_view::npos;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_identifier(char c) {
  return is_letter(c) || is_digit(c) || c == '_';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_nocase(std::string_view text, std::string_view lower_prefix) {
  return text.size() >= lower_prefix.size() &&
         std::equal(lower_prefix.begin(), lower_prefix.end(), text.begin(),
                    [](char a, char b) { return a == lower(b); });
}

bool contains_nocase(std::string_view text, std::string_view lower_part) {
  auto same = [](char a, char b) { return lower(a) == b; };
  return std::search(text.begin(), text.end(), lower_part.begin(), lower_part.end(), same) != text.end();
}

template <std::size_t n>
bool starts_with_any(std::string_view text, const std::string_view (&lower_prefixes)[n]) {
  return std::any_of(std::begin(lower_prefixes), std::end(lower_prefixes),
                     [text](std::string_view prefix) { return starts_with_nocase(text, prefix); });
}

template <std::size_t n>
bool is_one_of(std::string_view word, const std::string_view (&words)[n]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Marks that open a hole in a text wherever they stand.
constexpr std::string_view kHoles[] = {"${", "$(", "{{", "<%", "#{",  "%{", "%(", "{%", "<?",
                                       "@{", "[%", "((", "{$", "{0}", "{}", "$[", "\\("};

// Beginnings of addresses of secret stores and of expressions.
// clang-format off
constexpr std::string_view kReferencePrefixes[] = {
    "op://", "vault:", "vault://", "ref+", "arn:aws", "aws-sm://", "awssm://", "awsssm://", "awsps://",
    "ssm://", "ssm:", "sm://", "gcpsm://", "gcp-sm://", "gcpsecretmanager://", "projects/", "akv://",
    "azkv://", "azurekeyvault://", "keyvault:", "@microsoft.keyvault(", "@value(", "secretsmanager:",
    "secretsmanager://", "secretref:", "secretref://", "doppler://", "doppler:", "infisical:", "bws://",
    "bw://", "bw:", "lpass:", "pass:", "gopass:", "keyring:", "keyring://", "keychain:", "keychain://",
    "credhub:", "conjur:", "k8s:", "kubernetes://", "file:", "file://", "env:", "env://", "env.", "env(",
    "env[", "exec:", "cmd:", "secret:", "secret://", "secrets.", "secrets:", "secrets[", "vars.", "var.",
    "local.", "data.", "module.", "params.", "inputs.", "outputs.", "steps.", "github.", "process.env",
    "import.meta.env", "deno.env", "bun.env", "os.environ", "os.getenv", "system.getenv",
    "system.getproperty", "environment.getenvironmentvariable", "getenv", "std::env", "env!", "dotenv",
    "settings.", "config.", "self.", "this.", "fn::", "!ref", "!sub", "!getatt", "!importvalue", "!secret",
    "!env", "!reference", "!file", "!include", "!join", "!findinmap", "secretkeyref", "valuefrom",
    "configmapkeyref", "keyref:", "app.env"};
// clang-format on

// The name of a variable between the same marks: %X%, @X@, __X__ is left to the words.
bool is_enclosed_name(std::string_view value, std::string_view mark) {
  if (value.size() <= 2 * mark.size() || !value.starts_with(mark) || !value.ends_with(mark)) return false;
  std::string_view name = value.substr(mark.size(), value.size() - 2 * mark.size());
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return is_identifier(c) || c == '.' || c == '-'; });
}

// $NAME or %NAME% somewhere, or a verb of printf.
bool has_variable(std::string_view value) {
  for (std::size_t i = 0; i + 1 < value.size(); ++i) {
    char next = value[i + 1];
    if (value[i] == '$' && (is_letter(next) || next == '_')) return true;
    if (value[i] != '%') continue;
    bool verb = (next == 's' || next == 'v' || next == 'd' || next == '@') &&
                (i + 2 == value.size() || !is_identifier(value[i + 2]));
    std::size_t end = i + 1;
    while (end < value.size() && is_identifier(value[end])) ++end;
    bool variable =
        is_letter(next) && end < value.size() && value[end] == '%' && end > i + 3;  // %DE% is an escape
    if (verb || variable) return true;
    i = end - 1;
  }
  return false;
}

// name(…), name[…], {name}: a call, an element, a field of a format string.
bool is_expression(std::string_view value) {
  if (value.size() < 3) return false;
  char last = value.back();
  if (value.front() == '{' && last == '}') {
    std::string_view name = value.substr(1, value.size() - 2);
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return is_identifier(c) || c == '.' || c == ':'; });
  }
  if (last != ')' && last != ']') return false;
  std::size_t open = value.find(last == ')' ? '(' : '[');
  if (open == npos || open == 0) return false;
  std::string_view name = value.substr(0, open);
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return is_identifier(c) || c == '.' || c == ':' || c == '?'; });
}

}  // namespace

bool is_reference(std::string_view value) {
  if (value.empty()) return false;
  if (starts_with_any(value, kReferencePrefixes)) return true;
  if (value.front() == '$' || (value.size() > 2 && value.front() == '`' && value.back() == '`')) return true;
  if (std::any_of(std::begin(kHoles), std::end(kHoles),
                  [value](std::string_view h) { return value.find(h) != npos; })) {
    return true;
  }
  if (has_variable(value) || is_expression(value)) return true;
  for (std::string_view mark : {"%", "@", "@@", "%%", "#", "##"}) {
    if (is_enclosed_name(value, mark)) return true;
  }
  return contains_nocase(value, "secretkeyref") || contains_nocase(value, "keyvault(") ||
         contains_nocase(value, "process.env.") || contains_nocase(value, "os.environ") ||
         contains_nocase(value, ":secretsmanager:");
}

bool is_ciphertext(std::string_view value) {
  static constexpr std::string_view kPrefixes[] = {
      "enc[",           "enc(",     "enc:",       "encrypted:", "{cipher}", "{aes}",    "{enc}",
      "$ansible_vault", "!vault",   "-----begin", "kms:",       "aws:kms:", "age1",     "age-encryption.org",
      "ej[1:",          "dec::",    "crypt:",     "obf:",       "gpg:",     "pgp:",     "jwe:",
      "vault:v0",       "vault:v1", "vault:v2",   "vault:v3",   "vault:v4", "vault:v5", "vault:v6",
      "vault:v7",       "vault:v8", "vault:v9"};
  // First bytes of KMS, Fernet, OpenSSL and SealedSecrets messages in base64.
  static constexpr std::string_view kMagic[] = {"AQICAH", "AQECAH", "gAAAAA", "U2FsdGVkX1",
                                                "AgA",    "AgB",    "AgC"};
  if (starts_with_any(value, kPrefixes)) return true;
  return std::any_of(std::begin(kMagic), std::end(kMagic), [value](std::string_view magic) {
    return value.starts_with(magic) && value.size() >= (magic.size() == 3 ? 2 : 1) * kShortestCiphertext;
  });
}

bool is_marked_digest(std::string_view value) {
  static constexpr std::string_view kAlgorithms[] = {"sha1",  "sha224",  "sha256",  "sha384", "sha512",
                                                     "md5",   "blake2b", "blake2s", "blake3", "sha3",
                                                     "crc32", "{sha}",   "{ssha}"};
  for (std::string_view algorithm : kAlgorithms) {
    if (!starts_with_nocase(value, algorithm) || value.size() == algorithm.size()) continue;
    char mark = value[algorithm.size()];
    if (mark == ':' || mark == '-' || mark == '=' || mark == '$' || algorithm.front() == '{') return true;
  }
  static constexpr std::string_view kCrypt[] = {"$1$",    "$2a$",       "$2b$",       "$2y$",    "$5$",
                                                "$6$",    "$y$",        "$argon2",    "$pbkdf2", "$scrypt$",
                                                "$apr1$", "pbkdf2_sha", "pbkdf2:sha", "scrypt:"};
  return starts_with_any(value, kCrypt);
}

namespace {

// "KEY_HASH" is a hash, "HASH_KEY" a key: the last word that is not empty talk decides.
bool ends_as_credential(const std::vector<std::string>& words) {
  static constexpr std::string_view kEmptyTalk[] = {
      "value",      "default", "string", "str",  "text", "env", "var",     "literal", "prod",
      "production", "staging", "dev",    "test", "live", "raw", "current", "new",     "old"};
  for (std::size_t i = words.size(); i-- > 0;) {
    if (is_digit(words[i][0]) || is_one_of(words[i], kEmptyTalk)) continue;
    if (is_credential_word(words[i])) return true;
    static constexpr std::string_view kJoined[] = {"accesskey",    "secretkey",     "authtoken",
                                                   "accesstoken",  "authkey",       "clientsecret",
                                                   "bytestackkey", "bytestacktoken"};
    return is_one_of(words[i], kJoined);
  }
  return false;
}

template <std::size_t n>
bool names_role(std::string_view name, const std::string_view (&roles)[n]) {
  std::vector<std::string> words = split_words(name);
  bool named =
      std::any_of(words.begin(), words.end(), [&roles](const std::string& w) { return is_one_of(w, roles); });
  return named && !ends_as_credential(words);
}

}  // namespace

bool names_digest(std::string_view name) {
  static constexpr std::string_view kRoles[] = {
      "hash",  "hashed", "hashes",     "sha",      "digest", "checksum",    "cksum",
      "crc",   "commit", "rev",        "revision", "etag",   "fingerprint", "integrity",
      "nonce", "salt",   "thumbprint", "md",       "blake",  "signature"};
  // Kubernetes' annotations: checksum/bytestack-key
  const std::size_t slash = name.rfind('/');
  return names_role(name, kRoles) || (slash != npos && names_role(name.substr(0, slash), kRoles));
}

bool names_identifier(std::string_view name) {
  static constexpr std::string_view kRoles[] = {
      "id",      "ids",     "guid",         "uuid",     "uid",         "workspace",
      "project", "dataset", "request",      "trace",    "span",        "tenant",
      "org",     "account", "user",         "session",  "correlation", "organization",
      "job",     "query",   "identifier",   "customer", "cluster",     "team",
      "name",    "ref",     "subscription", "resource", "object",      "record"};
  return names_role(name, kRoles);
}

bool is_uuid(std::string_view value) {
  if (value.size() != 36) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? value[i] != '-' : !is_hex(value[i])) return false;
  }
  return true;
}

bool is_jwt(std::string_view value) {
  if (!value.starts_with("eyJ")) return false;
  std::size_t first = value.find('.');
  if (first == npos || first < 16) return false;
  std::size_t second = value.find('.', first + 1);
  if (second == npos || second < first + 8 || value.size() < second + 22) return false;
  auto base64url = [](char c) { return is_identifier(c) || c == '-' || c == '=' || c == '.'; };
  return std::all_of(value.begin(), value.end(), base64url) &&
         std::count(value.begin(), value.end(), '.') == 2;
}

bool is_file_or_host(std::string_view value) {
  static constexpr std::string_view kEndings[] = {
      "app",        "bak",  "c",     "cc",   "cfg",   "cloud",  "co",  "com",      "conf",  "cpp",
      "crt",        "cs",   "css",   "csv",  "dat",   "db",     "dev", "enc",      "env",   "eu",
      "gpg",        "go",   "gz",    "h",    "hcl",   "html",   "ini", "internal", "io",    "ipynb",
      "jar",        "java", "js",    "json", "jsonl", "jsx",    "key", "kt",       "local", "localhost",
      "lock",       "log",  "md",    "map",  "net",   "org",    "p12", "pem",      "php",   "pl",
      "properties", "ps1",  "pub",   "py",   "rb",    "rs",     "rst", "scala",    "sh",    "so",
      "sql",        "svc",  "swift", "tar",  "tf",    "tfvars", "tgz", "tmp",      "toml",  "ts",
      "tsx",        "txt",  "uk",    "us",   "vue",   "whl",    "xml", "yaml",     "yml",   "zip"};
  if (value.starts_with("./") || value.starts_with("../") || value.starts_with("~/")) return true;
  std::size_t dot = value.rfind('.');
  if (dot == npos || dot == 0) return false;
  std::string ending(value.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(), lower);
  return is_one_of(ending, kEndings);
}

std::string printable_base64(std::string_view value) {
  while (!value.empty() && value.back() == '=') value.remove_suffix(1);
  std::string text;
  unsigned bits = 0;
  int held = 0;
  for (char c : value) {
    unsigned digit = 0;
    if (c >= 'A' && c <= 'Z')
      digit = static_cast<unsigned>(c - 'A');
    else if (c >= 'a' && c <= 'z')
      digit = static_cast<unsigned>(c - 'a') + 26;
    else if (is_digit(c))
      digit = static_cast<unsigned>(c - '0') + 52;
    else if (c == '+' || c == '-')
      digit = 62;
    else if (c == '/' || c == '_')
      digit = 63;
    else
      return {};
    bits = (bits << 6 | digit) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    char decoded = static_cast<char>(bits >> held & 0xff);
    if ((decoded < ' ' || decoded > '~') && decoded != '\n') return {};
    text += decoded;
  }
  return text;
}

}  // namespace credward::detect
