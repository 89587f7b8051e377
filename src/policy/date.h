// Calendar days in UTC, as suppressions use them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace credward::policy {

// A day as days since 1970-01-01.
struct Date {
  int days = 0;
  auto operator<=>(const Date&) const = default;
};

// "YYYY-MM-DD", a day that exists; nothing otherwise.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);
Date today_utc();

}  // namespace credward::policy
