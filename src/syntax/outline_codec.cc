#include "syntax/outline_codec.h"

#include <limits>
#include <optional>

#include "syntax/outline_names.h"

namespace credward::syntax {
namespace {

// Nodes stand in preorder as kind, role, flags, levels closed before, distance from the last beginning,
// length; so parents and ends follow from the order and cannot contradict it.
constexpr char kVersion = 1;
constexpr std::size_t kNodeBytes = 6;   // at least
constexpr std::size_t kErrorBytes = 2;  // at least
constexpr unsigned kAllFlags = kDeclares | kAppends | kRaw | kConstant | kDamaged;

void put(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>((value & 0x7f) | 0x80);
  out += static_cast<char>(value);
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::optional<std::uint32_t> byte() {
    if (rest_.empty()) return std::nullopt;
    const auto value = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  std::optional<std::uint32_t> number() {
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      const auto next = byte();
      if (!next) return std::nullopt;
      out |= std::uint64_t{*next & 0x7f} << shift;
      if (*next < 0x80) {
        if (out > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
        return static_cast<std::uint32_t>(out);
      }
    }
    return std::nullopt;
  }
  std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
};

class Decoder {
 public:
  Decoder(std::string_view bytes, std::size_t text_size) : reader_(bytes), text_size_(text_size) {}

  bool run(Outline& out);

 private:
  struct Open {
    std::uint32_t index = 0;
    std::uint32_t filled = 0;  // up to where its children reach
  };

  bool read_nodes(Outline& out);
  bool read_node(Outline& out);
  bool read_errors(Outline& out);
  bool fits(const Node& node, const Outline& out) const;
  void close(Outline& out);

  Reader reader_;
  std::size_t text_size_;
  std::uint32_t last_begin_ = 0;
  std::vector<Open> open_;
};

void Decoder::close(Outline& out) {
  out.nodes[open_.back().index].next = static_cast<std::uint32_t>(out.nodes.size());
  open_.pop_back();
}

bool Decoder::fits(const Node& node, const Outline& out) const {
  const Node& parent = out.nodes[open_.back().index];
  if (open_.size() > kMaxOutlineDepth || node.begin < open_.back().filled || node.end > parent.end)
    return false;
  const bool part = node.kind == NodeKind::kText || node.kind == NodeKind::kEscape;
  if (parent.kind != NodeKind::kString) return !part;
  // Parts of a string follow each other without a gap.
  const bool first = open_.back().index + 1 == out.nodes.size();
  return (part || node.kind == NodeKind::kHole) && (first || node.begin == open_.back().filled);
}

bool Decoder::read_node(Outline& out) {
  const auto kind = reader_.byte(), role = reader_.byte(), flags = reader_.byte();
  const auto closed = reader_.number(), distance = reader_.number(), length = reader_.number();
  if (!kind || !role || !flags || !closed || !distance || !length) return false;
  if (*kind >= kNodeKinds || *role >= kRoles || (*flags & ~kAllFlags) != 0) return false;
  const std::uint64_t begin = std::uint64_t{last_begin_} + *distance, end = begin + *length;
  if (end > text_size_) return false;
  Node node;
  node.kind = static_cast<NodeKind>(*kind);
  node.role = static_cast<Role>(*role);
  node.flags = static_cast<std::uint8_t>(*flags);
  node.begin = last_begin_ = static_cast<std::uint32_t>(begin);
  node.end = static_cast<std::uint32_t>(end);
  if (out.nodes.empty()) {
    if (node.kind != NodeKind::kOther || *closed != 0 || begin != 0 || end != text_size_) return false;
  } else {
    if (*closed >= open_.size() || *length == 0) return false;
    for (std::uint32_t i = 0; i < *closed; ++i) close(out);
    if (!fits(node, out)) return false;
    node.parent = open_.back().index;
    open_.back().filled = node.end;
  }
  open_.push_back({static_cast<std::uint32_t>(out.nodes.size()), node.begin});
  out.nodes.push_back(node);
  return true;
}

bool Decoder::read_nodes(Outline& out) {
  const auto count = reader_.number();
  if (!count || *count == 0 || *count > kMaxOutlineNodes || *count > reader_.left() / kNodeBytes)
    return false;
  out.nodes.reserve(*count);
  for (std::uint32_t i = 0; i < *count; ++i) {
    if (!read_node(out)) return false;
  }
  while (!open_.empty()) close(out);
  return true;
}

bool Decoder::read_errors(Outline& out) {
  const auto count = reader_.number();
  if (!count || *count > kMaxOutlineErrors || *count > reader_.left() / kErrorBytes) return false;
  std::uint64_t last = 0;
  for (std::uint32_t i = 0; i < *count; ++i) {
    const auto distance = reader_.number(), length = reader_.number();
    if (!distance || !length) return false;
    const std::uint64_t begin = last + *distance;
    last = begin + *length;
    if (last > text_size_) return false;
    out.errors.push_back({begin, last});
  }
  return true;
}

bool Decoder::run(Outline& out) {
  const auto version = reader_.byte(), cut = reader_.byte();
  if (!version || *version != kVersion || !cut || *cut > 1) return false;
  out.cut = *cut == 1;
  return read_nodes(out) && read_errors(out) && reader_.left() == 0;
}

}  // namespace

std::string encode_outline(const Outline& outline) {
  std::string out{kVersion, static_cast<char>(outline.cut ? 1 : 0)};
  put(out, outline.nodes.size());
  std::uint32_t last_begin = 0, last = 0;
  for (std::uint32_t i = 0; i < outline.nodes.size(); ++i) {
    const Node& node = outline.nodes[i];
    std::uint32_t closed = 0;
    for (; i > 0 && last != node.parent && last != 0; last = outline.nodes[last].parent) ++closed;
    out += static_cast<char>(node.kind);
    out += static_cast<char>(node.role);
    out += static_cast<char>(node.flags);
    put(out, closed);
    put(out, node.begin - last_begin);
    put(out, node.end - node.begin);
    last_begin = node.begin;
    last = i;
  }
  put(out, outline.errors.size());
  std::size_t end = 0;
  for (const core::Span& span : outline.errors) {
    put(out, span.begin - end);
    put(out, span.size());
    end = span.end;
  }
  return out;
}

core::Result<Outline> decode_outline(std::string_view bytes, std::string_view language,
                                     std::size_t text_size) {
  Outline out;
  out.language = language;
  if (!Decoder(bytes, text_size).run(out)) return core::internal_error("this is no outline of the text");
  return out;
}

}  // namespace credward::syntax
