#include "policy/baseline.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

namespace credward::policy {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;
constexpr std::size_t kProbeDigits = 16;

// Tells under which key the fingerprints were made, without telling the key.
std::string probe(const core::Fingerprinter& fingerprinter) {
  return fingerprinter.identify(core::SecretText("credward baseline")).fingerprint.substr(0, kProbeDigits);
}

core::Error error_at(const std::string& origin, const toml::source_region& where, std::string_view what) {
  return core::usage_error(fmt::format("{}:{}:{}: {}", origin, where.begin.line, where.begin.column, what),
                           "write it anew: credward baseline write FILE");
}

std::optional<BaselineEntry> entry_of(const toml::node& node) {
  const toml::table* table = node.as_table();
  if (!table || table->size() != 3) return std::nullopt;
  auto path = table->get_as<std::string>("path"), rule = table->get_as<std::string>("rule"),
       fingerprint = table->get_as<std::string>("fingerprint");
  if (!path || !rule || !fingerprint || rule->get().empty() || fingerprint->get().empty()) return std::nullopt;
  return BaselineEntry{path->get(), rule->get(), fingerprint->get(), node.source().begin.line};
}

core::Result<Baseline> read(const toml::table& root, Baseline out, const core::Fingerprinter& fingerprinter) {
  const auto* key = root.get_as<std::string>("fingerprint-key");
  const toml::array* accepted = root.get_as<toml::array>("accepted");
  if (root.size() != 2 || !key || !accepted) return error_at(out.origin, root.source(), "this is no baseline");
  if (key->get() != probe(fingerprinter)) {
    return core::usage_error(fmt::format("{}: its fingerprints were made under another CREDWARD_FINGERPRINT_KEY", out.origin),
                             "set the same one, or write the baseline anew: credward baseline write FILE");
  }
  for (const toml::node& node : *accepted) {
    auto entry = entry_of(node);
    if (!entry) return error_at(out.origin, node.source(), "an entry has a path, a rule and a fingerprint, and nothing else");
    out.entries.push_back(std::move(*entry));
  }
  std::stable_sort(out.entries.begin(), out.entries.end());
  return out;
}

// A TOML basic string.
std::string quoted_toml(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

std::optional<std::size_t> Baseline::find(std::string_view fingerprint, std::string_view rule, std::string_view path) const {
  if (fingerprint.empty()) return std::nullopt;
  auto key = std::tie(path, rule, fingerprint);
  auto found = std::lower_bound(entries.begin(), entries.end(), key, [](const BaselineEntry& entry, const auto& wanted) {
    return std::tuple<std::string_view, std::string_view, std::string_view>(entry.path, entry.rule, entry.fingerprint) < wanted;
  });
  if (found == entries.end() || found->path != path || found->rule != rule || found->fingerprint != fingerprint) return std::nullopt;
  return static_cast<std::size_t>(found - entries.begin());
}

core::Result<Baseline> parse_baseline(std::string_view text, std::string origin, const core::Fingerprinter& fingerprinter) {
  if (text.size() > kMaxBytes) return core::usage_error(fmt::format("{}: larger than 64 MB", origin));
  Baseline out{std::move(origin), {}};
  try {
    toml::table root = toml::parse(text);
    return read(root, std::move(out), fingerprinter);
  } catch (const toml::parse_error& error) {
    return error_at(out.origin, error.source(), "this is not valid TOML");
  }
}

std::string write_baseline(std::vector<BaselineEntry> entries, const core::Fingerprinter& fingerprinter) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::string out =
      "# Findings that are accepted, as `credward baseline write` found them. It holds no keys: a fingerprint tells\n"
      "# that it is the same key, or the same line. `credward baseline prune` takes out what is gone.\n";
  out += fmt::format("fingerprint-key = {}\naccepted = [\n", quoted_toml(probe(fingerprinter)));
  for (const BaselineEntry& e : entries) {
    out += fmt::format("  {{ path = {}, rule = {}, fingerprint = {} }},\n", quoted_toml(e.path), quoted_toml(e.rule),
                       quoted_toml(e.fingerprint));
  }
  return out + "]\n";
}

}  // namespace credward::policy
