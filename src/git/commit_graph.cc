#include "git/commit_graph.h"

#include <algorithm>
#include <queue>
#include <tuple>
#include <utility>

#include "git/object_database_impl.h"
#include "git/object_parse.h"

namespace credward::git {
namespace {

constexpr int kMaxTags = 64;

struct Loaded {
  Commit commit;
  std::vector<ObjectId> parents;  // present ones
};

using Index = std::unordered_map<ObjectId, std::uint32_t, ObjectIdHash>;

// Reads everything the tips reach, in whatever order.
class Loader {
 public:
  Loader(const Repository& repository, const ObjectDatabase& objects, const CommitNotes* notes, std::vector<core::Problem>& problems)
      : repository_(repository), objects_(objects), notes_(notes), problems_(problems) {}

  void run(std::span<const ObjectId> tips) {
    for (const ObjectId& tip : tips) add_tip(tip);
    while (!waiting_.empty()) {
      const auto [id, child] = waiting_.back();
      waiting_.pop_back();
      load(id, child);
    }
  }

  std::vector<Loaded> loaded;
  std::vector<std::pair<ObjectId, ObjectId>> tags;  // a tip and the commit it leads to

 private:
  void lost(const ObjectId& id, const core::Error& error, std::string_view what) {
    if (!lost_.insert(id).second) return;
    std::string reason = std::string(what) + ": " + error.message;
    if (repository_.partial_clone() && !objects_.contains(id))
      reason = std::string(what) + ": it is absent from a partial clone.";
    problems_.push_back(object_problem(id.hex(), std::move(reason)));
  }

  void add_tip(const ObjectId& tip) {
    ObjectId id = tip;
    for (int depth = 0; depth < kMaxTags; ++depth) {
      if (seen_.count(id) || (notes_ && notes_->count(id))) break;
      const auto object = objects_.impl().read(id, kMaxObjectBytes);
      if (!object) return lost(id, object.error(), "What a ref names cannot be read");
      if (object->type() == ObjectType::kCommit) break;
      if (object->type() != ObjectType::kTag) return;
      const auto tag = parse_tag(object->bytes());
      if (!tag) return lost(id, core::unread_error("it is corrupt."), "A tag cannot be read");
      id = tag->target;
    }
    if (id != tip) tags.emplace_back(tip, id);
    if (seen_.insert(id).second) waiting_.emplace_back(id, ObjectId{});
  }

  void load(const ObjectId& id, const ObjectId& child) {
    if (notes_) {
      if (const auto noted = notes_->find(id); noted != notes_->end()) return add(id, noted->second);
    }
    const auto object = objects_.impl().read(id, kMaxObjectBytes);
    if (!object) {
      return lost(id, object.error(),
                  "A commit" + (child.is_zero() ? std::string() : " that " + child.hex() + " follows") +
                      " cannot be read");
    }
    auto parsed = object->type() == ObjectType::kCommit ? parse_commit(object->bytes()) : std::nullopt;
    if (!parsed) return lost(id, core::unread_error("it is corrupt."), "A commit cannot be read");
    add(id, std::move(*parsed));
  }

  void add(const ObjectId& id, ParsedCommit parsed) {
    Loaded out;
    out.commit.id = id;
    out.commit.tree = parsed.tree;
    out.commit.committer_time = parsed.committer_time;
    out.commit.author = std::move(parsed.author);
    if (repository_.shallow_boundary().count(id)) {
      out.commit.missing_parents = std::move(parsed.parents);
    } else {
      out.parents = std::move(parsed.parents);
      for (const ObjectId& parent : out.parents) {
        if (seen_.insert(parent).second) waiting_.emplace_back(parent, id);
      }
    }
    loaded.push_back(std::move(out));
  }

