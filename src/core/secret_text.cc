#include "core/secret_text.h"

#include <fmt/format.h>

#include "core/hash.h"

namespace credward::core {
namespace {

constexpr std::string_view kPublicLabel = "credward/fingerprint/v1";
constexpr std::size_t kFingerprintDigits = 32;
constexpr std::size_t kPreviewCharacters = 4;
// A shorter key gives too much of itself away by a prefix.
constexpr std::size_t kShortestWithPreview = 24;

}  // namespace

Fingerprinter::Fingerprinter(std::string_view hmac_key)
    : hmac_key_(hmac_key.empty() ? kPublicLabel : hmac_key) {}

SecretId Fingerprinter::identify(const SecretText& secret) const {
  std::string_view value = secret.reveal();
  std::string_view shown = value.size() < kShortestWithPreview ? std::string_view{} : value.substr(0, kPreviewCharacters);
  return {hmac_sha256_hex(hmac_key_, value).substr(0, kFingerprintDigits),
          fmt::format("{}… ({} characters)", shown, value.size())};
}

}  // namespace credward::core
