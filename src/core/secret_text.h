// SecretText holds a key. It cannot be streamed, formatted or compared by accident, so that no report, log
// or error message ever holds one; fingerprint and preview are the way out. `reveal` is for the few places
// that search for the value or replace it, and for --show-secrets.
#pragma once

#include <string>
#include <string_view>

namespace credward::core {

class SecretText {
 public:
  SecretText() = default;
  explicit SecretText(std::string value) : value_(std::move(value)) {}

  bool empty() const { return value_.empty(); }
  std::size_t size() const { return value_.size(); }
  std::string_view reveal() const { return value_; }

  bool operator==(const SecretText&) const = delete;

 private:
  std::string value_;
};

// What a report may show of a key.
struct SecretId {
  std::string fingerprint;  // HMAC-SHA-256, the first 32 hex digits
  std::string preview;      // at most 4 characters and the length: "AbCd… (40 characters)"
};

// Makes fingerprints under one key: the operator's CREDWARD_FINGERPRINT_KEY, or a fixed public label. With
// the label a fingerprint tells equal keys apart but can be tested against guesses; with an own key it cannot.
class Fingerprinter {
 public:
  explicit Fingerprinter(std::string_view hmac_key = {});
  SecretId identify(const SecretText& secret) const;

 private:
  std::string hmac_key_;
};

}  // namespace credward::core
