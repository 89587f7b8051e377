#include "git/tree_facts.h"

#include <algorithm>
#include <cstring>

#include "git/object_parse.h"

namespace credward::git {
namespace {

constexpr std::size_t kMaxEdges = 128'000'000;  // of all workers: a gigabyte
constexpr std::size_t kRecent = 1 << 16;
constexpr std::uint32_t kMaxTarget = 0x3fffffff;

std::uint32_t packed(TreeFacts::Kind kind, std::uint32_t target) {
  return static_cast<std::uint32_t>(kind) << 30 | target;
}

}  // namespace

std::optional<std::uint32_t> TreeFacts::find(const ObjectId& tree) const {
  const auto number = forest_->find(tree);
  return number && has(*number) ? number : std::nullopt;
}

TreeRecorder::TreeRecorder(std::shared_ptr<const PackForest> forest, unsigned threads)
    : forest_(std::move(forest)), workers_(threads), spans_(forest_->size()) {
  if (forest_->size() > kMaxTarget) workers_[0].full = true;
}

void TreeRecorder::begin(const BlobSet& hits) {
  hits_.assign(forest_->size(), false);
  for (const ObjectId& hit : hits) {
    if (const auto number = forest_->find(hit)) hits_[*number] = true;
  }
}

void TreeRecorder::add(const StreamedObject& tree, unsigned worker_number) {
  Worker& worker = workers_[worker_number];
  if (worker.full || tree.number == StreamedObject::kNoNumber) return;
  const int highest = std::max(tree.slot, tree.base_slot);
  if (highest >= static_cast<int>(worker.slots.size())) worker.slots.resize(static_cast<std::size_t>(highest) + 1);
  const bool keep = tree.has_children && tree.slot >= 0;
  State& out = tree.slot >= 0 ? worker.slots[static_cast<std::size_t>(tree.slot)] : worker.scratch;
  out.starts.clear();
  out.edges.clear();
  const State* base = tree.base_slot >= 0 ? &worker.slots[static_cast<std::size_t>(tree.base_slot)] : nullptr;
  if (base && !base->usable) base = nullptr;
  bool whole = tree.bytes.size() <= 0xffffffff;
  std::size_t run = 0;
  for (std::size_t at = 0; whole && at < tree.bytes.size();) {
    if (base) {
      while (run < tree.copied.size() && tree.copied[run].to + tree.copied[run].size <= at) ++run;
      if (run < tree.copied.size() && tree.copied[run].to <= at) {
        const std::size_t before = at;
        inherit(*base, tree.copied[run], at, keep, out);
        if (at != before) continue;
      }
    }
    whole = parse(tree.bytes, at, keep, worker, out);
  }
  if (!whole) out.edges.push_back({0, {0, packed(TreeFacts::Kind::kDamage, 0)}});
  out.usable = keep && whole;
  if (keep) out.starts.push_back(static_cast<std::uint32_t>(tree.bytes.size()));
  spans_[tree.number] = {static_cast<std::uint32_t>(worker.edges.size()),
                         static_cast<std::uint32_t>(out.edges.size()), worker_number + 1};
  for (const Placed& placed : out.edges) worker.edges.push_back(placed.edge);
  worker.full = worker.edges.size() > kMaxEdges / workers_.size();
}

// Takes over the entries of the base that lie wholly in the run, from `at` on, if one begins there.
void TreeRecorder::inherit(const State& base, const CopiedRun& run, std::size_t& at, bool keep, State& out) const {
  const std::size_t from = run.from + (at - run.to), end = run.from + run.size;
  const auto first = std::lower_bound(base.starts.begin(), base.starts.end(), from);
  if (first == base.starts.end() || *first != from) return;
  const auto last = std::upper_bound(first, base.starts.end(), end) - 1;
  if (last == first) return;
  const auto shift = static_cast<std::uint32_t>(at - from);  // wraps, and back again
  if (keep) {
    const std::size_t old = out.starts.size(), count = static_cast<std::size_t>(last - first);
    out.starts.resize(old + count);
    const std::uint32_t* source = &*first;
    std::uint32_t* target = out.starts.data() + old;
    for (std::size_t i = 0; i < count; ++i) target[i] = source[i] + shift;
  }
  auto edge = std::lower_bound(base.edges.begin(), base.edges.end(), *first,
                               [](const Placed& placed, std::uint32_t start) { return placed.at < start; });
  for (; edge != base.edges.end() && edge->at < *last; ++edge) out.edges.push_back({edge->at + shift, edge->edge});
  at += *last - *first;
}

bool TreeRecorder::parse(std::string_view bytes, std::size_t& at, bool keep, Worker& worker, State& out) {
  TreeReader reader(bytes.substr(at));
  TreeEntry entry;
  if (!reader.next(entry)) return false;
  const auto start = static_cast<std::uint32_t>(at);
  at = static_cast<std::size_t>(entry.name.data() - bytes.data()) + entry.name.size() + 1 + sizeof entry.id.bytes;
  if (keep) out.starts.push_back(start);
  if (entry.is_submodule()) return true;
  const auto number = find(entry.id, worker);
  if (!number) {
    worker.missing.push_back({entry.id, entry.is_tree()});
    out.edges.push_back({start, {name_id(entry.name, worker),
                                 packed(TreeFacts::Kind::kMissing, static_cast<std::uint32_t>(worker.missing.size() - 1))}});
  } else if (entry.is_tree()) {
    out.edges.push_back({start, {name_id(entry.name, worker), packed(TreeFacts::Kind::kTree, *number)}});
  } else if (hits_[*number]) {
    out.edges.push_back({start, {name_id(entry.name, worker), packed(TreeFacts::Kind::kHit, *number)}});
  }
  return true;
}

std::optional<std::uint32_t> TreeRecorder::find(const ObjectId& id, Worker& worker) const {
  if (worker.recent.empty()) worker.recent.resize(kRecent, {ObjectId{}, StreamedObject::kNoNumber});
  auto& [known, number] = worker.recent[ObjectIdHash()(id) % kRecent];
  if (known == id && number != StreamedObject::kNoNumber) return number;
  const auto found = forest_->find(id);
  if (found) {
    known = id;
    number = *found;
  }
  return found;
}

std::uint32_t TreeRecorder::name_id(std::string_view name, Worker& worker) {
  return worker.names.emplace(std::string(name), static_cast<std::uint32_t>(worker.names.size())).first->second;
}

TreeFacts TreeRecorder::finish() {
  TreeFacts facts;
  facts.complete_ = std::none_of(workers_.begin(), workers_.end(), [](const Worker& worker) { return worker.full; });
  facts.forest_ = std::move(forest_);
  if (!facts.complete_) return facts;
  facts.whole_ = true;
  facts.spans_ = std::move(spans_);
  std::unordered_map<std::string_view, std::uint32_t> ids;
  std::size_t names = 0;
  for (const Worker& worker : workers_) names += worker.names.size();
  facts.names_.reserve(names);  // views of them are keys
  for (Worker& worker : workers_) {
    std::vector<std::uint32_t> final_ids(worker.names.size());
    for (const auto& [name, id] : worker.names) {
      auto known = ids.find(name);
      if (known == ids.end()) {
        facts.names_.push_back(name);
        known = ids.emplace(facts.names_.back(), static_cast<std::uint32_t>(facts.names_.size() - 1)).first;
      }
      final_ids[id] = known->second;
    }
    const auto first_missing = static_cast<std::uint32_t>(facts.missing_.size());
    facts.missing_.insert(facts.missing_.end(), worker.missing.begin(), worker.missing.end());
    for (Edge& edge : worker.edges) {
      if (edge.kind() != TreeFacts::Kind::kDamage) edge.name = final_ids[edge.name];
      if (edge.kind() == TreeFacts::Kind::kMissing) edge.kind_and_target += first_missing;
      const bool sound = edge.kind() == TreeFacts::Kind::kHit || (edge.kind() == TreeFacts::Kind::kTree && facts.has(edge.target()));
      if (!sound) facts.whole_ = false;
    }
    worker.edges.shrink_to_fit();
    facts.edges_.push_back(std::move(worker.edges));
    worker = {};
  }
  return facts;
}

}  // namespace credward::git
