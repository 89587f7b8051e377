#include "detect/config_names.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>

#include "core/ascii.h"
#include "detect/macros.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

using core::lowered;

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

bool is_wrapper(std::string_view name) {
  return is_any(lowered(name), {"parameters", "parameter", "map", "entry", "list", "props", "prop", "item", "items", "set",
                                "add", "append", "replace", "overwrite", "request", "property", "util:map", "hash",
                                "jsondata", "json_data", "json_data_encoded", "collectionprop", "elementprop", "common",
                                "value", "values", "array"});
}

bool holds_query(std::string_view name) {
  return is_any(lowered(name), {"params", "query", "queryparams", "query_params", "queryparameters", "query_parameters",
                                "querystring", "query_string", "qs", "queryparametersui", "params:query", "queryparam"});
}

bool says_where(std::string_view name) {
  return contains_any(name, {"url", "uri", "endpoint", "host", "server", "target", "address", "upstream", "backend",
                             "base", "route", "dest", "domain", "args", "connection", "cluster", "authority",
                             "request", "service", "origin", "httpget", "static_configs", "resource"}) ||
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
                          "verifyhostname", "sslverifypeer", "tlsverification", "proxysslverify", "secure", "tls.verify",
                          "settingvalidatecertificates"});
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
                       "ansible.windows.win_uri", "win_uri", "ansible.windows.win_get_url", "win_get_url"});
}

bool is_recording(std::string_view name) {
  return is_any(lowered(name), {"interactions", "http_interactions", "entries", "recordings"});
}

bool is_argument(std::string_view element) {
  return is_any(element, {"string", "arg", "argument", "param", "parameter"});
}

std::string_view option_meaning(std::string_view option) {
  static const RE2 insecure(R"(-[a-zA-Z#0-9]*k[a-zA-Z]*|--insecure|--no-check-certificate|--verify=no)", regex_options());
  if (option == "--location-trusted") return "redirect-leak";
  return RE2::FullMatch({option.data(), option.size()}, insecure) ? "unverified-tls" : "";
}

core::Span key_in_query(const Rendered& url) {
  static const RE2 parameter(R"([?&;]([\w.-]+)=(?:[Bb]earer(?:%20|\+| ))?\x01([^\x02]*)\x02)", regex_options());
  re2::StringPiece name, hole, whole(url.text.data(), url.text.size());
  re2::StringPiece rest = whole;
  while (RE2::FindAndConsume(&rest, parameter, &name, &hole)) {
    const std::string_view given(name.data(), name.size()), filled(hole.data(), hole.size());
    if (!is_credential_name(given)) continue;
    const std::string low = lowered(given);
    if (!is_credential_name(filled) && !contains_any(low, {"api", "access", "auth"})) continue;
    const auto begin = static_cast<std::size_t>(name.data() - whole.data());
    return url.span(begin, static_cast<std::size_t>(hole.data() - whole.data()) + hole.size() + 1, 0);
  }
  return {};
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
