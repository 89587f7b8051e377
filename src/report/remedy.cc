#include "report/remedy.h"

#include <string_view>

#include "report/plain_text.h"

namespace credward::report {
namespace {

struct Advice {
  std::string_view family;  // how the rule's id begins
  std::string_view text;
};

// The first that fits.
constexpr Advice kAdvice[] = {
    {"key/", "Rotate it: make a new key with the same scopes, use it everywhere, verify, then revoke this one."},
    {"header/", "Send \"Authorization: Bearer KEY\", the key read from the environment."},
    {"transport/cleartext", "Use https://, and rotate a key that was sent this way."},
    {"transport/redirect-leak", "Do not follow redirects on this request, or drop the header when the host changes."},
    {"transport/unverified-tls", "Leave TLS verification on; trust a private authority by naming its certificate."},
    {"hygiene/shared", "Make one key for each environment."},
    {"hygiene/scope", "Give the key the least scope that its calls need."},
    {"policy/suppression", "Give the suppression a reason and a date that has not passed, or remove it."},
};

// The first line of the rule's help that is not a heading.
std::string first_line_of_help(const core::RuleInfo& rule) {
  std::string_view help = rule.help_markdown;
  while (!help.empty()) {
    std::string_view line = help.substr(0, help.find('\n'));
    help.remove_prefix(line.size() < help.size() ? line.size() + 1 : help.size());
    if (!line.empty() && !line.starts_with('#') && !line.starts_with("```")) return plain_text(line);
  }
  return rule.full_text;
}

}  // namespace

std::string remedy_of(const core::Finding& finding) {
  if (!finding.remedy.empty()) return finding.remedy;
  if (finding.fix && !finding.fix->description.empty()) return finding.fix->description;
  // A user's own rule may use our families; its own help knows better.
  if (finding.rule->built_in) {
    for (const Advice& advice : kAdvice) {
      if (std::string_view(finding.rule->id).starts_with(advice.family)) return std::string(advice.text);
    }
  }
  return first_line_of_help(*finding.rule);
}

}  // namespace credward::report
