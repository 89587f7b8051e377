#include "detect/code_value.h"

#include "detect/config_names.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"

namespace credward::detect {
namespace {

using syntax::Origin;
using syntax::Part;

std::string_view tag_of(const Part& part) {
  if (part.origin == Origin::kBase64) return "base64|";
  if (part.origin == Origin::kUrlEncoded) return "percent|";
  if (!part.trimmed && (part.origin == Origin::kFile || part.origin == Origin::kOutput)) return "break|";
  return "";
}

}  // namespace

Rendered render(const syntax::Value& value) {
  Rendered out;
  for (const Part& part : value.parts) {
    switch (part.kind) {
      case Part::Kind::kLiteral: {
        const bool exact = part.span.size() == part.text.size();
        for (std::size_t i = 0; i < part.text.size(); ++i)
          out.put(part.text[i], exact ? core::Span{part.span.begin + i, part.span.begin + i + 1} : part.span);
        break;
      }
      case Part::Kind::kHole:
        out.hole(std::string(tag_of(part)) + part.text, part.span);
        break;
      case Part::Kind::kUnknown:
        out.put(kUnknownPart, part.span);
        break;
    }
  }
  return out;
}

core::Span url_expression(const syntax::Tree& tree, const syntax::Value& value, core::Span used, const std::string& mark) {
  for (const Part& part : value.parts) {
    if (part.kind != Part::Kind::kLiteral || part.node == 0 || part.span.size() == 0 || (part.span.begin >= used.begin && part.span.end <= used.end)) continue;
    if (part.text.find(mark) == std::string::npos) continue;
    syntax::NodeId whole = part.node;
    for (syntax::NodeId up = tree.parent(whole); up != 0; up = tree.parent(up)) {
      const syntax::NodeKind kind = tree.kind(up);
      if (kind != syntax::NodeKind::kConcat && kind != syntax::NodeKind::kFormat && kind != syntax::NodeKind::kGroup) break;
      whole = up;
    }
    return tree.span(whole);
  }
  return used;
}

bool is_certain_name(std::string_view name) {
  const HeaderName kind = header_name(name);
  if (kind == HeaderName::kAuthorization || kind == HeaderName::kMisspelt) return true;
  const std::string low = lowered(name);
  return kind == HeaderName::kMistaken && (low.starts_with("x-") || low == "authentication");
}

bool interesting_name(std::string_view name) {
  while (!name.empty() && (name.back() == ' ' || name.back() == ':')) name.remove_suffix(1);
  while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
  return name.size() <= 64 && header_name(name) != HeaderName::kOther;
}

}  // namespace credward::detect
