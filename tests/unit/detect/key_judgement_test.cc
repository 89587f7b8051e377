#include "detect/key_judgement.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/sample_key.h"
#include "unit/detect/placeholder_samples.h"

namespace credward::detect {

std::ostream& operator<<(std::ostream& out, Verdict verdict) {
  static constexpr std::string_view kNames[] = {"key",        "too short", "reference", "placeholder",
                                                "ciphertext", "digest",    "words",     "pattern"};
  return out << kNames[static_cast<int>(verdict)];
}

namespace {

constexpr Anchor kAnchors[] = {Anchor::kHeader, Anchor::kUrl, Anchor::kName, Anchor::kGenericName};

std::string key(std::string_view alphabet, std::size_t length) {
  return core::sample_key(alphabet, length, "key_judgement_test");
}

std::string base64(std::string_view text) {
  static constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int held = 0;
  for (char c : text) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    for (held += 8; held >= 6; held -= 6) out += kDigits[bits >> (held - 6) & 63];
  }
  if (held > 0) out += kDigits[bits << (6 - held) & 63];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

void expect(Verdict expected, const std::vector<std::string_view>& values) {
  for (std::string_view value : values) {
    for (Anchor anchor : kAnchors) {
      CAPTURE(value, static_cast<int>(anchor));
      CHECK(judge_key(value, anchor) == expected);
    }
  }
}

}  // namespace

TEST_CASE("Keys of every alphabet and length, with and without prefix") {
  struct Shape {
    std::string_view alphabet;
    std::size_t length;
  };
  for (Shape shape : {Shape{"hex", 32},
                      {"hex", 40},
                      {"hex", 48},
                      {"hex", 64},
                      {"base32", 32},
                      {"base62", 20},
                      {"base62", 32},
                      {"base62", 40},
                      {"base62", 64},
                      {"base64url", 43},
                      {"base64url", 86}}) {
    for (std::string_view prefix : {"", "bsk_", "bsk_live_", "bsk_test_", "bs-", "sk-prod-", "bytestack_",
                                    "BSK-", "bytestack_live_key_", "fake_", "example-key-"}) {
      std::string value = std::string(prefix) + key(shape.alphabet, shape.length);
      CAPTURE(value);
      for (Anchor anchor : kAnchors) CHECK(judge_key(value, anchor) == Verdict::kKey);
      CHECK_FALSE(is_placeholder(value));
    }
  }
}

TEST_CASE("Other shapes of keys") {
  std::string random = key("base62", 40);
  CHECK(judge_key(random.substr(0, 12) + "+" + random.substr(12, 9) + "/" + random.substr(21) + "==",
                  Anchor::kName) == Verdict::kKey);
  CHECK(judge_key("bsk_live_" + random.substr(0, 8) + "." + random.substr(8), Anchor::kName) ==
        Verdict::kKey);
  CHECK(judge_key("ak." + random, Anchor::kHeader) == Verdict::kKey);
  CHECK(judge_key("  " + random + "\n", Anchor::kName) == Verdict::kKey);
  CHECK(judge_key(base64(random), Anchor::kName) == Verdict::kKey);
  CHECK(judge_key(base64("user:" + random), Anchor::kHeader) == Verdict::kKey);
  CHECK(judge_key("bsk_test_" + key("hex", 16), Anchor::kName) == Verdict::kKey);
  std::string upper = key("hex", 40);
  for (char& c : upper) c = c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
  CHECK(judge_key(upper, Anchor::kName) == Verdict::kKey);
}

TEST_CASE("Fake words by chance inside a random run do not make a dummy") {
  std::string random = key("base62", 40);
  for (std::string_view word :
       {"Test", "test", "TEST", "Fake", "demo", "Your", "Here", "foo", "Example", "sample"}) {
    for (std::size_t at : {std::size_t{0}, std::size_t{11}, std::size_t{26}, std::size_t{40}}) {
      std::string value = random;
      value.insert(at, word);
      CAPTURE(value);
      CHECK(judge_key(value, Anchor::kName) == Verdict::kKey);
      CHECK(judge_key("bsk_test_" + value, Anchor::kHeader) == Verdict::kKey);
    }
  }
}

TEST_CASE("A fake word as a segment beside the random part makes a dummy, in the prefix it does not") {
  std::string random = key("base62", 24);
  for (std::string_view tail : {"-example", "_test", "-dummy-key", "_PLACEHOLDER"}) {
    CHECK(judge_key(random + std::string(tail), Anchor::kName) == Verdict::kPlaceholder);
    CHECK(is_placeholder("bsk_" + random + std::string(tail)));
  }
  for (std::string_view head : {"test_", "bsk_test_", "fake-", "my-test-key-"}) {
    CHECK(judge_key(std::string(head) + random, Anchor::kName) == Verdict::kKey);
  }
}

TEST_CASE("The anchor decides the least length") {
  std::string sixteen = key("base62", 16), fifteen = key("base62", 15), nineteen = key("base62", 19);
  for (Anchor anchor : {Anchor::kHeader, Anchor::kUrl}) {
    CHECK(judge_key(sixteen, anchor) == Verdict::kKey);
    CHECK(judge_key(fifteen, anchor) == Verdict::kTooShort);
  }
  for (Anchor anchor : {Anchor::kName, Anchor::kGenericName}) {
    CHECK(judge_key(sixteen, anchor) == Verdict::kTooShort);
    CHECK(judge_key(nineteen, anchor) == Verdict::kTooShort);
    CHECK(judge_key(key("base62", 20), anchor) == Verdict::kKey);
  }
  for (Anchor anchor : kAnchors) {
    CHECK(judge_key(key("base62", 512), anchor) == Verdict::kKey);
    CHECK(judge_key(key("base62", 513), anchor) == Verdict::kTooShort);
    CHECK(judge_key("", anchor) == Verdict::kTooShort);
    CHECK(judge_key(key("base62", 20) + "\"" + key("base64url", 21), anchor) == Verdict::kTooShort);
  }
}

TEST_CASE("UUIDs are keys in the header, in URLs and under ByteStack names only") {
  std::string uuid = key("uuid", 36);
  for (std::string_view prefix : {"", "bsk_", "bsk_live_"}) {
    std::string value = std::string(prefix) + uuid;
    CHECK(judge_key(value, Anchor::kHeader, "Authorization") == Verdict::kKey);
    CHECK(judge_key(value, Anchor::kUrl, "key") == Verdict::kKey);
    CHECK(judge_key(value, Anchor::kName, "BYTESTACK_API_KEY") == Verdict::kKey);
    CHECK(judge_key(value, Anchor::kGenericName, "API_KEY") == Verdict::kDigest);
  }
  expect(Verdict::kPattern, {"00000000-0000-0000-0000-000000000000", "11111111-2222-3333-4444-555555555555",
                             "12345678-1234-1234-1234-123456789012", "123e4567-e89b-12d3-a456-426614174000",
                             "550e8400-e29b-41d4-a716-446655440000", "ffffffff-ffff-ffff-ffff-ffffffffffff"});
}

TEST_CASE("A UUID under the name of an identifier is none") {
  std::string uuid = key("uuid", 36);
  for (std::string_view name :
       {"bytestack_key_id", "bytestackTokenId", "BYTESTACK_AUTH_GUID", "bytestack.token.uuid",
        "bytestack-auth-workspace", "bytestackAuthProject", "BYTESTACK_KEY_DATASET",
        "bytestack_token_request_id", "bytestack.auth.traceId", "BYTESTACK_AUTH_TENANT"}) {
    CAPTURE(name);
    CHECK(judge_key(uuid, Anchor::kName, name) == Verdict::kDigest);
    CHECK(judge_key(uuid, Anchor::kHeader, name) == Verdict::kKey);
    CHECK(judge_key(key("base62", 40), Anchor::kName, name) == Verdict::kKey);
  }
  for (std::string_view name : {"BYTESTACK_WORKSPACE_KEY", "bytestackProjectToken", "bytestack.tenant.secret",
                                "BYTESTACK_KEY", "bytestack_identity_token", "BYTESTACK_TOKEN_PROD"}) {
    CAPTURE(name);
    CHECK(judge_key(uuid, Anchor::kName, name) == Verdict::kKey);
  }
}

TEST_CASE("Digests are known by their role, not by their shape") {
  for (std::string_view value : {key("hex", 40), key("hex", 64), key("base62", 43)}) {
    for (std::string_view name :
         {"BYTESTACK_KEY_HASH", "bytestackTokenSha256", "bytestack_secret_md5", "bytestack-token-digest",
          "bytestack.auth.checksum", "BYTESTACK_AUTH_COMMIT", "bytestack_token_rev",
          "bytestackKeyFingerprint", "bytestack_auth_integrity", "BYTESTACK_AUTH_NONCE",
          "bytestack_token_salt", "sha1_of_bytestack_auth_file"}) {
      CAPTURE(name);
      CHECK(judge_key(value, Anchor::kName, name) == Verdict::kDigest);
      CHECK(judge_key(value, Anchor::kUrl, name) == Verdict::kDigest);
      CHECK(judge_key(value, Anchor::kHeader, name) == Verdict::kKey);
    }
    for (std::string_view name : {"BYTESTACK_HASH_KEY", "bytestackCommitToken", "bytestack_shared_secret",
                                  "bytestack_review_token", "BYTESTACK_KEY", "hashicorp.bytestack.key"}) {
      CAPTURE(name);
      CHECK(judge_key(value, Anchor::kName, name) == Verdict::kKey);
    }
  }
  for (std::string_view mark : {"sha256:", "sha512-", "sha1-", "md5:", "SHA256:", "$2b$12$"}) {
    for (Anchor anchor : kAnchors) {
      CHECK(judge_key(std::string(mark) + key("base62", 43), anchor) == Verdict::kDigest);
    }
  }
}

TEST_CASE("JWTs are keys where ByteStack is sure") {
  std::string jwt = base64(R"({"alg":"HS256","typ":"JWT"})");
  jwt = jwt.substr(0, jwt.find('=')) + "." + key("base64url", 60) + "." + key("base64url", 43);
  CHECK(judge_key(jwt, Anchor::kHeader) == Verdict::kKey);
  CHECK(judge_key(jwt, Anchor::kUrl) == Verdict::kKey);
  CHECK(judge_key(jwt, Anchor::kName, "BYTESTACK_TOKEN") == Verdict::kKey);
  CHECK(judge_key(jwt, Anchor::kGenericName, "token") == Verdict::kDigest);
  std::string sample = jwt.substr(0, jwt.find('.') + 1) + base64(R"({"sub":"1234567890","name":"J"})");
  sample = sample.substr(0, sample.find('=')) + "." + key("base64url", 43);
  CHECK(judge_key(sample, Anchor::kHeader) == Verdict::kPlaceholder);
}

TEST_CASE("References to where a secret is kept") {
  const std::vector<std::string_view> references = {
      "$BYTESTACK_API_KEY",
      "${BYTESTACK_API_KEY}",
      "${BYTESTACK_API_KEY:-}",
      "${BYTESTACK_API_KEY:?must be set}",
      "$(cat /run/secrets/bytestack)",
      "`cat key.txt`",
      "%BYTESTACK_API_KEY%",
      "%(bytestack_api_key)s",
      "%s",
      "{0}",
      "{}",
      "{api_key}",
      "{settings.bytestack_key}",
      "{{ bytestack_api_key }}",
      "{{bytestackApiKey}}",
      "{{ .Values.bytestack.apiKey }}",
      "{{ lookup('env', 'BYTESTACK_KEY') }}",
      "{{$dotenv BYTESTACK_KEY}}",
      "{% raw %}key{% endraw %}",
      "<%= ENV['BYTESTACK_API_KEY'] %>",
      "<?= $apiKey ?>",
      "<?php echo $key ?>",
      "#{ENV['KEY']}",
      "#{@api_key}",
      "%{api_key}",
      "@{variables('key')}",
      "@Value(\"${bytestack.api-key}\")",
      "@BYTESTACK_API_KEY@",
      "@@BYTESTACK_API_KEY@@",
      "!Ref BytestackApiKey",
      "!Sub ${Key}",
      "!GetAtt Secret.Value",
      "!ImportValue bytestack-key",
      "!secret bytestack_api_key",
      "${{ secrets.BYTESTACK_API_KEY }}",
      "${{secrets.BYTESTACK_API_KEY}}",
      "secrets.BYTESTACK_API_KEY",
      "$[variables.bytestackKey]",
      "$env:BYTESTACK_API_KEY",
      "op://production/bytestack/credential",
      "vault:secret/data/bytestack#api_key",
      "ref+vault://secret/bytestack#key",
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:bytestack-key",
      "projects/acme/secrets/bytestack/versions/latest",
      "secretKeyRef",
      "@Microsoft.KeyVault(SecretUri=https://x.vault.azure.net/secrets/key)",
      "{{resolve:secretsmanager:bytestack:SecretString:key}}",
      "((bytestack-api-key))",
      "process.env.BYTESTACK_API_KEY",
      "process.env.BYTESTACK_API_KEY!",
      "process.env[\"BYTESTACK_API_KEY\"]",
      "import.meta.env.VITE_BYTESTACK_KEY",
      "os.environ[\"BYTESTACK_API_KEY\"]",
      "os.environ.get('BYTESTACK_API_KEY')",
      "os.Getenv(\"BYTESTACK_API_KEY\")",
      "os.getenv('BYTESTACK_API_KEY', '')",
      "ENV[\"BYTESTACK_API_KEY\"]",
      "ENV.fetch(\"BYTESTACK_API_KEY\")",
      "getenv(\"BYTESTACK_API_KEY\")",
      "System.getenv(\"BYTESTACK_API_KEY\")",
      "System.getProperty(\"bytestack.key\")",
      "Environment.GetEnvironmentVariable(\"BYTESTACK_API_KEY\")",
      "std::env::var(\"BYTESTACK_API_KEY\")",
      "env!(\"BYTESTACK_API_KEY\")",
      "Deno.env.get(\"BYTESTACK_API_KEY\")",
      "config[\"bytestack\"][\"key\"]",
      "settings.BYTESTACK_API_KEY",
      "var.bytestack_api_key",
      "data.vault_generic_secret.bytestack.data",
      "ssm:/prod/bytestack/api_key",
      "keyring:bytestack/api",
      "file:///run/secrets/bytestack_api_key",
      "secret://bytestack/key",
      "\\(apiKey)",
      "Bearer ${KEY}",
      "bsk_${KEY}"};
  expect(Verdict::kReference, references);
  for (std::string_view reference : references) CHECK_FALSE(is_placeholder(reference));
  CHECK(judge_key("arn:" + key("base62", 30), Anchor::kName) != Verdict::kKey);
}

TEST_CASE("Ciphertext") {
  expect(Verdict::kCiphertext, {"ENC[AES256_GCM,data:abcd,iv:xyz,tag:abc,type:str]", "ENC(abcdefgh)",
                                "$ANSIBLE_VAULT;1.1;AES256", "!vault |", "-----BEGIN PGP MESSAGE-----",
                                "-----BEGIN PRIVATE KEY-----", "{cipher}0123", "enc:v1:abc"});
  std::string long_text = key("base62", 400);
  for (std::string head : {"vault:v1:", "AgB", "AQICAH", "gAAAAA", "U2FsdGVkX1", "kms:"}) {
    for (Anchor anchor : kAnchors) CHECK(judge_key(head + long_text, anchor) == Verdict::kCiphertext);
  }
  CHECK(judge_key("AgB" + key("base62", 40), Anchor::kName) == Verdict::kKey);
}

TEST_CASE("Identifiers, paths, hosts and sentences are words") {
  expect(Verdict::kWords, {"production",
                           "bytestack-production-eu-west-1",
                           "com.acme.bytestack.client.Config",
                           "com.acme.bytestack.ByteStackApplication",
                           "src/main/java/com/acme/bytestack/Client.java",
                           "src/main/java/com/acme",
                           "/run/secrets/bytestack_api_key",
                           "/etc/bytestack/credentials.json",
                           "~/.config/bytestack/credentials",
                           "./secrets/bytestack.key",
                           "https://api.bytestack.dev/v1/queries",
                           "https://docs.bytestack.dev/authentication#rotating-keys",
                           "api.bytestack.dev",
                           "eu-west-1.api.bytestack.com",
                           "ec2-52-12-34-56.compute-1.amazonaws.com",
                           "bytestack-prod.internal.svc.cluster.local",
                           "the key is rotated weekly by the platform team",
                           "Please contact the platform team for access",
                           "application/json; charset=utf-8",
                           "application/vnd.bytestack.v2+json",
                           "authorization_header_factory",
                           "ByteStackAuthorizationHeaderFactory",
                           "byteStackQuerySubmissionClient",
                           "BYTESTACK_QUERY_RESULT_LIMIT",
                           "bytestack-query-result-limit",
                           "read:queries write:queries admin:keys",
                           "organization-administrator",
                           "internationalization",
                           "electroencephalographically",
                           "pneumonoultramicroscopicsilicovolcanoconiosis",
                           "production-kubernetes-cluster-west",
                           "us-east-1a-production-database",
                           "1.2.3-alpha.4+build.567",
                           "kubernetes.io/dockerconfigjson",
                           "docker.io/library/postgres",
                           "ci-pipeline@bytestack",
                           "x86_64-unknown-linux-gnu",
                           "python3.11-slim-bookworm",
                           "AbstractSingletonProxyFactoryBean",
                           "getElementsByClassName",
                           "bytestack_session_token_refresh_interval",
                           "credentials/bytestack/production",
                           "main.8f3b2c1d.chunk.js",
                           "correct-horse-battery-staple",
                           "thequickbrownfoxjumpsoverthelazydog",
                           "bytestackproductioncredentials",
                           "BYTESTACKPRODUCTIONCREDENTIALS",
                           "AWS4-HMAC-SHA256",
                           "LOG_LEVEL_INFORMATION_VERBOSE",
                           "eu-central-1-bytestack-replica-02",
                           "ThisIsALongCamelCaseIdentifier"});
  CHECK_FALSE(is_placeholder("production"));
  CHECK_FALSE(is_placeholder("internationalization"));
  CHECK_FALSE(is_placeholder("bytestack-production-eu-west-1"));
  CHECK_FALSE(is_placeholder("/run/secrets/bytestack_api_key"));
  CHECK_FALSE(is_placeholder("2024-01-15T10:30:00Z"));
}

TEST_CASE("Sequences, repeats and well-known dummies are patterns") {
  const std::vector<std::string_view> patterns = {"0123456789abcdef0123456789abcdef",
                                                  "0123456789abcdef",
                                                  "abcdefghijklmnopqrstuvwxyz",
                                                  "abcdefghijklmnopqrstuvwxyz123456",
                                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
                                                  "zyxwvutsrqponmlkjihgfedcba",
                                                  "deadbeefdeadbeefdeadbeefdeadbeef",
                                                  "deadbeefcafebabedeadbeefcafebabe",
                                                  "DEADBEEFCAFEBABE0123456789ABCDEF",
                                                  "00000000000000000000000000000000",
                                                  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                                                  "aaaabbbbccccddddeeeeffff",
                                                  "a1b2c3a1b2c3a1b2c3a1b2c3",
                                                  "a1b2c3d4e5f6g7h8i9j0k1l2",
                                                  "a1b2c3d4e5f6a7b8c9d0",
                                                  "12345678901234567890",
                                                  "98765432109876543210",
                                                  "qwertyuiopasdfghjklzxcvbnm",
                                                  "1qaz2wsx3edc4rfv5tgb",
                                                  "1q2w3e4r5t6y7u8i9o0p",
                                                  "bsk_live_0000000000000000",
                                                  "bsk_live_abcdefghijklmnop",
                                                  "111122223333444455556666",
                                                  "1234567890abcdefghij",
                                                  "0a0b0c0d0e0f0a0b0c0d0e0f",
                                                  "AbCdEfGhIjKlMnOpQrStUvWxYz",
                                                  "aAbBcCdDeEfFgGhHiIjJkKlL"};
  expect(Verdict::kPattern, patterns);
  for (std::string_view pattern : patterns) CHECK(is_placeholder(pattern));
  expect(Verdict::kPattern, {"20240115103000", "31415926535897932384626433"});
  std::string half = key("base62", 12);
  CHECK(judge_key(half + half + half, Anchor::kName) == Verdict::kPattern);
  CHECK(judge_key(half + std::string(half.rbegin(), half.rend()), Anchor::kName) == Verdict::kPattern);
}

TEST_CASE("Placeholders, also in base64, are no keys") {
  for (std::string_view value : kPlaceholders) {
    CAPTURE(value);
    CHECK(is_placeholder(value));
    bool ascii = std::all_of(value.begin(), value.end(), [](char c) { return c > 0; });
    for (Anchor anchor : kAnchors) {
      Verdict verdict = judge_key(value, anchor);
      CHECK((verdict == Verdict::kPlaceholder || verdict == Verdict::kPattern));
      if (value.size() >= 8 && ascii) CHECK(judge_key(base64(value), anchor) != Verdict::kKey);
    }
  }
  CHECK(judge_key(base64("your-bytestack-api-key-here"), Anchor::kName) == Verdict::kPlaceholder);
  CHECK(judge_key(base64("the name of the production cluster"), Anchor::kName) == Verdict::kWords);
}

TEST_CASE("Brackets and dots around a key do not make it a placeholder") {
  std::string random = key("base62", 40);
  CHECK_FALSE(is_placeholder("<" + random + ">"));
  CHECK_FALSE(is_placeholder("[" + random + "]"));
  CHECK_FALSE(is_placeholder("<$BYTESTACK_API_KEY>"));
  CHECK_FALSE(is_placeholder(random + "..."));
  CHECK(is_placeholder(random.substr(0, 8) + "..."));
  CHECK(is_placeholder(random.substr(0, 4) + "****" + random.substr(36)));
  CHECK_FALSE(is_placeholder(""));
  CHECK_FALSE(is_placeholder("   "));
}

TEST_CASE("Hostile lengths are cut off") {
  for (char c : {'a', '<', '{', 'x', '$', '%', '.', '-', '(', '\n'}) {
    std::string value(1'000'000, c);
    CAPTURE(c);
    for (Anchor anchor : kAnchors) CHECK(judge_key(value, anchor) != Verdict::kKey);
    is_placeholder(value);
  }
}

}  // namespace credward::detect
