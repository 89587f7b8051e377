#include "engine/name_uses.h"

#include <cctype>
#include <set>
#include <tuple>

#include "detect/names.h"

namespace credward::engine {
namespace {

constexpr std::size_t kMostUses = 200;
constexpr std::size_t kLongestName = 120;
constexpr std::string_view kVendor = "bytestack";

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool names_vendor(std::string_view text) {
  for (std::size_t i = 0; i < kVendor.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(text[i])) != kVendor[i]) return false;
  }
  return true;
}

}  // namespace

std::vector<core::NameUse> name_uses(const text::Document& document) {
  std::vector<core::NameUse> uses;
  std::set<std::tuple<std::uint32_t, std::string_view>> seen;
  const std::string_view text = document.text();
  for (std::size_t at = 0; at + kVendor.size() <= text.size() && uses.size() < kMostUses; ++at) {
    if (!names_vendor(text.substr(at, kVendor.size()))) continue;
    std::size_t begin = at, end = at + kVendor.size();
    while (begin > 0 && at - begin < kLongestName && is_word(text[begin - 1])) --begin;
    while (end < text.size() && end - at < kLongestName && is_word(text[end])) ++end;
    std::string_view name = text.substr(begin, end - begin);
    std::uint32_t line = document.own_lines().region({begin, end}).line;
    if (detect::is_bytestack_name(name, {}) && seen.emplace(line, name).second)
      uses.push_back({{}, document.path(), line, std::string(name)});
    at = end - 1;
  }
  return uses;
}

}  // namespace credward::engine
