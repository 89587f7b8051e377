#include "text/redaction.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/offset_map.h"

namespace credward::text {
namespace {

// Multiplicative hashing: the high bits are the good ones.
std::uint64_t hash_of(std::uint64_t gram) {
  gram *= 0x9E3779B97F4A7C15u;
  return gram ^ (gram >> 29);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The value of `count` hex digits at `at`.
std::optional<unsigned> hex_at(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  unsigned value = 0;
  for (char c : text.substr(at, count)) {
    const int digit = hex_value(c);
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(digit);
  }
  return value;
}

constexpr signed char kNotBase64 = -1;

// Both alphabets at once.
constexpr std::array<signed char, 256> base64_values() {
  std::array<signed char, 256> values{};
  values.fill(kNotBase64);
  for (int i = 0; i < 26; ++i) {
    values[static_cast<std::size_t>('A' + i)] = static_cast<signed char>(i);
    values[static_cast<std::size_t>('a' + i)] = static_cast<signed char>(26 + i);
  }
  for (int i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = static_cast<signed char>(52 + i);
  values['+'] = values['-'] = 62;
  values['/'] = values['_'] = 63;
  return values;
}
constexpr std::array<signed char, 256> kBase64 = base64_values();

}  // namespace

// The text read in one way, and where each byte of that stands in the text itself. What is far from anything that this
// way reads differently is left out: the text as it is has been searched before.
struct Redactor::View {
  std::string_view bytes;
  std::string own;
  OffsetMap map;
  const View* base = nullptr;

  core::Span to_text(core::Span span) const { return base == nullptr ? span : base->to_text(map.to_outer(span)); }

  static bool has_escapes(std::string_view text) { return text.find_first_of("%\\") != std::string_view::npos; }

  // %XX, \xXX, \uXXXX and \/ resolved; true if there were any.
  bool resolve_escapes(const View& from) {
    base = &from;
    const std::string_view text = from.bytes;
    std::size_t done = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] != '%' && text[at] != '\\') continue;
      const std::optional<Escape> escape = escape_at(text, at);
      if (!escape) continue;
      add_plain(done, at, done > 0);
      own += escape->byte;
      done = at + escape->size;
      map.append(1, {at, done});
      at = done - 1;
    }
    add_end(done);
    return done > 0;
  }

  // UTF-16 of ASCII is its characters with a NUL beside each.
  void drop_nuls(const View& from) {
    base = &from;
    const std::string_view text = from.bytes;
    std::size_t done = 0;
    for (std::size_t nul = text.find('\0'); nul != std::string_view::npos; nul = text.find('\0', nul + 1)) {
      if (nul > done) {
        add_plain(done, nul - 1, done > 0);
        own += text[nul - 1];
        map.append(1, {nul - 1, nul + 1});
      }
      done = nul + 1;
    }
    add_end(done);
  }

 private:
  struct Escape {
    char byte;
    std::size_t size;
  };
  static constexpr std::size_t kNear = 16;  // more than one look-up reads

  static std::optional<Escape> escape_at(std::string_view text, std::size_t at) {
    const char kind = text[at] == '%' ? '%' : at + 1 < text.size() ? text[at + 1] : '\0';
    std::optional<unsigned> value;
    std::size_t size = 0;
    switch (kind) {
      case '%': value = hex_at(text, at + 1, 2), size = 3; break;
      case 'x': value = hex_at(text, at + 2, 2), size = 4; break;
      case 'u': value = hex_at(text, at + 2, 4), size = 6; break;
      case '/': value = '/', size = 2; break;
      default: break;
    }
    if (!value || *value > 0xFF) return std::nullopt;
    return Escape{static_cast<char>(*value), size};
  }

  // Of a plain stretch only the ends, where something read differently is near.
  void add_plain(std::size_t begin, std::size_t end, bool near_begin) {
    if (end - begin > 2 * kNear) {
      if (near_begin) append(begin, begin + kNear);
      own += '\n';
      map.append(1, {begin + kNear, begin + kNear});
      begin = end - kNear;
    }
    append(begin, end);
  }
  void append(std::size_t begin, std::size_t end) {
    own += base->bytes.substr(begin, end - begin);
    map.append(end - begin, {begin, end});
  }
  void add_end(std::size_t done) {
    if (done > 0) append(done, std::min(base->bytes.size(), done + kNear));
    bytes = own;
  }
};

