#include "git/revision.h"

#include <charconv>

#include "git/object_parse.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxRevision = 8192;
constexpr std::size_t kMaxSteps = 10'000'000;  // of ~N
constexpr int kMaxTags = 64;                   // a tag of a tag of a tag …

class Resolver {
 public:
  Resolver(std::string_view revision, const RevisionContext& context)
      : revision_(revision), rest_(revision), context_(context) {}

  core::Result<ObjectId> run() {
    if (rest_.empty() || rest_.size() > kMaxRevision) return fail("is no revision");
    if (auto base = find_base(); !base) return base.error();
    while (!rest_.empty()) {
      const char mark = rest_[0];
      rest_.remove_prefix(1);
      core::Status step = mark == '~'   ? ancestor()
                          : mark == '^' ? caret()
                                        : core::Status(fail("has an unknown suffix"));
      if (!step) return step.error();
    }
    return id_;
  }

 private:
  core::Error fail(std::string_view why) const {
    std::string hint;
    if (!context_.shallow_boundary.empty()) {
      hint =
          "The clone is shallow: fetch what is missing (`git fetch --unshallow`; in CI, a fetch depth of 0).";
    }
    return core::usage_error(
        "The revision \"" + std::string(revision_.substr(0, 200)) + "\" " + std::string(why) + ".",
        std::move(hint));
  }

  // The name up to the first ^ or ~, and its reflog entry.
  core::Result<ObjectId> find_base() {
    const std::size_t end = rest_.find_first_of("^~");
    std::string_view name = rest_.substr(0, end);
    rest_.remove_prefix(name.size());
    if (name.starts_with(':') || name.find("..") != std::string_view::npos)
      return fail("has a form that is not supported");
    const std::size_t log = name.find("@{");
    if (log != std::string_view::npos) {
      const std::string_view number = name.substr(log + 2);
      name = name.substr(0, log);
      return from_reflog(name, number);
    }
    const auto id = find_name(name == "@" ? "HEAD" : std::string(name));
    if (!id) return fail(ambiguous_ ? "is ambiguous: several objects begin so" : "cannot be resolved");
    return id_ = *id;
  }

