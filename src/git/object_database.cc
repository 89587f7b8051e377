#include <git2.h>

#include <algorithm>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "git/forest_reader.h"
#include "git/object_database_impl.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxPackFiles = 100'000;
constexpr std::size_t kMaxKeptTrees = 32 * 1024 * 1024;

void scan_packs(const std::string& path, std::vector<PackIndex>& packs,
                std::vector<core::Problem>& problems) {
  const auto root = Directory::open_root(path);
  const auto type = root ? root->type("pack") : std::nullopt;
  if (!type) return;
  const auto lost = [&](std::string_view name, std::string reason) {
    problems.push_back(file_problem(core::ProblemKind::kUnread, "pack", "objects/pack" + std::string(name),
                                    std::move(reason)));
  };
  if (type == EntryType::kLink)
    return lost("", "The folder of packs is a symbolic link, which is not followed.");
  const auto directory = root->child("pack");
  bool complete = false;
  const auto entries =
      directory ? directory->entries(kMaxPackFiles, complete) : std::vector<DirectoryEntry>{};
  if (!complete) lost("", "The folder of packs cannot be read in full.");
  for (const DirectoryEntry& entry : entries) {
    if (entry.name.ends_with(".pack") &&
        !directory->type(entry.name.substr(0, entry.name.size() - 5) + ".idx")) {
      lost("/" + entry.name, "The pack has no index. `git index-pack` makes one.");
    }
    if (!entry.name.ends_with(".idx")) continue;
    auto pack = PackIndex::open(*directory, join(path, "pack"), entry.name);
    if (pack) {
      packs.push_back(std::move(*pack));
    } else {
      lost("/" + entry.name, pack.error().message);
    }
  }
}

}  // namespace

std::shared_ptr<const ObjectFiles> ObjectFiles::scan(const ObjectDirectories& directories,
                                                     std::vector<core::Problem>& problems) {
  auto files = std::make_shared<ObjectFiles>();
  for (const std::string& path : directories.paths) {
    scan_packs(path, files->packs, problems);
    files->loose.scan(path, problems);
  }
  return files;
}

RawObject::~RawObject() {
  if (owner_) git_odb_backend_data_free(owner_, data_);
}

RawObject::RawObject(RawObject&& other) noexcept
    : type_(other.type_),
      own_(std::move(other.own_)),
      owner_(std::exchange(other.owner_, nullptr)),
      data_(other.data_),
      size_(other.size_) {}

