// What a gzip file holds, piece by piece, all of its members in a row. Unlike libarchive's filter it hands out everything
// that unfolds before the place where the file is cut or damaged, and says that there was one.
#pragma once

#include <zlib.h>

#include <memory>
#include <string_view>

namespace credward::text {

bool is_gzip(std::string_view bytes);

class GzipStream {
 public:
  explicit GzipStream(std::string_view bytes);  // which have to outlive it
  ~GzipStream();
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  // The next piece, valid until the next call; empty at the end.
  std::string_view next();
  bool damaged() const { return damaged_; }

 private:
  z_stream stream_{};
  std::string_view rest_;  // what zlib has not been given yet
  std::unique_ptr<char[]> piece_;
  bool ended_ = false;
  bool damaged_ = false;
};

}  // namespace credward::text
