#include "engine/key_table.h"

#include <algorithm>

#include "detect/echo.h"

namespace credward::engine {

void KeyTable::add(const git::ObjectId& blob, const std::optional<std::string>& path, core::Finding finding) {
  if (!finding.secret) return;
  std::uint32_t key = numbers_.emplace(finding.secret->fingerprint, static_cast<std::uint32_t>(numbers_.size())).first->second;
  std::vector<std::uint32_t>& keys = keys_of_[blob];
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  auto [place, is_new] = findings_.try_emplace(Place(key, blob, path), std::move(finding));
  if (is_new) return;
  core::Finding& kept = place->second;
  auto rank = [](const core::Finding& f) { return std::tuple(-static_cast<int>(f.level), !detect::establishes_key(*f.rule), f.region, f.rule->id); };
  if (rank(finding) < rank(kept)) kept = std::move(finding);
}

std::optional<std::uint32_t> KeyTable::number_of(const core::Finding& finding) const {
  if (!finding.secret) return std::nullopt;
  auto found = numbers_.find(finding.secret->fingerprint);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

const core::Finding* KeyTable::find(std::uint32_t key, const git::ObjectId& blob,
                                      const std::optional<std::string>& path) const {
  auto found = findings_.find(Place(key, blob, path));
  return found == findings_.end() ? nullptr : &found->second;
}

std::vector<core::Occurrence> KeyTable::occurrences(std::uint32_t key) const {
  std::vector<core::Occurrence> out;
  for (auto place = findings_.lower_bound(Place(key, git::ObjectId{}, std::nullopt)); place != findings_.end(); ++place) {
    const auto& [number, blob, path] = place->first;
    if (number != key || out.size() == kMaxOccurrences) break;
    out.push_back({blob.hex(), path.value_or("")});
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace credward::engine
