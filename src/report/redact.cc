#include "report/redact.h"

#include <algorithm>
#include <cctype>

#include "text/uri.h"

namespace credward::report {
namespace {

bool is_one_of(char character, std::string_view set) { return set.find(character) != std::string_view::npos; }

bool alphanumeric(char character) { return std::isalnum(static_cast<unsigned char>(character)) != 0; }

bool local_part(char character) {
  return alphanumeric(character) || is_one_of(character, "._%+-") || static_cast<unsigned char>(character) >= 0x80;
}

bool domain_part(char character) { return alphanumeric(character) || is_one_of(character, ".-"); }

}  // namespace

Redaction::Redaction(const core::RunReport& report) {
  for (const core::Finding& finding : report.findings) {
    if (finding.secret && !finding.secret_value.empty()) redactor_.add(finding.secret_value, *finding.secret);
  }
}

std::string Redaction::text(std::string_view raw) const { return redactor_.redact(raw); }

const std::string& Redaction::path(std::string_view raw) {
  auto [entry, added] = paths_.try_emplace(std::string(raw));
  if (added) entry->second = text::display_path(text(raw));
  return entry->second;
}

const std::string& Redaction::uri(std::string_view raw) {
  auto [entry, added] = uris_.try_emplace(std::string(raw));
  if (!added) return entry->second;
  // A leading slash would make it a path of the reader's machine.
  std::string_view relative = raw.substr(std::min(raw.find_first_not_of('/'), raw.size()));
  entry->second = text::percent_encode_path(text(relative));
  return entry->second;
}

std::string redaction_token(const core::SecretId& id) { return "[key:" + id.fingerprint.substr(0, 8) + "]"; }

std::string without_addresses(std::string text) {
  std::size_t at = 0;
  while ((at = text.find('@', at)) != std::string::npos) {
    std::size_t begin = at;
    while (begin > 0 && local_part(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && domain_part(text[end])) ++end;
    bool dotted = text.find('.', at) < end;
    if (begin == at || !dotted) {
      ++at;
      continue;
    }
    constexpr std::string_view kReplacement = "[address]";
    text.replace(begin, end - begin, kReplacement);
    at = begin + kReplacement.size();
  }
  return text;
}

std::string without_absolute_paths(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool at_start = i == 0 || is_one_of(text[i - 1], " \t\n\"'`(=:,");
    bool rooted = text[i] == '/' && i + 1 < text.size() && !is_one_of(text[i + 1], " /");
    if (!at_start || !rooted) {
      out += text[i++];
      continue;
    }
    out += "[path]";
    while (i < text.size() && !is_one_of(text[i], " \t\n\"'`),;:")) ++i;
  }
  return out;
}

std::optional<std::string> public_remote(std::string_view remote) {
  std::size_t scheme_end = remote.find("://");
  std::string_view scheme = "ssh";
  std::string_view rest = remote;
  char separator = '/';
  if (scheme_end != std::string_view::npos) {
    scheme = remote.substr(0, scheme_end);
    if (scheme != "http" && scheme != "https" && scheme != "ssh" && scheme != "git") return std::nullopt;
    rest = remote.substr(scheme_end + 3);
  } else {
    // git's `user@host:path`; a slash before the colon makes it a local path, one letter a Windows drive.
    separator = ':';
    std::size_t colon = remote.find(':');
    if (colon == std::string_view::npos || colon < 2 || remote.find('/') < colon ||
        remote.substr(colon).starts_with("::")) return std::nullopt;
  }
  std::size_t end = rest.find(separator);
  std::string_view host = rest.substr(0, end);
  if (std::size_t user = host.rfind('@'); user != std::string_view::npos) host.remove_prefix(user + 1);
  std::string_view path = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  path = path.substr(0, path.find_first_of("?#"));
  while (path.starts_with('/')) path.remove_prefix(1);
  for (char character : host) {
    if (!domain_part(character) && !is_one_of(character, ":[]")) return std::nullopt;
  }
  if (host.empty()) return std::nullopt;
  std::string uri = std::string(scheme) + "://" + std::string(host) + "/";
  for (char character : path) {
    // What is already encoded stays.
    uri += character == '%' ? "%" : text::percent_encode_path(std::string_view(&character, 1));
  }
  return uri;
}

}  // namespace credward::report