  std::string full_name(const std::string& name) const {
    for (const char* prefix : {"", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"}) {
      if (context_.refs.find(prefix + name)) return prefix + name;
    }
    const std::string remote = "refs/remotes/" + name + "/HEAD";
    return context_.refs.find(remote) ? remote : std::string();
  }

  std::optional<ObjectId> find_name(const std::string& name) {
    if (const auto id = ObjectId::from_hex(name)) return id;
    if (const std::string full = full_name(name); !full.empty()) return context_.refs.find(full);
    // `git describe` writes NAME-N-gID.
    const std::size_t described = name.rfind("-g");
    if (described != std::string::npos) {
      if (const auto id = from_prefix(std::string_view(name).substr(described + 2))) return id;
    }
    return from_prefix(name);
  }

  // An abbreviated id; of several objects the one that leads to a commit.
  std::optional<ObjectId> from_prefix(std::string_view hex) {
    const std::vector<ObjectId> found = context_.objects.with_prefix(hex);
    if (found.size() == 1) return found[0];
    std::optional<ObjectId> commit;
    for (const ObjectId& id : found) {
      ObjectType type;
      if (!peel_tags(context_.objects, id, type) || type != ObjectType::kCommit) continue;
      if (commit) ambiguous_ = true;
      commit = id;
    }
    if (!found.empty() && !commit) ambiguous_ = true;
    return ambiguous_ ? std::nullopt : commit;
  }

  core::Result<ObjectId> from_reflog(std::string_view name, std::string_view number) {
    std::size_t n = 0;
    const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), n);
    if (error != std::errc() || stop + 1 != number.data() + number.size() || *stop != '}') {
      return fail("has a form of @{…} that is not supported");
    }
    std::string ref = name.empty()  ? context_.refs.head_branch()
                      : name == "@" ? "HEAD"
                                    : full_name(std::string(name));
    if (ref.empty() && name.empty()) ref = "HEAD";
    const std::vector<ReflogLine> lines = ref.empty() ? std::vector<ReflogLine>{} : context_.reflog(ref);
    if (n < lines.size()) return id_ = lines[lines.size() - 1 - n].new_id;
    if (n == lines.size() && n > 0 && !lines[0].old_id.is_zero()) return id_ = lines[0].old_id;
    if (n == 0 && !ref.empty()) {
      if (const auto id = context_.refs.find(ref)) return id_ = *id;
    }
    return fail("names no entry of that reflog");
  }

  std::size_t number(std::size_t otherwise) {
    std::size_t value = otherwise;
    const auto [stop, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error == std::errc::result_out_of_range) value = kMaxSteps + 1;
    rest_.remove_prefix(static_cast<std::size_t>(stop - rest_.data()));
    return value;
  }

  core::Status to_commit() {
    ObjectType type;
    const auto peeled = peel_tags(context_.objects, id_, type);
    if (!peeled || type != ObjectType::kCommit) return fail("names no commit that is present");
    id_ = *peeled;
    return core::ok();
  }

  core::Status to_parent(std::size_t n) {
    if (auto commit = to_commit(); !commit) return commit;
    if (n == 0) return core::ok();
    const auto object = context_.objects.read(id_);
    const auto commit = object ? parse_commit(object->bytes) : std::nullopt;
    if (!commit) return fail("names a commit that cannot be read");
    if (context_.shallow_boundary.count(id_)) return fail("lies behind the boundary of the shallow clone");
    if (n > commit->parents.size()) return fail("names a parent that does not exist");
    id_ = commit->parents[n - 1];
    return core::ok();
  }

  core::Status ancestor() {
    const std::size_t steps = number(1);
    if (steps > kMaxSteps) return fail("names an ancestor that does not exist");
    if (steps == 0) return to_commit();
    for (std::size_t i = 0; i < steps; ++i) {
      if (auto step = to_parent(1); !step) return step;
    }
    return core::ok();
  }

  core::Status caret() {
    if (!rest_.starts_with('{')) return to_parent(number(1));
    const std::size_t end = rest_.find('}');
    const std::string_view kind = rest_.substr(1, end == std::string_view::npos ? 0 : end - 1);
    if (end == std::string_view::npos) return fail("has an unknown suffix");
    rest_.remove_prefix(end + 1);
    if (kind == "commit") return to_commit();
    if (kind == "object")
      return context_.objects.contains(id_) ? core::ok() : fail("names an object that is missing");
    ObjectType type;
    const auto peeled = peel_tags(context_.objects, id_, type);
    if (!peeled) return fail("names an object that is missing");
    if (kind.empty()) {
      id_ = *peeled;
      return core::ok();
    }
    if (kind != "tree") return fail("has an unknown suffix");
    id_ = *peeled;
    if (type == ObjectType::kTree) return core::ok();
    const auto object =
        type == ObjectType::kCommit ? context_.objects.read(id_) : core::Result<Object>(fail("is no tree"));
    const auto commit = object ? parse_commit(object->bytes) : std::nullopt;
    if (!commit) return fail("names no tree");
    id_ = commit->tree;
    return core::ok();
  }

  std::string_view revision_, rest_;
  const RevisionContext& context_;
  ObjectId id_;
  bool ambiguous_ = false;
};

}  // namespace

std::optional<ObjectId> peel_tags(const ObjectDatabase& objects, ObjectId id, ObjectType& type) {
  for (int i = 0; i < kMaxTags; ++i) {
    const auto object = objects.read(id);
    if (!object) return std::nullopt;
    type = object->type;
    if (type != ObjectType::kTag) return id;
    const auto tag = parse_tag(object->bytes);
    if (!tag) return std::nullopt;
    id = tag->target;
  }
  return std::nullopt;
}

core::Result<ObjectId> resolve_revision(std::string_view revision, const RevisionContext& context) {
  return Resolver(revision, context).run();
}

}  // namespace credward::git
