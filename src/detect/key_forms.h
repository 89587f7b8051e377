// What a value is by its form or its role, before anybody looks for chance in it: a reference to where the
// secret is kept, ciphertext, a digest, an identifier. All tests are linear in the value's length.
#pragma once

#include <string>
#include <string_view>

namespace credward::detect {

// Templates and expansions of shells, CI systems and programs, addresses of secret stores, code that reads a
// secret. Ask is_ciphertext and is_marked_digest first: `vault:v1:…` and `$2b$…` look like references, too.
bool is_reference(std::string_view value);

// Encrypted values of Ansible, SOPS, Vault, Jasypt, Spring, KMS, Fernet, SealedSecrets, … and PEM blocks.
bool is_ciphertext(std::string_view value);

// Says of itself that it is a digest: "sha256:…", "sha512-…", "$2b$…".
bool is_marked_digest(std::string_view value);

// The name says that its value is a digest, a salt or the like, and does not end by calling it a key after
// all.
bool names_digest(std::string_view name);

// The name says that its value is an identifier of something.
bool names_identifier(std::string_view name);

// 8-4-4-4-12 hexadecimal digits.
bool is_uuid(std::string_view value);

// Three base64url parts, the first of which begins a JSON object.
bool is_jwt(std::string_view value);

// Ends like a file or a host: ".json", ".example.com", or begins like a path: "./", "~/".
bool is_file_or_host(std::string_view value);

// What base64 (standard or URL alphabet) hides, if that is printable ASCII throughout; else empty.
std::string printable_base64(std::string_view value);

}  // namespace credward::detect
