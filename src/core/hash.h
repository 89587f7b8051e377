// Hashes of OpenSSL as lower-case hex digits.
#pragma once

#include <string>
#include <string_view>

namespace credward::core {

std::string sha256_hex(std::string_view bytes);
std::string hmac_sha256_hex(std::string_view key, std::string_view bytes);

}  // namespace credward::core
