#include "detect/hosts.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"

namespace credward::detect {
namespace {

using core::lowered;

constexpr std::size_t kLongestScheme = 32;
constexpr std::size_t kLongestUrl = 8192;
constexpr std::array<std::string_view, 2> kDomains = {"bytestack.dev", "bytestack.com"};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_host_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-';
}
bool is_scheme_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '.' || c == '-';
}

// Without port and final dot.
std::string bare_host(std::string_view host) {
  if (const std::size_t colon = host.rfind(':');
      colon != std::string_view::npos && host.find(']') == std::string_view::npos)
    host = host.substr(0, colon);
  while (!host.empty() && host.back() == '.') host.remove_suffix(1);
  return lowered(host);
}

// A slash, or the "\/" of some JSON writers: its length, else 0.
std::size_t slash_at(std::string_view text, std::size_t i) {
  if (i < text.size() && text[i] == '/') return 1;
  return text.substr(std::min(i, text.size()), 2) == "\\/" ? 2 : 0;
}

// Where a URL that starts at `begin` ends: at blanks, quotes and angles, at a bracket it did not open, and
// without the punctuation of the sentence around it.
std::size_t url_end(std::string_view text, std::size_t begin) {
  const std::size_t limit = std::min(text.size(), begin + kLongestUrl);
  std::string closers;
  std::size_t end = begin;
  for (; end < limit; ++end) {
    const char c = text[end];
    if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>')
      break;
    if (c == '\\' && slash_at(text, end) == 0) break;
    if (c == '(') closers += ')';
    if (c == '[') closers += ']';
    if (c == '{') closers += '}';
    if (c == ')' || c == ']' || c == '}') {
      if (closers.empty() || closers.back() != c) break;
      closers.pop_back();
    }
  }
  while (end > begin && std::string_view(".,;:!?*|\\").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

// Fills in the parts after the scheme's "//".
Url parse_authority(std::string_view text, Url url, std::size_t begin) {
  const std::size_t end = url.span.end;
  std::size_t authority_end = begin;
  std::size_t at = std::string_view::npos;
  int depth = 0;  // "?" and "/" inside ${…} or {{…}} belong to what is filled in
  for (; authority_end < end; ++authority_end) {
    const char c = text[authority_end];
    if (c == '{' || c == '(') ++depth;
    if (c == '}' || c == ')') --depth;
    if (depth > 0) continue;
    if (c == '/' || c == '?' || c == '#' || c == '\\') break;
    if (c == '@') at = authority_end;
  }
  if (at != std::string_view::npos) {
    url.userinfo = {begin, at};
    begin = at + 1;
  } else {
    url.userinfo = {begin, begin};
  }
  url.host = {begin, authority_end};
  url.query = {end, end};
  const std::string_view rest = text.substr(authority_end, end - authority_end);
  if (const std::size_t mark = rest.find('?'); mark != std::string_view::npos) {
    const std::size_t fragment = rest.find('#', mark);
    url.query = {authority_end + mark + 1,
                 fragment == std::string_view::npos ? end : authority_end + fragment};
  }
  return url;
}

std::vector<Url> schemed_urls(std::string_view text) {
  std::vector<Url> urls;
  std::size_t position = 0;
  while ((position = text.find(':', position)) != std::string_view::npos) {
    const std::size_t colon = position++;
    const std::size_t first = slash_at(text, colon + 1);
    const std::size_t second = first == 0 ? 0 : slash_at(text, colon + 1 + first);
    if (second == 0) continue;
    std::size_t scheme = colon;
    while (scheme > 0 && colon - scheme < kLongestScheme && is_scheme_char(text[scheme - 1])) --scheme;
    while (scheme < colon && std::isalpha(static_cast<unsigned char>(text[scheme])) == 0) ++scheme;
    if (scheme == colon) continue;
    const std::size_t authority = colon + 1 + first + second;
    Url url;
    url.scheme = {scheme, colon};
    url.span = {scheme, std::max(authority, url_end(text, authority))};
    urls.push_back(parse_authority(text, url, authority));
    position = std::max(position, url.span.end);
  }
  return urls;
}

// The next place where `word` (in lower case) stands, case ignored.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  const char first = word[0];
  const char other = static_cast<char>(std::toupper(static_cast<unsigned char>(first)));
  for (std::size_t i = from; i + word.size() <= text.size(); ++i) {
    if (text[i] != first && text[i] != other) continue;
    std::size_t j = 1;
    while (j < word.size() && lower(text[i + j]) == word[j]) ++j;
    if (j == word.size()) return i;
  }
  return std::string_view::npos;
}

void append_bare_hosts(std::string_view text, std::string_view domain, const Hosts& hosts,
                       std::vector<Url>& urls) {
  constexpr std::size_t kLongestHost = 255;
  std::size_t position = 0;
  while ((position = find_word(text, domain, position)) != std::string_view::npos) {
    const std::size_t host_end = position + domain.size();
    std::size_t begin = position;
    while (begin > 0 && position - begin < kLongestHost && is_host_char(text[begin - 1])) --begin;
    while (begin < position && !std::isalnum(static_cast<unsigned char>(text[begin]))) ++begin;
    position = host_end;
    if (host_end < text.size() && (std::isalnum(static_cast<unsigned char>(text[host_end])) ||
                                   text[host_end] == '-' || text[host_end] == '_'))
      continue;
    if (host_end + 1 < text.size() && text[host_end] == '.' &&
        std::isalnum(static_cast<unsigned char>(text[host_end + 1])))
      continue;
    if (begin > 0 && (text[begin - 1] == '@' || text[begin - 1] == '_'))
      continue;  // an e-mail address, an identifier
    if (!hosts.is_bytestack(text.substr(begin, host_end - begin))) continue;
    Url url;
    url.scheme = {begin, begin};
    url.span = {begin, std::max(host_end, url_end(text, begin))};
    url = parse_authority(text, url, begin);
    url.userinfo = {begin, begin};
    urls.push_back(url);
  }
}

}  // namespace

