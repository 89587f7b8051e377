#include "text/gzip_stream.h"

#include <algorithm>

namespace credward::text {
namespace {

constexpr std::size_t kPiece = std::size_t{64} * 1024;
constexpr std::size_t kMostInput = std::size_t{1} << 30;  // zlib counts in 32 bits
constexpr int kGzipWindow = 16 + MAX_WBITS;

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b\x08"); }

GzipStream::GzipStream(std::string_view bytes) : rest_(bytes), piece_(std::make_unique_for_overwrite<char[]>(kPiece)) {
  ended_ = damaged_ = inflateInit2(&stream_, kGzipWindow) != Z_OK;
}

GzipStream::~GzipStream() { inflateEnd(&stream_); }

std::string_view GzipStream::next() {
  stream_.next_out = reinterpret_cast<Bytef*>(piece_.get());
  stream_.avail_out = static_cast<uInt>(kPiece);
  while (!ended_ && stream_.avail_out > 0) {
    const auto given = static_cast<uInt>(std::min(rest_.size(), kMostInput));
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest_.data()));
    stream_.avail_in = given;
    const int got = inflate(&stream_, Z_NO_FLUSH);
    rest_.remove_prefix(given - stream_.avail_in);
    if (got == Z_STREAM_END) {
      // Another member follows, or what others pad a file with.
      ended_ = !is_gzip(rest_) || inflateReset(&stream_) != Z_OK;
    } else if (got != Z_OK || (rest_.empty() && stream_.avail_out > 0)) {
      ended_ = damaged_ = true;
    }
  }
  return {piece_.get(), kPiece - stream_.avail_out};
}

}  // namespace credward::text
