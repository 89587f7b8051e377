#include "policy/configuration.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <tuple>

namespace credward::policy {
namespace {

constexpr std::size_t kMaxBytes = 1 << 20;

// Thrown inside this file only: reading a table is a long chain of steps, any of which can fail.
struct ConfigurationError {
  toml::source_region where;
  std::string what;
};

[[noreturn]] void fail(const toml::node& node, std::string what) {
  throw ConfigurationError{node.source(), std::move(what)};
}

// As it stands in a URL, with or without a port; names of other scripts have bytes of their own.
bool is_host(std::string_view host) {
  const bool address = host.starts_with('[');
  const std::size_t colon = host.rfind(':');
  if (colon != std::string_view::npos && (!address || host.substr(0, colon).ends_with(']'))) {
    const std::string_view port = host.substr(colon + 1);
    if (port.empty() || port.find_first_not_of("0123456789") != std::string_view::npos) return false;
    host = host.substr(0, colon);
  }
  if (address) return host.size() > 2 && host.find_first_not_of("0123456789abcdefABCDEF:.", 1) == host.size() - 1 && host.back() == ']';
  auto is_letter = [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; };
  return !host.empty() && is_letter(static_cast<unsigned char>(host.front())) &&
         std::ranges::all_of(host, [&](unsigned char c) { return is_letter(c) || c == '-' || c == '.' || c == '_'; });
}

class Reader {
 public:
  explicit Reader(std::string origin) { result_.origin = std::move(origin); }

  Configuration read(const toml::table& root) {
    known_keys(root, {"hosts", "scan", "rules", "key_format", "environment", "suppress"});
    read_hosts(root);
    if (const toml::table* scan = table(root, "scan")) read_scan(*scan);
    if (const toml::table* rules = table(root, "rules")) {
      known_keys(*rules, {"disable"});
      result_.disable = strings(*rules, "disable");
      for (const std::string& pattern : result_.disable) glob(*rules->get("disable"), pattern);
    }
    each_table(root, "key_format", [&](const toml::table& t) { read_key_format(t); });
    each_table(root, "environment", [&](const toml::table& t) { read_environment(t); });
    each_table(root, "suppress", [&](const toml::table& t) { read_suppression(t); });
    return std::move(result_);
  }

 private:
  static void known_keys(const toml::table& table, std::initializer_list<std::string_view> names) {
    for (auto&& [key, value] : table) {
      if (std::find(names.begin(), names.end(), key.str()) != names.end()) continue;
      throw ConfigurationError{key.source(), "unknown key; known here are " +
                                                 fmt::format("{}", fmt::join(names.begin(), names.end(), ", "))};
    }
  }

  static const toml::table* table(const toml::table& parent, std::string_view name) {
    const toml::node* node = parent.get(name);
    if (!node) return nullptr;
    if (!node->is_table()) fail(*node, fmt::format("'{}' has to be a table", name));
    return node->as_table();
  }

  template <typename Read>
  static void each_table(const toml::table& parent, std::string_view name, Read read) {
    const toml::node* node = parent.get(name);
    if (!node) return;
    const toml::array* tables = node->as_array();
    if (!tables) fail(*node, fmt::format("'{}' has to be an array of tables: [[{}]]", name, name));
    for (const toml::node& element : *tables) {
      if (!element.is_table()) fail(element, fmt::format("'{}' has to be an array of tables: [[{}]]", name, name));
      read(*element.as_table());
    }
  }

  static std::string string(const toml::table& parent, std::string_view name, bool required) {
    const toml::node* node = parent.get(name);
    if (!node) {
      if (required) fail(parent, fmt::format("'{}' is missing", name));
      return {};
    }
    auto value = node->value<std::string>();
    if (!node->is_string()) fail(*node, fmt::format("'{}' has to be a string", name));
    if (required && value->empty()) fail(*node, fmt::format("'{}' must not be empty", name));
    return *value;
  }

  static std::vector<std::string> strings(const toml::table& parent, std::string_view name) {
    std::vector<std::string> out;
    const toml::node* node = parent.get(name);
    if (!node) return out;
    const toml::array* array = node->as_array();
    if (!array) fail(*node, fmt::format("'{}' has to be an array of strings", name));
    for (const toml::node& element : *array) {
      if (!element.is_string()) fail(element, fmt::format("'{}' has to be an array of strings", name));
      out.push_back(*element.value<std::string>());
    }
    return out;
  }

  static text::Glob glob(const toml::node& where, const std::string& pattern) {
    auto parsed = text::Glob::parse(pattern);
    if (!parsed) fail(where, "this is not a valid glob");
    return std::move(*parsed);
  }

