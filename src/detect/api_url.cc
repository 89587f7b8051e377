#include "detect/api_url.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "detect/macros.h"

namespace credward::detect {

bool is_open_path(std::string_view url) {
  static const RE2 open(
      R"((?i)/(?:health\w*|status|ping|ready\w*|live\w*|version|openapi[\w.]*|swagger[\w.]*|docs?|schema|install[\w.]*|favicon.ico|robots.txt|\.well-known)(?:[/?#]|$))",
      regex_options());
  return RE2::PartialMatch({url.data(), url.size()}, open);
}

bool needs_key(std::string_view url, const Hosts& hosts) {
  static const RE2 key(R"((?i)[?&][\w.-]*(?:key|token|secret|auth\w*|bearer)=)", regex_options());
  const auto found = find_urls(url, hosts);
  if (found.empty() || found[0].scheme.size() == 0 || found[0].userinfo.size() > 0) return false;
  const re2::StringPiece piece(url.data(), url.size());
  if (is_open_path(url) || RE2::PartialMatch(piece, key)) return false;
  std::string host(url.substr(found[0].host.begin, found[0].host.size()));
  std::transform(host.begin(), host.end(), host.begin(), [](unsigned char c) { return std::tolower(c); });
  if (!hosts.is_bytestack(host)) return false;
  const std::size_t port = host.find(':');
  return host.starts_with("api.") ||
         std::any_of(hosts.additional().begin(), hosts.additional().end(), [&](const std::string& own) {
           return own.substr(0, own.find(':')) == host.substr(0, port);
         });
}

}  // namespace credward::detect