RawObject& RawObject::operator=(RawObject&& other) noexcept {
  std::swap(type_, other.type_);
  std::swap(own_, other.own_);
  std::swap(owner_, other.owner_);
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

ObjectDatabase::Impl::Impl(std::shared_ptr<const ObjectFiles> vetted)
    : files(std::move(vetted)), readers(files->packs.size()) {}
ObjectDatabase::Impl::~Impl() = default;

core::Result<RawObject> ObjectDatabase::Impl::read_packed(std::size_t pack, std::uint32_t position,
                                                          std::size_t max_bytes) const {
  const PackIndex& index = files->packs[pack];
  const auto header = index.header(position);
  if (!header) return core::unread_error(kCorrupt);
  if (!header->delta && header->size > max_bytes) return core::unread_error(kOverLimit);
  PackReader& reader = readers[pack];
  if (!reader) {
    if (!library) library.emplace();
    git_odb_backend* backend = nullptr;
    if (git_odb_backend_one_pack(&backend, index.index_path().c_str()) != 0) {
      return core::unread_error("The pack that holds the object cannot be opened.");
    }
    reader.reset(backend);
  }
  const ObjectId id = index.id(position);
  git_oid oid;
  std::copy(id.bytes.begin(), id.bytes.end(), oid.id);
  void* data = nullptr;
  std::size_t size = 0;
  git_object_t type;
  if (header->delta && max_bytes < kMaxObjectBytes) {
    if (reader->read_header(&size, &type, reader.get(), &oid) != 0) return core::unread_error(kCorrupt);
    if (size > max_bytes) return core::unread_error(kOverLimit);
  }
  if (reader->read(&data, &size, &type, reader.get(), &oid) != 0) return core::unread_error(kCorrupt);
  RawObject object(header->type, reader.get(), data, size);
  if (size > max_bytes) return core::unread_error(kOverLimit);
  return object;
}

core::Result<RawObject> ObjectDatabase::Impl::read(const ObjectId& id, std::size_t max_bytes) const {
  core::Error failure = core::unread_error("The object is missing.");
  for (std::size_t pack = 0; pack < files->packs.size(); ++pack) {
    const auto position = files->packs[pack].find(id);
    if (!position) continue;
    auto object = read_packed(pack, *position, max_bytes);
    if (object) return object;
    failure = object.error();
  }
  if (files->loose.contains(id)) {
    auto object = files->loose.read(id, max_bytes);
    if (object) return RawObject(object->type, std::move(object->bytes));
    failure = object.error();
  }
  return failure;
}

core::Result<std::shared_ptr<const RawObject>> ObjectDatabase::Impl::tree(const ObjectId& id) const {
  if (const auto kept = trees.find(id); kept != trees.end()) return kept->second;
  auto object = read(id, kMaxObjectBytes);
  if (!object)
    return core::unread_error("A tree cannot be read: " + object.error().message + " (" + id.hex() + ")");
  if (object->type() != ObjectType::kTree)
    return core::unread_error("An object should be a tree and is none: " + id.hex());
  const auto tree = std::make_shared<const RawObject>(std::move(*object));
  const std::size_t size = tree->bytes().size() + 256;
  if (size > kMaxKeptTrees / 4) return tree;
  if (tree_bytes + size > kMaxKeptTrees) {
    trees.clear();
    tree_bytes = 0;
  }
  tree_bytes += size;
  trees.emplace(id, tree);
  return tree;
}

ObjectDatabase::ObjectDatabase(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ObjectDatabase::~ObjectDatabase() = default;
ObjectDatabase::ObjectDatabase(ObjectDatabase&&) noexcept = default;
ObjectDatabase& ObjectDatabase::operator=(ObjectDatabase&&) noexcept = default;

bool ObjectDatabase::contains(const ObjectId& id) const {
  const auto& packs = impl_->files->packs;
  return std::any_of(packs.begin(), packs.end(),
                     [&](const PackIndex& pack) { return pack.find(id).has_value(); }) ||
         impl_->files->loose.contains(id);
}

void ObjectDatabase::read_along(std::shared_ptr<const PackForest> forest) {
  impl_->along = std::make_unique<ForestReader>(std::move(forest));
}

core::Result<Object> ObjectDatabase::read(const ObjectId& id) const {
  if (impl_->along) {
    if (auto object = impl_->along->read(id)) return std::move(*object);
  }
  auto raw = impl_->read(id, kMaxObjectBytes);
  if (!raw) return raw.error();
  return Object{raw->type(), std::string(raw->bytes())};
}

core::Result<std::vector<ObjectId>> ObjectDatabase::list() const {
  std::vector<ObjectId> out;
  for (const ObjectPlace& place : list_places(*impl_->files)) out.push_back(place.id);
  return out;
}

std::vector<ObjectId> ObjectDatabase::with_prefix(std::string_view hex) const {
  std::vector<ObjectId> out;
  if (hex.size() < 4 || hex.size() > 40) return out;
  const auto low = ObjectId::from_hex(std::string(hex) + std::string(40 - hex.size(), '0'));
  const auto high = ObjectId::from_hex(std::string(hex) + std::string(40 - hex.size(), 'f'));
  if (!low || !high) return out;
  for (const PackIndex& pack : impl_->files->packs) {
    for (std::uint32_t i = pack.first_not_less(*low); i < pack.count() && pack.id(i) <= *high; ++i) {
      out.push_back(pack.id(i));
    }
  }
  const auto loose = impl_->files->loose.ids();
  for (auto id = std::lower_bound(loose.begin(), loose.end(), *low); id != loose.end() && *id <= *high;
       ++id) {
    out.push_back(*id);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<ObjectPlace> list_places(const ObjectFiles& files) {
  std::vector<ObjectPlace> out;
  std::unordered_set<ObjectId, ObjectIdHash> seen;
  const bool single = files.packs.size() <= 1 && files.loose.ids().empty();
  for (std::size_t pack = 0; pack < files.packs.size(); ++pack) {
    const PackIndex& index = files.packs[pack];
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order(index.count());
    for (std::uint32_t i = 0; i < index.count(); ++i) order[i] = {index.offset(i), i};
    std::sort(order.begin(), order.end());
    for (const auto& [offset, position] : order) {
      const ObjectId id = index.id(position);
      if (single || seen.insert(id).second) out.push_back({id, static_cast<std::int32_t>(pack), position});
    }
  }
  for (const ObjectId& id : files.loose.ids()) {
    if (seen.insert(id).second) out.push_back({id, -1, 0});
  }
  return out;
}

}  // namespace credward::git
