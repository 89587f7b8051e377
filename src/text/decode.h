// From a file's bytes to the text that rules read. Whatever the bytes are, the text is valid UTF-8, so that nothing
// further on has to ask again.
#pragma once

#include <string>

namespace credward::text {

enum class Encoding { kUtf8, kUtf16Le, kUtf16Be, kLatin1, kBinary };

struct Decoded {
  std::string text;
  Encoding encoding = Encoding::kUtf8;
};

// In this order: a byte order mark decides and is removed; UTF-16 without one is known by where its NULs stand; a NUL in
// the first 8000 bytes makes a file binary, as for git; then UTF-8 if it is valid, else Latin-1. Binary bytes are read as
// Latin-1 too. In UTF-16 a lone surrogate becomes U+FFFD, and an odd last byte is kept as the character it is alone.
// Valid UTF-8 is moved, not copied.
Decoded decode(std::string bytes);

}  // namespace credward::text