Hosts::Hosts(std::vector<std::string> additional) : additional_(std::move(additional)) {
  for (std::string& host : additional_) host = lowered(host);
}

bool Hosts::is_bytestack(std::string_view host) const {
  const std::string bare = bare_host(host);
  for (std::string_view domain : kDomains) {
    if (bare == domain) return true;
    if (bare.size() > domain.size() && bare.ends_with(domain) && bare[bare.size() - domain.size() - 1] == '.')
      return true;
  }
  const std::string full = lowered(host);
  return std::any_of(additional_.begin(), additional_.end(),
                     [&](const std::string& own) { return own == bare || own == full; });
}

bool is_loopback(std::string_view host) {
  const std::string full = lowered(host);
  if (full == "::1" || full.starts_with("[::1]") || full == "[::]" || full.starts_with("[::]:")) return true;
  const std::string bare = bare_host(host);
  return bare == "localhost" || bare.ends_with(".localhost") || bare == "0.0.0.0" ||
         bare == "host.docker.internal" ||
         (bare.starts_with("127.") && bare.find_first_not_of("0123456789.") == std::string::npos);
}

std::vector<Url> find_urls(std::string_view text, const Hosts& hosts) {
  std::vector<Url> urls = schemed_urls(text);
  const std::size_t schemed = urls.size();
  for (std::string_view domain : kDomains) append_bare_hosts(text, domain, hosts, urls);
  for (const std::string& host : hosts.additional())
    if (!host.empty()) append_bare_hosts(text, host, hosts, urls);
  if (urls.size() == schemed) return urls;

  std::stable_sort(urls.begin(), urls.end(),
                   [](const Url& a, const Url& b) { return a.span.begin < b.span.begin; });
  // A host inside a URL that was found with its scheme is no second one.
  std::vector<Url> result;
  for (const Url& url : urls)
    if (result.empty() || url.span.begin >= result.back().span.end) result.push_back(url);
  return result;
}

}  // namespace credward::detect
