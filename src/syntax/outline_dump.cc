#include "syntax/outline_dump.h"

#include "syntax/outline_names.h"
#include "syntax/outline_text.h"

namespace credward::syntax {
namespace {

constexpr std::size_t kLineWidth = 110;

class Dump {
 public:
  Dump(const Outline& outline, std::string_view text) : outline_(outline), text_(text) {}

  std::string run();

 private:
  std::string flat(std::uint32_t index) const;
  std::string string(std::uint32_t index) const;
  std::string head(const Node& node) const;
  std::string shown(std::string_view source) const;
  void broken(std::uint32_t index, std::size_t indent, std::string& out) const;
  template <typename Visit>
  void children(std::uint32_t index, Visit visit) const {
    for (std::uint32_t i = index + 1; i < outline_.nodes[index].next; i = outline_.nodes[i].next) visit(i);
  }
  std::string role(const Node& node) const {
    return node.role == Role::kNone ? "" : std::string(name_of(node.role)) + ":";
  }

  const Outline& outline_;
  std::string_view text_;
};

std::string Dump::shown(std::string_view source) const {
  std::string out;
  for (char c : source) {
    if (c == '\n')
      out += "⏎";
    else
      out += c;
  }
  return out;
}

std::string Dump::head(const Node& node) const {
  std::string out = role(node) + "(" + std::string(name_of(node.kind));
  for (const FlagName& flag : kFlagNames) {
    if (node.flags & flag.flag) out += " " + std::string(flag.name);
  }
  return out;
}

std::string Dump::string(std::uint32_t index) const {
  const Node& node = outline_.nodes[index];
  std::string out = role(node) + (node.flags & kRaw ? "r" : "") + (node.flags & kDamaged ? "!" : "") + "\"";
  children(index, [&](std::uint32_t part) {
    const Node& piece = outline_.nodes[part];
    if (piece.kind != NodeKind::kHole) {
      out += shown(source_of(piece, text_));
      return;
    }
    out += "«";
    std::string blank;
    children(part, [&](std::uint32_t inner) {
      out += blank + flat(inner);
      blank = " ";
    });
    out += "»";
  });
  return out + "\"";
}

std::string Dump::flat(std::uint32_t index) const {
  const Node& node = outline_.nodes[index];
  if (node.kind == NodeKind::kString) return string(index);
  if (node.next == index + 1) {
    const std::string source = shown(source_of(node, text_));
    if (node.kind == NodeKind::kName) return role(node) + source;
    if (node.kind == NodeKind::kNumber) return role(node) + "#" + source;
    if (node.kind == NodeKind::kNull) return role(node) + "null";
    if (node.kind == NodeKind::kOther) return role(node) + "?";
  }
  std::string out = head(node);
  children(index, [&](std::uint32_t child) { out += " " + flat(child); });
  return out + ")";
}

void Dump::broken(std::uint32_t index, std::size_t indent, std::string& out) const {
  const std::string line = flat(index);
  const Node& node = outline_.nodes[index];
  out += std::string(indent, ' ');
  if (indent + line.size() <= kLineWidth || node.kind == NodeKind::kString || node.next == index + 1) {
    out += line + "\n";
    return;
  }
  out += head(node) + "\n";
  children(index, [&](std::uint32_t child) { broken(child, indent + 2, out); });
  out.back() = ')';
  out += "\n";
}

std::string Dump::run() {
  std::string out;
  if (outline_.nodes.empty()) return out;
  children(0, [&](std::uint32_t child) { broken(child, 0, out); });
  if (!outline_.errors.empty()) out += "errors: " + std::to_string(outline_.errors.size()) + "\n";
  if (outline_.cut) out += "cut\n";
  return out;
}

}  // namespace

std::string dump(const Outline& outline, std::string_view text) {
  return Dump(outline, text).run();
}

}  // namespace credward::syntax
