// SHA-1 object ids and object types, git's names.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace credward::git {

struct ObjectId {
  std::array<std::uint8_t, 20> bytes{};

  static std::optional<ObjectId> from_hex(std::string_view hex);  // exactly 40 digits
  std::string hex() const;
  bool is_zero() const { return *this == ObjectId{}; }
  auto operator<=>(const ObjectId&) const = default;
};

enum class ObjectType { kCommit, kTree, kBlob, kTag };

struct ObjectIdHash {
  std::size_t operator()(const ObjectId& id) const {
    std::size_t hash;
    std::memcpy(&hash, id.bytes.data(), sizeof hash);
    return hash;
  }
};

using BlobSet = std::unordered_set<ObjectId, ObjectIdHash>;

}  // namespace credward::git
