#include "source/incoming_objects.h"

#include "git/change.h"
#include "git/commit_graph.h"

namespace credward::source {
namespace {

// A tag of a tag of a tag: nobody needs more.
constexpr int kMaxTagDepth = 16;

std::optional<git::ObjectId> target_of(std::string_view tag) {
  constexpr std::string_view kObject = "object ";
  if (!tag.starts_with(kObject)) return std::nullopt;
  return git::ObjectId::from_hex(tag.substr(kObject.size(), 40));
}

}  // namespace

core::Result<std::optional<git::ObjectId>> IncomingObjects::follow(const git::ObjectDatabase& objects, const git::ObjectId& id,
                                                                   const std::set<git::ObjectId>& known) {
  git::ObjectId at = id;
  for (int depth = 0; depth < kMaxTagDepth; ++depth) {
    auto object = objects.read(at);
    if (!object) return object.error();
    if (object->type == git::ObjectType::kCommit) {
      commits_.emplace(id, at);
      return std::optional(at);
    }
    bool is_new = !known.count(at) && seen_.insert(at).second;
    if (object->type == git::ObjectType::kBlob && is_new) add_blob(std::nullopt, at);
    if (object->type == git::ObjectType::kTree && is_new) add_tree(objects, at);
    if (object->type != git::ObjectType::kTag) return std::optional<git::ObjectId>();
    if (is_new) {
      Item item;
      item.kind = core::SourceKind::kTagMessage;
      item.bytes = git::message_of(object->bytes);
      item.message = at;
      items_.push_back(std::move(item));
    }
    auto target = target_of(object->bytes);
    if (!target) return core::unread_error("the tag is corrupt");
    at = *target;
  }
  return core::unread_error("a tag of a tag, too many times over");
}

std::optional<git::ObjectId> IncomingObjects::commit_of(const git::ObjectId& id) const {
  auto found = commits_.find(id);
  return found == commits_.end() ? std::nullopt : std::optional(found->second);
}

void IncomingObjects::add_tree(const git::ObjectDatabase& objects, const git::ObjectId& tree) {
  for (git::TreeFile& file : git::list_tree(objects, tree, problems_)) {
    if (file.mode != 0160000) add_blob(std::move(file.path), file.blob);
  }
}

void IncomingObjects::add_blob(std::optional<std::string> path, const git::ObjectId& blob) {
  Item item;
  item.path = std::move(path);
  item.kind = core::SourceKind::kCommit;
  item.blob = blob;
  item.placed = false;
  items_.push_back(std::move(item));
}

void IncomingObjects::move_to(Plan& plan) {
  for (Item& item : items_) plan.items.push_back(std::move(item));
  for (core::Problem& problem : problems_) plan.problems.push_back(std::move(problem));
  items_.clear();
  problems_.clear();
}

}  // namespace credward::source
