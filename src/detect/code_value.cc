#include "detect/code_value.h"

#include "core/ascii.h"
#include "detect/config_names.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"

namespace credward::detect {
namespace {

using core::lowered;

using syntax::Origin;
using syntax::Part;

std::string_view tag_of(const Part& part) {
  if (part.origin == Origin::kBase64) return "base64|";
  if (part.origin == Origin::kUrlEncoded) return "percent|";
  if (!part.trimmed && (part.origin == Origin::kFile || part.origin == Origin::kOutput)) return "break|";
  return "";
}

bool inside(core::Span inner, core::Span outer) {
  return inner.begin >= outer.begin && inner.end <= outer.end;
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
    if (part.kind != Part::Kind::kLiteral || part.node == 0 || part.span.size() == 0 || inside(part.span, used)) continue;
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

void keep_line_break(const Rendered& all, std::size_t end, HeaderField& field) {
  if (end >= all.size() || all.text.find_first_not_of(" \t\r\n", end) != std::string::npos) return;
  if (end > 0 && all.text[end - 1] == '\r') --end;
  field.rendered_value += all.text.substr(end);
  field.rendered_line += all.text.substr(end);
  field.sources.insert(field.sources.end(), all.sources.begin() + static_cast<std::ptrdiff_t>(end), all.sources.end());
}

void set_line_region(HeaderField& field) {
  std::optional<core::Span> here, there;
  for (const core::Span& source : field.sources) {
    if (source.size() == 0) continue;
    if (inside(source, field.whole)) {
      here =
          here ? core::Span{std::min(here->begin, source.begin), std::max(here->end, source.end)} : source;
    } else if (!there) {
      there = source;
    } else if (source.begin == there->end) {
      there->end = source.end;
    }
  }
  if (here)
    field.value = *here;
  else if (there)
    field.value = *there;
  if (!inside(field.name, field.whole)) field.name.end = std::max(field.name.begin, field.name.end);
}

}  // namespace credward::detect
