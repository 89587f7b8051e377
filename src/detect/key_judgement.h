// Is this string a live key? The vendor publishes no key format, so looks alone never decide: the caller says where
// the string stands (the anchor), and the judgement rejects what cannot be a key there: references to secret stores,
// placeholders, words, sequences and repeats, ciphertext, digests by role, and at the very end the lowest entropy.
// Any string drawn uniformly from hex, base32, base62 or base64url, with or without a prefix, must pass.
#pragma once

#include <string>
#include <string_view>

namespace credward::detect {

enum class Anchor {
  kHeader,       // the credentials of an Authorization header that goes to ByteStack: role beats shape, 16 or more
  kUrl,          // query or userinfo of a ByteStack URL: 16 or more
  kName,         // the value of a ByteStack name, or an SDK argument: 20 or more; a UUID counts
  kGenericName,  // the value of a generic name near ByteStack: 20 or more, and random-looking without doubt; no UUID
};

enum class Verdict {
  kKey,
  kTooShort,     // or too long (512), or characters outside RFC 6750's b64token
  kReference,    // ${…}, op://, vault:, secretKeyRef, os.environ…, {{ … }}
  kPlaceholder,  // YOUR_API_KEY, <token>, xxxx, changeme, masked (****)
  kCiphertext,   // ENC[…], $ANSIBLE_VAULT, vault:v1:, SealedSecret, -----BEGIN
  kDigest,       // by role: the name says hash, sha, commit, or id to a UUID; UUIDs and JWTs under kGenericName
  kWords,        // identifiers, paths, sentences, file names
  kPattern,      // sequences, repeats, periodic strings, very low entropy
};

// `value` is the bare string, without quotes and scheme. `name` is the name it is given to (may be empty); it
// decides roles such as digest or id.
Verdict judge_key(std::string_view value, Anchor anchor, std::string_view name = {});

// The key that a base64 value hides, alone, behind a scheme or as one side of "user:password"; empty if it hides none.
std::string key_in_base64(std::string_view value);

// What stands where a key belongs, but is none that anybody could use: what judge_key calls a placeholder, and its
// patterns (0000, abc123, deadbeef…) save plain numbers. Used by header/placeholder, and to tell a sample from a
// mistake. Short values count, too; references and plain words do not.
bool is_placeholder(std::string_view value);

}  // namespace credward::detect
