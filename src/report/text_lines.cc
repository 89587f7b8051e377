#include "report/text_lines.h"

#include <fmt/format.h>

#include <utility>

#include "report/plain_text.h"
#include "text/sanitize.h"

namespace credward::report {
namespace {

constexpr std::string_view kReset = "\x1b[0m";

std::string_view code_of(Style style) {
  switch (style) {
    case Style::kPlain: return {};
    case Style::kBold: return "\x1b[1m";
    case Style::kDim: return "\x1b[2m";
    case Style::kError: return "\x1b[1;31m";
    case Style::kWarning: return "\x1b[1;33m";
    case Style::kNote: return "\x1b[1;36m";
  }
  return {};
}

}  // namespace

TextLines& TextLines::add(std::string_view text, Style style) {
  std::string safe = without_log_commands(text::terminal_safe(text));
  if (safe.empty()) return *this;
  line_.append(std::exchange(pending_, 0), ' ');
  used_ += columns(safe);
  std::string_view code = color_ ? code_of(style) : std::string_view();
  line_ += code;
  line_ += safe;
  if (!code.empty()) line_ += kReset;
  return *this;
}

TextLines& TextLines::space(std::size_t count) {
  pending_ += count;
  used_ += count;
  return *this;
}

void TextLines::end() {
  // A path may end in spaces; a line may not.
  while (line_.ends_with(' ')) line_.pop_back();
  out_ << line_ << '\n';
  line_.clear();
  used_ = pending_ = 0;
}

void TextLines::paragraph(std::size_t indent, std::string_view label, std::string_view text) {
  std::string all = std::string(label) + std::string(text);
  std::size_t room = width_ > indent + 20 ? width_ - indent : 20;
  for (const std::string& line : wrapped(text::terminal_safe(all), room)) space(indent).add(line).end();
}

std::string grouped_digits(std::uint64_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string human_bytes(std::uint64_t bytes) {
  if (bytes < 1024) return fmt::format("{} B", bytes);
  constexpr std::string_view kUnits[] = {"KiB", "MiB", "GiB", "TiB"};
  double amount = static_cast<double>(bytes) / 1024;
  std::size_t unit = 0;
  while (amount >= 1023.95 && unit + 1 < std::size(kUnits)) {
    amount /= 1024;
    ++unit;
  }
  return fmt::format("{:.1f} {}", amount, kUnits[unit]);
}

std::string human_seconds(double seconds) {
  if (seconds < 1) return fmt::format("{:.0f} ms", seconds * 1000);
  if (seconds < 10) return fmt::format("{:.2f} s", seconds);
  if (seconds < 60) return fmt::format("{:.1f} s", seconds);
  auto whole = static_cast<std::uint64_t>(seconds);
  return fmt::format("{} min {} s", grouped_digits(whole / 60), whole % 60);
}

std::string counted(std::uint64_t number, std::string_view noun, std::string_view several) {
  if (number != 1 && !several.empty()) return fmt::format("{} {}", grouped_digits(number), several);
  return fmt::format("{} {}{}", grouped_digits(number), noun, number == 1 ? "" : "s");
}

}  // namespace credward::report
