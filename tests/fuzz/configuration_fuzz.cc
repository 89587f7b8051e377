// A configuration of any bytes is accepted or refused with one harmless line that names the file.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "policy/configuration.h"
#include "policy/inline_allow.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto parsed = credward::policy::parse_configuration(text, "origin.toml");
  if (!parsed.ok() && parsed.error().message.find("origin.toml") == std::string::npos) std::abort();
  const auto allow = credward::policy::parse_inline_allow(text);
  // What counts has rules and a reason.
  if (allow.defect.empty() && (allow.rules.empty() || allow.reason.empty())) std::abort();
  return 0;
}
