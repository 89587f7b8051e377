// The one gate between a repository's strings and a report: paths, refs, messages, reasons and names pass through
// here, and no key that the run found, suppressed ones included, leaves it. Formats escape what comes out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/run_report.h"
#include "text/redaction.h"

namespace credward::report {

class Redaction {
 public:
  explicit Redaction(const core::RunReport& report);

  // Free text, its bytes otherwise as they were.
  std::string text(std::string_view raw) const;
  // A path, ref or name as people and scripts read it: UTF-8, other bytes and control characters as %XX.
  const std::string& path(std::string_view raw);
  // The same as a relative URI reference.
  const std::string& uri(std::string_view raw);

 private:
  text::Redactor redactor_;
  // Many findings share a path.
  std::unordered_map<std::string, std::string> paths_;
  std::unordered_map<std::string, std::string> uris_;
};

// What stands in a report where a key was.
std::string redaction_token(const core::SecretId& id);

// E-mail addresses replaced, for reports that are uploaded.
std::string without_addresses(std::string text);

// Absolute paths of this machine replaced; for sentences about what could not be read.
std::string without_absolute_paths(std::string_view text);

// A remote as a public address: http, https, ssh or git, without user, query and fragment; `host:path` becomes ssh.
// Nothing for local paths and anything else.
std::optional<std::string> public_remote(std::string_view remote);

}  // namespace credward::report
