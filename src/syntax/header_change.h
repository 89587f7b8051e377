// What a method does to an object of headers, by its name.
#pragma once

#include <cstddef>
#include <string_view>

namespace credward::syntax {

enum class HeaderChange { kNone, kSet, kAdd, kMerge };

HeaderChange header_change(std::string_view name, std::size_t arguments);

}  // namespace credward::syntax
