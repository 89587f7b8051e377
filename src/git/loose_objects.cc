#include "git/loose_objects.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>

#include "git/library.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxFiles = 10'000'000;  // in one of the 256 folders
constexpr std::size_t kMaxHeader = 64;         // "commit 18446744073709551615" and more

// A zlib stream over a whole file.
class Inflater {
 public:
  explicit Inflater(const std::string& input) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    remaining_ = input.size();
    ready_ = inflateInit(&stream_) == Z_OK;
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Fills as much of `size` bytes as there is; `ended` tells whether the stream is complete. False if
  // damaged.
  bool read(char* out, std::size_t size, std::size_t& done, bool& ended) {
    done = 0;
    ended = false;
    if (!ready_) return false;
    while (done < size) {
      refill();
      const auto room = static_cast<uInt>(std::min<std::size_t>(size - done, 1U << 30));
      stream_.next_out = reinterpret_cast<Bytef*>(out + done);
      stream_.avail_out = room;
      const int status = inflate(&stream_, Z_NO_FLUSH);
      done += room - stream_.avail_out;
      if (status == Z_STREAM_END) return ended = true;
      if (status != Z_OK || (stream_.avail_in == 0 && remaining_ == 0 && stream_.avail_out > 0)) return false;
    }
    return true;
  }

 private:
  void refill() {
    if (stream_.avail_in > 0) return;
    stream_.avail_in = static_cast<uInt>(std::min<std::size_t>(remaining_, 1U << 30));
    remaining_ -= stream_.avail_in;
  }

  z_stream stream_{};
  std::size_t remaining_ = 0;
  bool ready_ = false;
};

struct Header {
  ObjectType type = ObjectType::kBlob;
  std::size_t size = 0;
  std::size_t length = 0;  // of the header, its NUL included
};

std::optional<Header> parse_header(std::string_view text) {
  const std::size_t end = text.find('\0'), space = text.find(' ');
  if (end == std::string_view::npos || space > end) return std::nullopt;
  Header header;
  header.length = end + 1;
  const std::string_view type = text.substr(0, space), size = text.substr(space + 1, end - space - 1);
  if (type == "commit")
    header.type = ObjectType::kCommit;
  else if (type == "tree")
    header.type = ObjectType::kTree;
  else if (type == "tag")
    header.type = ObjectType::kTag;
  else if (type != "blob")
    return std::nullopt;
  const auto [stop, error] = std::from_chars(size.data(), size.data() + size.size(), header.size);
  if (error != std::errc() || stop != size.data() + size.size()) return std::nullopt;
  return header;
}

std::string file_name(const ObjectId& id) {
  std::string name = id.hex();
  name.insert(2, 1, '/');
  return name;
}

}  // namespace

void LooseObjects::scan(const std::string& path, std::vector<core::Problem>& problems) {
  auto root = Directory::open_root(path);
  if (!root) return;
  constexpr char kDigits[] = "0123456789abcdef";
  for (int byte = 0; byte < 256; ++byte) {
    const std::string prefix{kDigits[byte >> 4], kDigits[byte & 15]};
    const auto folder = root->child(prefix);
    if (!folder) {
      if (const auto type = root->type(prefix)) {
        problems.push_back(file_problem(core::ProblemKind::kUnread, "objects", "objects/" + prefix,
                                        type == EntryType::kLink
                                            ? "A folder of objects is a symbolic link, which is not followed."
                                            : "A folder of objects cannot be read."));
      }
      continue;
    }
    bool complete = false;
    for (const DirectoryEntry& entry : folder->entries(kMaxFiles, complete)) {
      const auto id = ObjectId::from_hex(prefix + entry.name);
      if (!id) continue;  // a temporary file, or no object's name
      if (entry.type == EntryType::kFile) {
        ids_.push_back(*id);
      } else {
        problems.push_back(
            object_problem(id->hex(), entry.type == EntryType::kLink
                                          ? "The object is a symbolic link, which is not followed."
                                          : "The object is no regular file."));
      }
    }
    if (!complete) {
      problems.push_back(file_problem(core::ProblemKind::kUnread, "objects", "objects/" + prefix,
                                      "A folder of objects cannot be read in full."));
    }
  }
  directories_.push_back(std::move(*root));
  std::sort(ids_.begin(), ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
}

bool LooseObjects::contains(const ObjectId& id) const {
  return std::binary_search(ids_.begin(), ids_.end(), id);
}

core::Result<Object> LooseObjects::read(const ObjectId& id, std::size_t max_bytes) const {
  core::Error failure = core::unread_error("The object is missing.");
  for (const Directory& directory : directories_) {
    FileContent file = directory.read(file_name(id), kMaxObjectBytes);
    if (file.state == FileState::kAbsent) continue;
    if (!file.read()) {
      failure = core::unread_error("The object " + std::string(why_unread(file.state)) + ".");
      continue;
    }
    failure = core::unread_error("The object is corrupt.");
    Inflater inflater(file.bytes);
    char head[kMaxHeader];
    std::size_t got = 0;
    bool ended = false;
    if (!inflater.read(head, sizeof head, got, ended)) continue;
    const auto header = parse_header({head, got});
    if (!header) continue;
    if (header->size > max_bytes) {
      failure = core::unread_error("The object is larger than the limit.");
      continue;
    }
    Object object{header->type, std::string(head + header->length, got - header->length)};
    if (object.bytes.size() > header->size) continue;
    const std::size_t have = object.bytes.size();
    // A stream cannot unfold to more than 1,032 times its size, whatever the header claims.
    if (header->size / 1032 > file.bytes.size()) continue;
    // One byte more than announced must not come: the stream has to end with the object.
    object.bytes.resize(header->size + 1);
    std::size_t more = 0;
    if (!ended && !inflater.read(object.bytes.data() + have, header->size - have + 1, more, ended)) continue;
    if (!ended || have + more != header->size) continue;
    object.bytes.resize(header->size);
    return object;
  }
  return failure;
}

}  // namespace credward::git
