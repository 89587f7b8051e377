// The keys of a run, numbered, and where each stands: which blobs hold it, at which paths, and the finding there.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/finding.h"
#include "git/trace.h"

namespace credward::engine {

class KeyTable {
 public:
  // Of several findings of one key in one file, the most severe is kept, then the surest, then the first.
  void add(const git::ObjectId& blob, const std::optional<std::string>& path, core::Finding finding);

  const git::KeysOfBlob& keys_of() const { return keys_of_; }
  std::optional<std::uint32_t> number_of(const core::Finding& finding) const;
  const core::Finding* find(std::uint32_t key, const git::ObjectId& blob,
                            const std::optional<std::string>& path) const;
  // The first kMaxOccurrences, sorted: every finding of a key carries them.
  std::vector<core::Occurrence> occurrences(std::uint32_t key) const;
  static constexpr std::size_t kMaxOccurrences = 100;

 private:
  using Place = std::tuple<std::uint32_t, git::ObjectId, std::optional<std::string>>;

  std::map<std::string, std::uint32_t> numbers_;  // by fingerprint
  std::map<Place, core::Finding> findings_;
  git::KeysOfBlob keys_of_;
};

}  // namespace credward::engine