  void read_hosts(const toml::table& root) {
    result_.hosts = strings(root, "hosts");
    for (std::size_t i = 0; i < result_.hosts.size(); ++i) {
      if (!is_host(result_.hosts[i]))
        fail(*root.get("hosts")->as_array()->get(i), "a host is a name or an address, and a port if need be: gateway.example:8443; no scheme, path or wildcard");
    }
  }

  void read_scan(const toml::table& scan) {
    known_keys(scan, {"exclude"});
    result_.exclude = strings(scan, "exclude");
    for (const std::string& pattern : result_.exclude) result_.exclude_globs.push_back(glob(*scan.get("exclude"), pattern));
  }

  void read_key_format(const toml::table& t) {
    known_keys(t, {"name", "pattern", "require"});
    ConfiguredKeyFormat format{string(t, "name", true), string(t, "pattern", true), false, t.source().begin.line};
    if (const toml::node* require = t.get("require")) {
      if (!require->is_boolean()) fail(*require, "'require' has to be true or false");
      format.require = *require->value<bool>();
    }
    result_.key_formats.push_back(std::move(format));
  }

  void read_environment(const toml::table& t) {
    known_keys(t, {"name", "paths"});
    Environment environment{string(t, "name", true), strings(t, "paths")};
    for (const std::string& pattern : environment.paths) glob(*t.get("paths"), pattern);
    result_.environments.push_back(std::move(environment));
  }

  void read_suppression(const toml::table& t) {
    known_keys(t, {"rule", "path", "fingerprint", "reason", "owner", "until"});
    ConfiguredSuppression s;
    s.rule_text = string(t, "rule", false);
    if (!s.rule_text.empty()) s.rule = glob(*t.get("rule"), s.rule_text);
    s.path_text = string(t, "path", false);
    if (!s.path_text.empty()) s.path = glob(*t.get("path"), s.path_text);
    s.fingerprint = fingerprint(t);
    if (!s.rule && !s.path && s.fingerprint.empty()) fail(t, "a suppression needs 'rule', 'path' or 'fingerprint'");
    s.reason = string(t, "reason", true);
    s.owner = string(t, "owner", false);
    s.until = until(t);
    s.line = t.source().begin.line;
    result_.suppress.push_back(std::move(s));
  }

  // As reports show it, in full or by its first digits.
  static std::string fingerprint(const toml::table& t) {
    constexpr std::size_t kShortest = 8, kWhole = 32;
    std::string digits = string(t, "fingerprint", false);
    const bool hexadecimal = digits.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    if (!digits.empty() && (!hexadecimal || digits.size() < kShortest || digits.size() > kWhole))
      fail(*t.get("fingerprint"), "a fingerprint has 32 hexadecimal digits; the first 8 or more are enough");
    std::ranges::transform(digits, digits.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return digits;
  }

  // A TOML date, or the same as a string, because that is what people write.
  static std::optional<Date> until(const toml::table& t) {
    const toml::node* node = t.get("until");
    if (!node) return std::nullopt;
    std::optional<Date> date;
    if (auto local = node->value<toml::date>()) {
      date = parse_date(fmt::format("{:04}-{:02}-{:02}", local->year, local->month, local->day));
    } else if (auto quoted = node->value<std::string>()) {
      date = parse_date(*quoted);
    }
    if (!date) fail(*node, "'until' has to be a date: YYYY-MM-DD");
    return date;
  }

  Configuration result_;
};

core::Error error_at(const std::string& origin, const toml::source_region& where, std::string_view what) {
  return core::usage_error(fmt::format("{}:{}:{}: {}", origin, where.begin.line, where.begin.column, what),
                           "correct the file, or pass --config FILE to use another one");
}

}  // namespace

bool same_suppression(const ConfiguredSuppression& a, const ConfiguredSuppression& b) {
  auto words = [](const ConfiguredSuppression& s) {
    return std::tie(s.rule_text, s.path_text, s.fingerprint, s.reason, s.owner, s.until);
  };
  return words(a) == words(b);
}

core::Result<Configuration> parse_configuration(std::string_view toml, std::string origin) {
  if (toml.size() > kMaxBytes) return core::usage_error(fmt::format("{}: larger than 1 MB", origin));
  try {
    return Reader(origin).read(toml::parse(toml));
  } catch (const ConfigurationError& error) {
    return error_at(origin, error.where, error.what);
  } catch (const toml::parse_error& error) {
    // The parser's own description can quote the text, which may hold a key.
    return error_at(origin, error.source(), "this is not valid TOML");
  }
}

}  // namespace credward::policy
