#include "syntax/outline_codec.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace credward::syntax {
namespace {

// flags of the outline, number of nodes, nodes, number of errors, errors. A node: kind, role, flags; how many nodes are
// closed before it (0: it lies in the node before it); its begin, as distance from the begin of the node before it; its
// size. So most nodes take six bytes, and what is read is a tree whatever it says.
constexpr std::uint8_t kCut = 1;
constexpr std::uint8_t kAllFlags = kDeclares | kAppends | kRaw | kConstant | kDamaged;

void put(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(0x80 | (number & 0x7f));
  out += static_cast<char>(number);
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return ok_ && bytes_.empty(); }
  std::size_t left() const { return bytes_.size(); }

  std::uint8_t byte() {
    if (bytes_.empty()) return fail();
    const auto value = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  std::uint32_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const std::uint8_t part = byte();
      value |= std::uint64_t{part & 0x7fu} << shift;
      if ((part & 0x80) == 0) return value > UINT32_MAX ? fail() : static_cast<std::uint32_t>(value);
    }
    return fail();
  }

 private:
  std::uint8_t fail() {
    ok_ = false;
    bytes_ = {};
    return 0;
  }

  std::string_view bytes_;
  bool ok_ = true;
};

// The nodes that are open while a tree is read, and where their last child ended.
class Tree {
 public:
  explicit Tree(Outline& out, std::size_t text_size) : out_(out), text_size_(text_size) {}

  bool add(Node node, std::uint32_t closed) {
    if (out_.nodes.empty()) {
      if (closed != 0 || node.begin != 0 || node.end != text_size_ || node.kind != NodeKind::kOther) return false;
      node.parent = 0;
    } else {
      if (closed >= open_.size()) return false;  // the root stays open
      for (; closed > 0; --closed) close();
      if (open_.size() > kMaxOutlineDepth || !fits(node, out_.nodes[open_.back().index])) return false;
      node.parent = open_.back().index;
    }
    if (!open_.empty()) open_.back().last_end = node.end;
    open_.push_back({static_cast<std::uint32_t>(out_.nodes.size()), node.begin});
    out_.nodes.push_back(node);
    return true;
  }
  void close_all() {
    while (!open_.empty()) close();
  }

 private:
  struct Open {
    std::uint32_t index = 0, last_end = 0;
  };
  // A string's parts stand in a string, one behind the other, and nothing else does.
  bool fits(const Node& node, const Node& parent) const {
    const std::uint32_t reached = open_.back().last_end;
    if (node.begin < reached || node.end > parent.end || node.begin == node.end) return false;
    const bool part = node.kind == NodeKind::kText || node.kind == NodeKind::kEscape;
    if (parent.kind != NodeKind::kString) return !part;
    return (part || node.kind == NodeKind::kHole) && (reached == parent.begin || reached == node.begin);
  }
  void close() {
    out_.nodes[open_.back().index].next = static_cast<std::uint32_t>(out_.nodes.size());
    open_.pop_back();
  }

  Outline& out_;
  std::size_t text_size_;
  std::vector<Open> open_;
};

bool read_nodes(Reader& reader, std::size_t text_size, Outline& out) {
  const std::uint32_t count = reader.number();
  constexpr std::size_t kSmallest = 6;
  if (!reader.ok() || count == 0 || count > kMaxOutlineNodes || count > reader.left() / kSmallest) return false;
  out.nodes.reserve(count);
  Tree tree(out, text_size);
  std::uint64_t begin = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint8_t kind = reader.byte(), role = reader.byte(), flags = reader.byte();
    const std::uint32_t closed = reader.number();
    begin += reader.number();
    const std::uint64_t end = begin + reader.number();
    if (!reader.ok() || kind > static_cast<std::uint8_t>(NodeKind::kComment) ||
        role > static_cast<std::uint8_t>(Role::kType) || (flags & ~kAllFlags) != 0 || end > text_size) {
      return false;
    }
    Node node;
    node.kind = static_cast<NodeKind>(kind);
    node.role = static_cast<Role>(role);
    node.flags = flags;
    node.begin = static_cast<std::uint32_t>(begin);
    node.end = static_cast<std::uint32_t>(end);
    if (!tree.add(node, closed)) return false;
  }
  tree.close_all();
  return true;
}

bool read_errors(Reader& reader, std::size_t text_size, Outline& out) {
  const std::uint32_t count = reader.number();
  if (!reader.ok() || count > kMaxOutlineErrors) return false;
  std::size_t last = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t begin = last + reader.number();
    const std::size_t end = begin + reader.number();
    if (!reader.ok() || end > text_size) return false;
    out.errors.push_back({begin, end});
    last = end;
  }
  return true;
}

}  // namespace

std::string encode_outline(const Outline& outline) {
  std::string out;
  out.reserve(outline.nodes.size() * 8 + 16);
  out += static_cast<char>(outline.cut ? kCut : 0);
  put(out, outline.nodes.size());
  std::uint32_t before = 0, begin = 0;
  for (std::uint32_t i = 0; i < outline.nodes.size(); ++i) {
    const Node& node = outline.nodes[i];
    std::uint64_t closed = 0;
    for (std::uint32_t open = before; i > 0 && open != node.parent; open = outline.nodes[open].parent) ++closed;
    out += static_cast<char>(node.kind);
    out += static_cast<char>(node.role);
    out += static_cast<char>(node.flags);
    put(out, closed);
    put(out, node.begin - begin);
    put(out, node.end - node.begin);
    before = i;
    begin = node.begin;
  }
  put(out, outline.errors.size());
  std::size_t last = 0;
  for (const core::Span& error : outline.errors) {
    put(out, error.begin - last);
    put(out, error.size());
    last = error.end;
  }
  return out;
}

std::optional<Outline> decode_outline(std::string_view bytes, std::string_view language, std::size_t text_size) {
  Outline out;
  out.language = language;
  Reader reader(bytes);
  const std::uint8_t flags = reader.byte();
  out.cut = (flags & kCut) != 0;
  if ((flags & ~kCut) != 0 || text_size > UINT32_MAX) return std::nullopt;
  if (!read_nodes(reader, text_size, out) || !read_errors(reader, text_size, out) || !reader.at_end()) return std::nullopt;
  return out;
}

}  // namespace credward::syntax