  const Repository& repository_;
  const ObjectDatabase& objects_;
  const CommitNotes* notes_;
  std::vector<core::Problem>& problems_;
  std::unordered_set<ObjectId, ObjectIdHash> seen_, lost_;
  std::vector<std::pair<ObjectId, ObjectId>> waiting_;
};

Index index_of(const std::vector<Loaded>& loaded) {
  Index index;
  index.reserve(loaded.size());
  for (std::uint32_t i = 0; i < loaded.size(); ++i) index.emplace(loaded[i].commit.id, i);
  return index;
}

// Kahn's algorithm with a queue by (time, id). A cycle, which only made-up ids can form, is left out.
std::vector<std::uint32_t> topological_order(const std::vector<Loaded>& loaded, const Index& index) {
  std::vector<std::uint32_t> open_parents(loaded.size(), 0);
  std::vector<std::vector<std::uint32_t>> children(loaded.size());
  for (std::uint32_t i = 0; i < loaded.size(); ++i) {
    for (const ObjectId& parent : loaded[i].parents) {
      const auto found = index.find(parent);
      if (found == index.end()) continue;
      children[found->second].push_back(i);
      ++open_parents[i];
    }
  }
  const auto later = [&](std::uint32_t a, std::uint32_t b) {
    const Commit &left = loaded[a].commit, &right = loaded[b].commit;
    return std::tie(left.committer_time, left.id) > std::tie(right.committer_time, right.id);
  };
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, decltype(later)> ready(later);
  for (std::uint32_t i = 0; i < loaded.size(); ++i) {
    if (open_parents[i] == 0) ready.push(i);
  }
  std::vector<std::uint32_t> order;
  order.reserve(loaded.size());
  while (!ready.empty()) {
    const std::uint32_t next = ready.top();
    ready.pop();
    order.push_back(next);
    for (const std::uint32_t child : children[next]) {
      if (--open_parents[child] == 0) ready.push(child);
    }
  }
  return order;
}

}  // namespace

core::Result<CommitGraph> CommitGraph::load(const Repository& repository, const ObjectDatabase& objects,
                                            std::span<const ObjectId> tips, const CommitNotes* notes) {
  CommitGraph graph;
  Loader loader(repository, objects, notes, graph.problems_);
  loader.run(tips);
  std::vector<Loaded>& loaded = loader.loaded;
  const std::vector<std::uint32_t> order = topological_order(loaded, index_of(loaded));
  if (order.size() < loaded.size()) {
    graph.problems_.push_back(
        object_problem(std::string(40, '0'), "Commits name each other as ancestors in a circle."));
  }
  graph.commits_.reserve(order.size());
  graph.by_id_.reserve(order.size());
  for (const std::uint32_t from : order) {
    Commit commit = std::move(loaded[from].commit);
    for (const ObjectId& parent : loaded[from].parents) {
      const auto found = graph.by_id_.find(parent);
      if (found == graph.by_id_.end()) {
        commit.missing_parents.push_back(parent);
      } else if (std::find(commit.parents.begin(), commit.parents.end(), found->second) ==
                 commit.parents.end()) {
        commit.parents.push_back(found->second);
      }
    }
    graph.by_id_.emplace(commit.id, static_cast<std::uint32_t>(graph.commits_.size()));
    graph.commits_.push_back(std::move(commit));
  }
  for (const auto& [tag, target] : loader.tags) {
    if (const auto found = graph.find(target)) graph.by_id_.emplace(tag, *found);
  }
  std::sort(graph.problems_.begin(), graph.problems_.end());
  return graph;
}

std::optional<std::uint32_t> CommitGraph::find(const ObjectId& id) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

std::vector<bool> CommitGraph::reachable(std::span<const ObjectId> tips) const {
  std::vector<bool> marked(commits_.size(), false);
  for (const ObjectId& tip : tips) {
    if (const auto index = find(tip)) marked[*index] = true;
  }
  for (std::size_t i = commits_.size(); i-- > 0;) {
    if (!marked[i]) continue;
    for (const std::uint32_t parent : commits_[i].parents) marked[parent] = true;
  }
  return marked;
}

std::vector<std::uint32_t> CommitGraph::merge_bases(std::uint32_t a, std::uint32_t b) const {
  // Bits: reached from a, from b, and from a common ancestor already found (so not a best one).
  enum : std::uint8_t { kFromA = 1, kFromB = 2, kBehind = 4 };
  std::vector<std::uint8_t> marks(commits_.size(), 0);
  marks[a] |= kFromA;
  marks[b] |= kFromB;
  std::vector<std::uint32_t> bases;
  for (std::size_t i = std::size_t{std::max(a, b)} + 1; i-- > 0;) {
    std::uint8_t mark = marks[i];
    if (mark == 0) continue;
    if ((mark & (kFromA | kFromB)) == (kFromA | kFromB)) {
      if (!(mark & kBehind)) bases.push_back(static_cast<std::uint32_t>(i));
      mark |= kBehind;
    }
    for (const std::uint32_t parent : commits_[i].parents) marks[parent] |= mark;
  }
  std::reverse(bases.begin(), bases.end());
  return bases;
}

std::string rfc3339(std::int64_t seconds) {
  // Years 0000 to 9999; a commit can claim anything.
  seconds = std::clamp<std::int64_t>(seconds, -62167219200, 253402300799);
  std::int64_t days = seconds / 86400, rest = seconds % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  // Days since 0000-03-01, so that the leap day is a year's last.
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int64_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  std::string out;
  const auto put = [&out](std::int64_t value, std::size_t width, char behind) {
    const std::string digits = std::to_string(value);
    out.append(width - std::min(width, digits.size()), '0').append(digits) += behind;
  };
  put(year, 4, '-');
  put(month, 2, '-');
  put(day, 2, 'T');
  put(rest / 3600, 2, ':');
  put(rest / 60 % 60, 2, ':');
  put(rest % 60, 2, 'Z');
  return out;
}

std::string_view message_of(std::string_view object) {
  const std::size_t end = object.find("\n\n");
  return end == std::string_view::npos ? std::string_view() : object.substr(end + 2);
}

}  // namespace credward::git
