#include "engine/ref_updates.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace credward::engine {
namespace {

std::string_view take_line(std::string_view& lines) {
  std::size_t end = std::min(lines.find('\n'), lines.size());
  std::string_view line = lines.substr(0, end);
  lines.remove_prefix(std::min(end + 1, lines.size()));
  return line;
}

std::string_view take_first(std::string_view& line) {
  std::size_t end = std::min(line.find(' '), line.size());
  std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

// A local ref is what the user typed, and may hold spaces; what follows it does not.
std::string_view take_last(std::string_view& line) {
  std::size_t begin = line.rfind(' ');
  std::string_view word = begin == std::string_view::npos ? line : line.substr(begin + 1);
  line = line.substr(0, begin == std::string_view::npos ? 0 : begin);
  return word;
}

core::Error malformed(std::size_t line, std::string_view form) {
  return core::usage_error(fmt::format("line {} of standard input is not of the form {}", line, form),
                           "git writes these lines to its hooks: give the hook's standard input to credward unchanged");
}

template <typename Parse>
core::Result<std::vector<RefUpdate>> parse(std::string_view lines, std::string_view form, Parse parse_line) {
  std::vector<RefUpdate> out;
  for (std::size_t number = 1; !lines.empty(); ++number) {
    std::optional<RefUpdate> update = parse_line(take_line(lines));
    if (!update) return malformed(number, form);
    out.push_back(std::move(*update));
  }
  return out;
}

std::optional<RefUpdate> update_of(std::string_view before, std::string_view after, std::string_view ref) {
  auto from = git::ObjectId::from_hex(before), to = git::ObjectId::from_hex(after);
  if (!from || !to || ref.empty()) return std::nullopt;
  return RefUpdate{std::string(ref), *from, *to};
}

}  // namespace

core::Result<std::vector<RefUpdate>> parse_received(std::string_view lines) {
  if (lines.empty()) {
    return core::usage_error("standard input is empty: pre-receive gets one line `OLD NEW REF` for each ref",
                             "if another hook reads it first, give it to both: input=$(cat)");
  }
  return parse(lines, "OLD NEW REF", [](std::string_view line) {
    std::string_view before = take_first(line), after = take_first(line);
    return update_of(before, after, line);
  });
}

core::Result<std::vector<RefUpdate>> parse_pushed(std::string_view lines) {
  return parse(lines, "LOCAL-REF LOCAL-ID REMOTE-REF REMOTE-ID", [](std::string_view line) {
    std::string_view before = take_last(line), ref = take_last(line), after = take_last(line);
    return update_of(before, after, ref);
  });
}

}  // namespace credward::engine
