#include "source/item.h"

#include <fmt/format.h>

#include <algorithm>

#include "git/change.h"

namespace credward::source {
namespace {

core::Error too_large(std::uint64_t size, std::uint64_t limit, bool operators) {
  return core::unread_error(fmt::format("{} bytes are over {} of {} bytes", size,
                                        operators ? "--max-file-size" : "the largest document", limit));
}

}  // namespace

Loader::Loader(const Plan& plan, std::optional<git::ObjectDatabase> objects, std::uint64_t max_bytes)
    : plan_(plan), objects_(std::move(objects)), max_bytes_(max_bytes) {}

core::Result<std::string> Loader::load(const Item& item) const {
  std::uint64_t limit = max_bytes_ ? std::min(max_bytes_, kMaxDocumentBytes) : kMaxDocumentBytes;
  if (item.bytes || item.blob) {
    auto bytes = item.bytes ? core::Result<std::string>(*item.bytes) : load(*item.blob);
    if (bytes && bytes->size() > limit) return too_large(bytes->size(), limit, limit == max_bytes_);
    return bytes;
  }
  auto file = plan_.roots[item.root]->open_regular(item.file);
  if (!file) return file.error();
  if (file->size() > limit) return too_large(file->size(), limit, limit == max_bytes_);
  return file->read(limit);
}

core::Result<std::string> Loader::load(const git::ObjectId& blob) const {
  if (blob.is_zero()) return std::string();
  auto object = objects_->read(blob);
  if (!object) return object.error();
  if (object->type != git::ObjectType::kBlob) return core::unread_error("the object is not a blob");
  return std::move(object->bytes);
}

std::optional<git::ObjectId> Loader::blob_at(const git::ObjectId& tree, const std::string& path) const {
  return git::blob_at(*objects_, tree, path);
}

}  // namespace credward::source
