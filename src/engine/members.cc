#include "engine/members.h"

#include "core/hash.h"
#include "text/archive.h"

namespace credward::engine {
namespace {

std::string identity(const std::string& name, std::string_view bytes) {
  return core::sha256_hex(bytes) + ' ' + name;
}

}  // namespace

bool members_need_judging(std::string_view archive, detect::Worker& worker) {
  bool match = false;
  auto lost = text::read_archive(archive, "", {}, [&](const std::string&, const std::string& bytes) {
    match = match || worker.may_match(bytes);
  });
  return match || !lost.empty();
}

EarlierMembers::EarlierMembers(const source::Item& item, const source::Loader& loader,
                               std::vector<core::Problem>& problems) {
  for (const git::ObjectId& blob : item.before) {
    auto bytes = loader.load(blob);
    if (!bytes) {
      problems.push_back(
          {core::ProblemKind::kUnread, "object", item.path, blob.hex(), bytes.error().message, {}});
      continue;
    }
    if (!text::is_archive(*bytes)) continue;
    text::read_archive(
        *bytes, item.path.value_or(""), {},
        [&](const std::string& name, const std::string& member) { seen_.insert(identity(name, member)); });
  }
}

bool EarlierMembers::contain(const std::string& name, std::string_view bytes) const {
  return !seen_.empty() && seen_.count(identity(name, bytes)) > 0;
}

}  // namespace credward::engine
