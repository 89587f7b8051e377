// Which hosts are ByteStack's, and the URLs of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"

namespace credward::detect {

class Hosts {
 public:
  // *.bytestack.dev, *.bytestack.com, both bare domains, and the operator's own (exact, case ignored).
  explicit Hosts(std::vector<std::string> additional = {});
  bool is_bytestack(std::string_view host) const;  // with or without a port
  const std::vector<std::string>& additional() const { return additional_; }

 private:
  std::vector<std::string> additional_;
};

bool is_loopback(std::string_view host);

struct Url {
  core::Span span;      // scheme to end
  core::Span scheme;    // empty span when only a host stands there
  core::Span userinfo;  // without "@"; empty if none
  core::Span host;
  core::Span query;  // without "?"; empty if none
};

// Absolute URLs (any scheme "x://"), and bare ByteStack hosts, in order. Linear time.
std::vector<Url> find_urls(std::string_view text, const Hosts& hosts);

}  // namespace credward::detect
