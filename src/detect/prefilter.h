// The prefilter: one pass of Vectorscan over raw bytes for all literals that active rules require. ASCII case
// is ignored, and the UTF-16 forms are found too, so that nothing has to be decoded before it.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "core/result.h"

struct hs_database;
struct hs_scratch;

namespace credward::detect {

class Prefilter {
 public:
  // One thread's working space, for the prefilter it was made from and its copies.
  class Scratch {
   public:
    explicit Scratch(const Prefilter& prefilter);

   private:
    friend class Prefilter;
    struct Free {
      void operator()(hs_scratch* scratch) const;
    };
    std::unique_ptr<hs_scratch, Free> scratch_;
  };

  // Lower-case ASCII literals; none makes a prefilter that nothing passes.
  static core::Result<Prefilter> compile(std::vector<std::string> literals);
  // A database that serialize() of the same literals gave. Nothing if it does not fit this library or
  // processor.
  static std::optional<Prefilter> load(std::vector<std::string> literals, std::string_view serialized);
  std::string serialize() const;

  const std::vector<std::string>& literals() const { return literals_; }

  // Stops at the first literal.
  bool any(std::string_view bytes, Scratch& scratch) const;
  // The same, knowing that none lies wholly in one of the `clean` spans (version_scan.h).
  bool any_outside(std::string_view bytes, std::span<const core::Span> clean, Scratch& scratch) const;
  // Which of literals() occur in any of the forms; one element each.
  std::vector<bool> found(std::string_view bytes, Scratch& scratch) const;

 private:
  explicit Prefilter(std::vector<std::string> literals);

  std::vector<std::string> literals_;
  std::size_t longest_ = 0;  // in bytes, of any form
  std::shared_ptr<hs_database> database_;
};

}  // namespace credward::detect