std::uint64_t Redactor::gram_at(std::uint32_t at) const {
  std::uint64_t gram = 0;
  for (std::size_t i = 0; i < kGram; ++i) gram = gram << 8 | static_cast<unsigned char>(pool_[at + i]);
  return gram;
}

void Redactor::mark(std::uint64_t hash) {
  const std::uint64_t bits = filter_.size() * 64 - 1;
  filter_[(hash & bits) / 64] |= std::uint64_t{1} << (hash & 63);
  filter_[(hash >> 32 & bits) / 64] |= std::uint64_t{1} << (hash >> 32 & 63);
}

bool Redactor::maybe(std::uint64_t hash) const {
  const std::uint64_t bits = filter_.size() * 64 - 1;
  return (filter_[(hash & bits) / 64] >> (hash & 63) & 1) != 0 &&
         (filter_[(hash >> 32 & bits) / 64] >> (hash >> 32 & 63) & 1) != 0;
}

// Where the gram is, or the free slot where it belongs.
std::size_t Redactor::slot_of(std::uint64_t gram, std::uint64_t hash) const {
  const std::size_t last = slots_.size() - 1;
  std::size_t slot = hash >> 20 & last;
  while (slots_[slot].at != kFree && gram_at(slots_[slot].at) != gram) slot = (slot + 1) & last;
  return slot;
}

const Redactor::Slot* Redactor::find(std::uint64_t gram) const {
  const std::uint64_t hash = hash_of(gram);
  if (!maybe(hash)) return nullptr;
  const Slot& slot = slots_[slot_of(gram, hash)];
  return slot.at == kFree ? nullptr : &slot;
}

void Redactor::grow() {
  std::vector<Slot> old = std::exchange(slots_, {});
  slots_.resize(std::max<std::size_t>(256, old.size() * 2));
  filter_.assign(slots_.size() / 8, 0);
  for (const Slot& slot : old) {
    if (slot.at == kFree) continue;
    const std::uint64_t gram = gram_at(slot.at);
    slots_[slot_of(gram, hash_of(gram))] = slot;
    mark(hash_of(gram));
  }
}

void Redactor::insert(std::uint32_t at, std::uint32_t key) {
  if (grams_ * 2 >= slots_.size()) grow();
  const std::uint64_t gram = gram_at(at);
  const std::uint64_t hash = hash_of(gram);
  Slot& slot = slots_[slot_of(gram, hash)];
  if (slot.at == kFree) {
    slot.at = at;
    slot.key = key;
    mark(hash);
    ++grams_;
  } else if (slot.key != key) {
    slot.shared = 1;
    if (keys_[key].fingerprint < keys_[slot.key].fingerprint) slot.key = key;
  }
}

void Redactor::add(const core::SecretText& secret, const core::SecretId& id) {
  const std::string_view value = secret.reveal();
  if (value.size() < kShortest || pool_.size() + value.size() >= kFree) return;
  const auto key = static_cast<std::uint32_t>(keys_.size());
  if (!by_value_.emplace(value, key).second) return;
  const auto begin = static_cast<std::uint32_t>(pool_.size());
  pool_ += value;
  keys_.push_back({begin, static_cast<std::uint32_t>(value.size()), id.fingerprint});
  all_ascii_ &= std::all_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (value.size() < kGram) {
    short_sizes_[value.size()] = true;
    return;
  }
  for (std::size_t i = 0; i + kGram <= value.size(); ++i) insert(begin + static_cast<std::uint32_t>(i), key);
}

namespace {

// Extends the last place where the next one overlaps it; neighbours that only touch are two keys.
template <typename Place>
void note(std::vector<Place>& places, const Place& next) {
  if (places.empty() || places.back().span.end <= next.span.begin) {
    places.push_back(next);
    return;
  }
  Place& last = places.back();
  last.span.begin = std::min(last.span.begin, next.span.begin);
  last.span.end = std::max(last.span.end, next.span.end);
  if (!last.sure && next.sure) {
    last.key = next.key;
    last.sure = true;
  }
}

}  // namespace

