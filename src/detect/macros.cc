#include "detect/macros.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "detect/base64.h"

namespace credward::detect {
namespace {

constexpr std::int64_t kRegexMemory = 16 << 20;

constexpr std::string_view kKey = R"((?P<key>[A-Za-z0-9._~+/-]{4,}=*))";
constexpr std::string_view kHole = R"(\x01[^\x02]*\x02)";
constexpr std::string_view kBreakHole = R"(\x01break\|[^\x02]*\x02)";
constexpr std::string_view kEncodedHole = R"(\x01(?:base64|percent)\|[^\x02]*\x02)";
constexpr std::string_view kKeyHole = R"(\x01(?i:[^\x02|]*(?:key|token))\x02)";
constexpr std::string_view kIdent =
    R"re((?P<name>(?:\$env:|[$@])?[A-Za-z_][A-Za-z0-9_]*(?:(?:\.|-|/|->|::|\?\.)\$?[A-Za-z0-9_]+|\??\[\s?["']?[A-Za-z0-9_.-]+["']?\s?\])*))re";
// Written so that RE2 finds the whole spellings as required literals; an optional separator would leave it
// "stack".
constexpr std::string_view kByteStack = R"((?i:bytestack|byte[-_./ ]stack))";
constexpr std::string_view kHost = R"((?:[a-z0-9-]+\.)*bytestack\.(?:dev|com))";

std::string host_pattern(const std::vector<std::string>& hosts) {
  std::string out = fmt::format("(?P<host>(?i:{}", kHost);
  for (const std::string& host : hosts) out += "|" + RE2::QuoteMeta(host_literal(host));
  return out + "))";
}

// The name of the macro that opens at `at`; empty where the brace is RE2's own (a count, \p{…}, \x{…},
// escaped).
std::string_view macro_at(std::string_view regex, std::size_t at) {
  std::size_t escapes = 0;
  while (escapes < at && regex[at - 1 - escapes] == '\\') ++escapes;
  if (escapes % 2 == 1) return {};
  if (at >= 2 && regex[at - 2] == '\\' &&
      std::string_view("pPx").find(regex[at - 1]) != std::string_view::npos) {
    return {};
  }
  std::size_t close = regex.find('}', at);
  if (close == std::string_view::npos) return {};
  std::string_view name = regex.substr(at + 1, close - at - 1);
  bool word = !name.empty() && std::all_of(name.begin(), name.end(),
                                           [](unsigned char c) { return std::isalpha(c) || c == '-'; });
  return word ? name : std::string_view{};
}

// What is in no list twice, in lower case as all literals.
void add_new(std::string text, std::vector<std::string>& out) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
}

constexpr std::string_view kWords[] = {"bytestack", "ByteStack", "BYTESTACK", "Bytestack"};

// As it stands where it is escaped (text/nested_escapes.cc decodes it).
void add_escaped(std::string_view word, std::vector<std::string>& out) {
  std::string percent, unicode;
  for (unsigned char c : word) {
    percent += fmt::format("%{:02x}", c);
    unicode += fmt::format("\\u00{:02x}", c);
  }
  add_new(std::move(percent), out);
  add_new(std::move(unicode), out);
}

}  // namespace

core::Result<std::string> expand_macros(std::string_view regex, const std::vector<std::string>& hosts) {
  std::string out;
  out.reserve(regex.size());
  for (std::size_t i = 0; i < regex.size(); ++i) {
    std::string_view name = regex[i] == '{' ? macro_at(regex, i) : std::string_view{};
    if (name.empty()) {
      out += regex[i];
      continue;
    }
    if (name == "key")
      out += kKey;
    else if (name == "hole")
      out += kHole;
    else if (name == "key-hole")
      out += kKeyHole;
    else if (name == "break-hole")
      out += kBreakHole;
    else if (name == "encoded-hole")
      out += kEncodedHole;
    else if (name == "ident")
      out += kIdent;
    else if (name == "bytestack")
      out += kByteStack;
    else if (name == "host")
      out += host_pattern(hosts);
    else
      return core::usage_error(fmt::format("unknown macro {{{}}}", name), "a brace itself is written \\{");
    i += name.size() + 1;
  }
  return out;
}

bool uses_host_macro(std::string_view regex) {
  return regex.find("{host}") != std::string_view::npos;
}

const std::vector<std::string>& base64_spellings() {
  static const std::vector<std::string> spellings = [] {
    std::vector<std::string> out;
    for (std::string_view word : kWords) {
      for (std::size_t shift = 0; shift < 3; ++shift) {
        const std::string once = base64_core(word, shift, false);
        add_new(once, out);
        // What somebody encoded once more; its letters and digits are the same in both alphabets.
        for (std::size_t again = 0; again < 3; ++again) add_new(base64_core(once, again, false), out);
      }
    }
    return out;
  }();
  return spellings;
}

const std::vector<std::string>& bytestack_spellings() {
  static const std::vector<std::string> spellings = [] {
    std::vector<std::string> out{"bytestack", "byte_stack", "byte-stack", "byte.stack", "byte/stack", "byte stack"};
    out.insert(out.end(), base64_spellings().begin(), base64_spellings().end());
    for (std::string_view word : kWords) add_escaped(word, out);
    return out;
  }();
  return spellings;
}

std::string host_literal(std::string_view host) {
  std::size_t colon = host.find(':');
  if (colon != std::string_view::npos && host.find(':', colon + 1) == std::string_view::npos)
    host = host.substr(0, colon);
  std::string out(host);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

RE2::Options regex_options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kRegexMemory);
  return options;
}

}  // namespace credward::detect
