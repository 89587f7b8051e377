#include "detect/config_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>

#include "detect/names.h"

namespace credward::detect {
namespace {

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

std::size_t skip_space(const std::string& text, std::size_t at) {
  while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])) != 0) ++at;
  return at;
}

// Behind the string that opens at `at`; `out` gets its text. npos if it does not close.
std::size_t read_string(const Rendered& text, std::size_t at, Rendered& out) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text.text[i] == '"') return i + 1;
    if (text.text[i] == '\\' && i + 1 < text.size()) ++i;
    out.append(text, i, i + 1);
  }
  return std::string::npos;
}

}  // namespace

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool holds_headers(std::string_view name) {
  const std::string low = lowered(name);
  return low.size() < 60 && low.find("header") != std::string::npos &&
         !contains_any(low, {"response", "allow", "expose", "forbid", "redact", "mask", "log", "strip", "remove",
                             "drop", "vary", "cache", "signed", "match", "sensitive", "name", "value", "test",
                             "ignore", "hide", "delete"});
}

bool holds_together(std::string_view name) {
  const std::string low = lowered(name);
  return contains_any(low, {"request", "config", "option", "setting", "client", "plugin", "transport", "param",
                            "middleware", "filter", "default", "http"}) ||
         is_any(low, {"with", "args", "add", "set", "replace", "append", "spec", "auth", "connection", "rest", "api",
                      "source", "route", "routes", "proxy", "fetch", "upstream", "provider", "inbound", "node"}) ||
         contains_bytestack(low);
}

bool says_where(std::string_view name) {
  return contains_any(name, {"url", "uri", "endpoint", "host", "server", "target", "address", "upstream", "backend",
                             "base", "route", "dest", "domain", "args", "connection", "cluster", "authority",
                             "request", "service", "origin", "httpget"}) ||
         is_any(name, {"to", "get", "post", "put", "patch", "delete", "raw", "api"});
}

bool is_exact(std::string_view name) {
  return is_any(name, {"url", "uri", "endpoint", "base_url", "baseurl", "server", "host", "address", "target", "raw",
                       "api_url", "base-url", "base_uri", "baseuri", "httpget"});
}

bool is_no_target(std::string_view name) {
  return contains_any(name, {"doc", "schema", "homepage", "icon", "logo", "image", "avatar", "callback", "redirect",
                             "refer", "allow", "license", "help", "website", "descr", "comment", "example", "xmlns",
                             "repository", "no_proxy", "title"}) ||
         is_any(name, {"proxy", "https_proxy", "http_proxy", "name", "id", "origin"});
}

bool turns_verification_off(std::string_view name, std::string_view value) {
  std::string plain(name);
  plain.erase(std::remove_if(plain.begin(), plain.end(), [](char c) { return c == '_' || c == '-'; }), plain.end());
  if (is_any(value, {"false", "no", "off", "0", "none"}))
    return is_any(plain, {"validatecerts", "verifyssl", "sslverify", "verifycertificate", "verify", "verifytls",
                          "tlsverify", "rejectunauthorized", "strictssl", "sslverification", "verifypeer",
                          "verifyhostname", "sslverifypeer", "tlsverification", "proxysslverify"});
  if (is_any(value, {"true", "yes", "on", "1"}))
    return is_any(plain, {"insecure", "insecureskipverify", "skiptlsverify", "tlsinsecure", "skipsslverify",
                          "allowinsecure", "ignoresslissues", "allowunauthorizedcerts", "ignoressl",
                          "tlsinsecureskipverify", "skipverify", "insecuressl", "tlsskipverify"});
  return false;
}

bool is_url(std::string_view value) {
  return (value.starts_with("http://") || value.starts_with("https://") || value.starts_with("wss://") ||
          value.starts_with("ws://")) &&
         value.find_first_of(" \t\n") == std::string_view::npos;
}

bool is_ansible_request(std::string_view name) {
  return is_any(name, {"uri", "ansible.builtin.uri", "ansible.legacy.uri", "get_url", "ansible.builtin.get_url",
                       "ansible.windows.win_uri", "win_uri"});
}

std::vector<JsonPair> json_pairs(const Rendered& text) {
  std::vector<JsonPair> out;
  for (std::size_t at = 0; at < text.size() && out.size() < 100;) {
    if (text.text[at] != '"') {
      ++at;
      continue;
    }
    JsonPair pair;
    const std::size_t behind = read_string(text, at, pair.name);
    if (behind == std::string::npos) break;
    at = skip_space(text.text, behind);
    if (at >= text.size() || text.text[at] != ':') continue;
    at = skip_space(text.text, at + 1);
    if (at >= text.size() || text.text[at] != '"') continue;
    at = read_string(text, at, pair.value);
    if (at == std::string::npos) break;
    out.push_back(std::move(pair));
  }
  return out;
}

}  // namespace credward::detect