void Redactor::find_plain(const View& view, std::vector<Place>& places) const {
  if (grams_ == 0) return;
  std::uint64_t gram = 0;
  for (std::size_t at = 0; at < view.bytes.size(); ++at) {
    gram = gram << 8 | static_cast<unsigned char>(view.bytes[at]);
    if (at + 1 < kGram) continue;
    if (const Slot* slot = find(gram)) {
      note(places, Place{{at + 1 - kGram, at + 1}, slot->key, slot->shared == 0});
    }
  }
}

// Eleven characters hold eight bytes that begin with the first bit of the first of them or with its third, twelve those
// that begin with its fifth: three look-ups per character cover all alignments.
void Redactor::find_base64(const View& view, std::vector<Place>& places) const {
  constexpr std::uint64_t kHighBits = 0x8080808080808080u;
  if (grams_ == 0) return;
  std::uint64_t low = 0;   // the latest 64 bits
  std::uint64_t high = 0;  // what went before
  std::size_t run = 0;
  auto look_up = [&](std::uint64_t gram, core::Span span) {
    if (all_ascii_ && (gram & kHighBits) != 0) return;
    if (const Slot* slot = find(gram)) note(places, Place{span, slot->key, slot->shared == 0});
  };
  for (std::size_t at = 0; at < view.bytes.size(); ++at) {
    const signed char value = kBase64[static_cast<unsigned char>(view.bytes[at])];
    if (value == kNotBase64) {
      run = 0;
      continue;
    }
    high = high << 6 | low >> 58;
    low = low << 6 | static_cast<std::uint64_t>(value);
    ++run;
    if (run >= 12) look_up(high << 60 | low >> 4, {at - 11, at + 1});
    if (run >= 11) {
      look_up(high << 62 | low >> 2, {at - 10, at + 1});
      look_up(low, {at - 10, at + 1});
    }
  }
}

void Redactor::find_short(const View& view, std::vector<Place>& places) const {
  for (std::size_t size = kShortest; size < kGram; ++size) {
    if (!short_sizes_[size]) continue;
    for (std::size_t at = 0; at + size <= view.bytes.size(); ++at) {
      const auto known = by_value_.find(std::string(view.bytes.substr(at, size)));
      if (known != by_value_.end()) note(places, Place{{at, at + size}, known->second, true});
    }
  }
}

void Redactor::find_all(const View& view, std::vector<Place>& places) const {
  for (auto find_some : {&Redactor::find_plain, &Redactor::find_base64, &Redactor::find_short}) {
    std::vector<Place> found;
    (this->*find_some)(view, found);
    for (const Place& place : found) places.push_back({view.to_text(place.span), place.key, place.sure});
  }
}

std::string Redactor::replace(std::string_view text, std::vector<Place> places) const {
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.span.begin < b.span.begin; });
  std::vector<Place> merged;
  for (const Place& place : places) note(merged, place);
  std::string out;
  out.reserve(text.size());
  std::size_t done = 0;
  for (const Place& place : merged) {
    std::uint32_t key = place.key;
    if (!place.sure) {
      const auto whole = by_value_.find(std::string(text.substr(place.span.begin, place.span.size())));
      if (whole != by_value_.end()) key = whole->second;
    }
    out += text.substr(done, place.span.begin - done);
    out += "[key:";
    out += std::string_view(keys_[key].fingerprint).substr(0, 8);
    out += ']';
    done = place.span.end;
  }
  out += text.substr(done);
  return out;
}

std::string Redactor::redact(std::string_view text) const {
  if (keys_.empty() || text.size() < kShortest) return std::string(text);
  std::vector<Place> places;
  View plain;
  plain.bytes = text;
  find_all(plain, places);
  if (text.find('\0') != std::string_view::npos) {
    View narrow;
    narrow.drop_nuls(plain);
    find_all(narrow, places);
  }
  if (View::has_escapes(text)) {
    View once;
    if (once.resolve_escapes(plain)) {
      find_all(once, places);
      View twice;
      if (twice.resolve_escapes(once)) find_all(twice, places);
    }
  }
  if (places.empty()) return std::string(text);
  return replace(text, std::move(places));
}

}  // namespace credward::text
