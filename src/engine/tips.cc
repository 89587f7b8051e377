#include "engine/tips.h"

#include <fmt/format.h>

namespace credward::engine {
namespace {

// A tag of a tag of a tag: nobody needs more.
constexpr int kMaxTagDepth = 16;

std::optional<git::ObjectId> tag_target(const std::string& tag) {
  constexpr std::string_view kObject = "object ";
  if (!tag.starts_with(kObject)) return std::nullopt;
  return git::ObjectId::from_hex(std::string_view(tag).substr(kObject.size(), 40));
}

Tier tier_of_ref(std::string_view name) {
  if (name.starts_with("refs/notes/")) return Tier::kNotes;
  if (name == "refs/stash") return Tier::kStash;
  return Tier::kRefs;
}

class TipFinder {
 public:
  explicit TipFinder(const git::ObjectDatabase& objects) : objects_(objects) {}

  void add_ref(const std::string& name, git::ObjectId id) {
    tips_.scope.push_back({name, id.hex()});
    follow(name, id, tier_of_ref(name));
  }

  // Reflogs name what is long gone by right; silence is no loss there.
  void add_reflog(const git::ReflogEntry& entry) {
    auto object = objects_.read(entry.id);
    if (!object || object->type != git::ObjectType::kCommit) return;
    add_commit(entry.ref == "refs/stash" ? Tier::kStash : Tier::kReflog, entry.id);
  }

  Tips take() { return std::move(tips_); }

 private:
  void follow(const std::string& name, git::ObjectId id, Tier tier) {
    for (int depth = 0; depth < kMaxTagDepth; ++depth) {
      auto object = objects_.read(id);
      if (!object) {
        tips_.problems.push_back({core::ProblemKind::kUnread, "object", std::nullopt, id.hex(),
                                  fmt::format("named by {}: {}", name, object.error().message), {}});
        return;
      }
      if (object->type == git::ObjectType::kCommit) return add_commit(tier, id);
      if (object->type != git::ObjectType::kTag) {
        tips_.bare.push_back({id, object->type});
        return;
      }
      tips_.tags.insert(id);
      auto target = tag_target(object->bytes);
      if (!target) return;
      id = *target;
    }
  }

  void add_commit(Tier tier, const git::ObjectId& id) { tips_.commits[static_cast<std::size_t>(tier)].push_back(id); }

  const git::ObjectDatabase& objects_;
  Tips tips_;
};

}  // namespace

core::SourceKind source_of(Tier tier) {
  switch (tier) {
    case Tier::kRefs: return core::SourceKind::kCommit;
    case Tier::kNotes: return core::SourceKind::kNote;
    case Tier::kStash: return core::SourceKind::kStash;
    case Tier::kReflog: return core::SourceKind::kReflog;
    case Tier::kUnreachable: break;
  }
  return core::SourceKind::kUnreachable;
}

std::vector<git::ObjectId> Tips::all() const {
  std::vector<git::ObjectId> out;
  for (const auto& tier : commits) out.insert(out.end(), tier.begin(), tier.end());
  return out;
}

core::Result<Tips> find_tips(const git::Repository& repository, const git::ObjectDatabase& objects,
                             const std::vector<std::string>& only) {
  TipFinder finder(objects);
  for (const std::string& name : only) {
    auto id = repository.resolve(name);
    if (!id) return id.error();
    finder.add_ref(name, *id);
  }
  if (!only.empty()) return finder.take();
  for (const git::Ref& ref : repository.refs()) finder.add_ref(ref.name, ref.target);
  for (const git::ReflogEntry& entry : repository.reflogs()) finder.add_reflog(entry);
  return finder.take();
}

std::vector<Tier> tiers_of(const git::CommitGraph& graph, const Tips& tips) {
  std::vector<Tier> out(graph.commits().size(), Tier::kUnreachable);
  for (std::size_t tier = kTiers; tier-- > 0;) {
    std::vector<bool> reached = graph.reachable(tips.commits[tier]);
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (reached[i]) out[i] = static_cast<Tier>(tier);
    }
  }
  return out;
}

}  // namespace credward::engine
