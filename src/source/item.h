// One thing to judge, as a source names it: light, because a plan may hold a million of them. Workers load the bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/result.h"
#include "git/repository.h"
#include "source/beneath.h"

namespace credward::source {

struct Item {
  std::optional<std::string> path;  // as reports show it, raw bytes; none for messages and notes
  core::SourceKind kind = core::SourceKind::kWorktree;

  // Where the bytes are: one of the three, tried in this order.
  std::optional<std::string> bytes;    // already here (standard input, a link's target, a message)
  std::optional<git::ObjectId> blob;   // in the object database
  std::string file;                    // below Plan::roots[root]
  std::uint32_t root = 0;

  // The states that this one is compared with: a finding counts if it is new against each of them. A zero id is an
  // absent file. Empty: everything counts.
  std::vector<git::ObjectId> before;

  std::string old_path;  // where `before` stood, if elsewhere

  std::optional<std::uint32_t> commit;    // index in the commit graph: who brings the file, or whose message it is
  // History only.
  std::optional<git::ObjectId> message;   // the commit or tag whose message this is
  bool placed = true;                     // false: no commit places this blob at a path
};

// What a command reads, decided before anything is read.
struct Plan {
  std::vector<std::shared_ptr<const Root>> roots;
  std::vector<std::string> names;  // of the roots, where several have to be told apart
  std::vector<Item> items;
  std::vector<core::Problem> problems;
  std::vector<core::RepositoryInfo> repositories;
};

// Loads items' bytes. One per thread, because an object database is.
class Loader {
 public:
  // `max_bytes` 0: no limit of the operator's; a document never has more than kMaxDocumentBytes.
  Loader(const Plan& plan, std::optional<git::ObjectDatabase> objects, std::uint64_t max_bytes);

  // kUnread: missing, corrupt, unreadable, too large.
  core::Result<std::string> load(const Item& item) const;
  // A state of Item::before; an empty text for a zero id.
  core::Result<std::string> load(const git::ObjectId& blob) const;
  std::optional<git::ObjectId> blob_at(const git::ObjectId& tree, const std::string& path) const;

 private:
  const Plan& plan_;
  std::optional<git::ObjectDatabase> objects_;
  std::uint64_t max_bytes_;
};

inline constexpr std::uint64_t kMaxDocumentBytes = std::uint64_t{1} << 30;

}  // namespace credward::source
