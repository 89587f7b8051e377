// Takes keys out of everything that is shown. Whatever a reporter writes has been through here first.
//
// A place is replaced if eight consecutive characters of any known key stand there, as they are or encoded: a path that
// was cut, half a line of a snippet and a whole key are one case. Instead of encoding every key in every way, the text is
// read in every way: escapes resolved, NULs dropped (UTF-16), base64 at each of its alignments. So the work is a few
// look-ups per character, however many keys there are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/location.h"
#include "core/secret_text.h"

namespace credward::text {

class Redactor {
 public:
  // Keys of fewer than four characters are not looked for: they would take every text apart.
  void add(const core::SecretText& secret, const core::SecretId& id);

  // Each place becomes "[key:FIRST8]", the first digits of the key's fingerprint. The order in which keys were added does
  // not matter. Safe to call from several threads once all keys are added.
  std::string redact(std::string_view text) const;

  bool empty() const { return keys_.empty(); }

 private:
  static constexpr std::size_t kGram = 8;
  static constexpr std::size_t kShortest = 4;
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;

  struct Key {
    std::uint32_t begin;  // in pool_
    std::uint32_t size;
    std::string fingerprint;
  };
  // A gram is not stored: it is read where it stands in pool_.
  struct Slot {
    std::uint32_t at = kFree;
    std::uint32_t key : 31 = 0;
    std::uint32_t shared : 1 = 0;  // several keys have this gram
  };
  struct Place {
    core::Span span;
    std::uint32_t key;
    bool sure;  // no other key has what was found here
  };
  struct View;

  void insert(std::uint32_t at, std::uint32_t key);
  void grow();
  void mark(std::uint64_t hash);
  bool maybe(std::uint64_t hash) const;
  std::uint64_t gram_at(std::uint32_t at) const;
  std::size_t slot_of(std::uint64_t gram, std::uint64_t hash) const;
  const Slot* find(std::uint64_t gram) const;

  void find_plain(const View& view, std::vector<Place>& places) const;
  void find_base64(const View& view, std::vector<Place>& places) const;
  void find_short(const View& view, std::vector<Place>& places) const;
  void find_all(const View& view, std::vector<Place>& places) const;
  std::string replace(std::string_view text, std::vector<Place> places) const;

  std::string pool_;  // all keys, one after the other
  std::vector<Key> keys_;
  std::unordered_map<std::string, std::uint32_t> by_value_;
  std::array<bool, kGram> short_sizes_{};  // which sizes below kGram there are
  std::vector<Slot> slots_;                // open addressing, a power of two, at most half full
  std::vector<std::uint64_t> filter_;      // two bits a gram: says no to nearly all that is not in slots_
  std::size_t grams_ = 0;
  bool all_ascii_ = true;
};

}  // namespace credward::text
