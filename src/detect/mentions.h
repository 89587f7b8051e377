// Where a document mentions ByteStack's host or SDK, for conditions of nearness. A word in a comment or a
// text is no mention; an import, a call and a URL are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/location.h"
#include "detect/hosts.h"
#include "detect/names.h"
#include "text/document.h"

namespace credward::detect {

class Mentions {
 public:
  // `document` and `names` must outlive the object. Linear in the document's size.
  Mentions(const text::Document& document, const Hosts& hosts, const EnclosingNames& names);

  // A mention within 10 lines of `offset`, or in the same block.
  std::optional<core::Span> near(std::size_t offset) const;

 private:
  std::vector<std::string> block_of(std::size_t offset) const;

  const text::Document& document_;
  const EnclosingNames& names_;
  std::vector<core::Span> spans_;  // by begin
  std::vector<std::uint32_t> lines_;
  std::vector<std::vector<std::string>> blocks_;  // of the first ones
};

}  // namespace credward::detect
