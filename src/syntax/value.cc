#include "syntax/value.h"

#include <algorithm>
#include <utility>

namespace credward::syntax {

bool Value::known() const {
  return std::none_of(parts.begin(), parts.end(), [](const Part& p) { return p.kind == Part::Kind::kUnknown; });
}

bool Value::constant() const {
  return std::all_of(parts.begin(), parts.end(), [](const Part& p) { return p.kind == Part::Kind::kLiteral; });
}

bool Value::null() const {
  return parts.size() == 1 && parts.front().null;
}

std::string Value::text() const {
  std::string out;
  for (const Part& part : parts) {
    if (part.kind == Part::Kind::kLiteral)
      out += part.text;
    else
      out += '\x01';
  }
  return out;
}

void Value::add(Part part) {
  if (part.kind == Part::Kind::kLiteral && part.text.empty()) return;
  if (parts.size() >= kMaxParts || part.text.size() > kMaxLiteral) {
    part.kind = Part::Kind::kUnknown;
    part.text.clear();
    if (parts.size() >= kMaxParts) return;
  }
  parts.push_back(std::move(part));
}

Values Values::unknown(core::Span span) {
  Values out;
  Part part;
  part.span = span;
  out.list.push_back({{std::move(part)}, false, false});
  return out;
}

Values Values::hole(Origin origin, std::string_view name, core::Span span, std::uint32_t node) {
  Values out;
  Part part;
  part.kind = Part::Kind::kHole;
  part.text = std::string(name.substr(0, 200));
  part.span = span;
  part.origin = origin;
  part.node = node;
  out.list.push_back({{std::move(part)}, false, false});
  return out;
}

Values Values::literal(std::string_view text, core::Span span, std::uint32_t node) {
  Values out;
  Part part;
  part.kind = Part::Kind::kLiteral;
  part.text = std::string(text);
  part.span = span;
  part.node = node;
  Value value;
  value.add(std::move(part));
  out.list.push_back(std::move(value));
  return out;
}

bool Values::known() const {
  return !list.empty() && std::all_of(list.begin(), list.end(), [](const Value& v) { return v.known(); });
}

const Value* Values::single() const {
  const Value* found = nullptr;
  for (const Value& value : list) {
    if (value.fallback) continue;
    if (found != nullptr) return nullptr;
    found = &value;
  }
  return found;
}

void Values::add(const Values& others) {
  for (const Value& value : others.list) {
    if (list.size() >= kMaxAlternatives) {
      core::Span span = value.parts.empty() ? core::Span{} : value.parts.front().span;
      *this = unknown(span);
      return;
    }
    list.push_back(value);
  }
}

void Values::append(const Values& behind) {
  if (list.empty()) list.emplace_back();
  if (behind.list.empty()) return;
  if (list.size() * behind.list.size() > kMaxAlternatives) {
    core::Span span = behind.list.front().parts.empty() ? core::Span{} : behind.list.front().parts.front().span;
    *this = unknown(span);
    return;
  }
  std::vector<Value> out;
  for (const Value& left : list) {
    for (const Value& right : behind.list) {
      Value& both = out.emplace_back(left);
      for (const Part& part : right.parts) both.add(part);
      both.fallback = left.fallback || right.fallback;
      both.joined = left.joined || right.joined;
    }
  }
  list = std::move(out);
}

}  // namespace credward::syntax
