// The fast reader. An object and everything stored against it form a tree; trees are shared out to threads and
// walked depth first with an explicit stack. The child with most below it comes last and takes its base's place
// on the stack, so at most log2(objects) buffers are alive in a thread, however long the chains are.
#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <thread>
#include <utility>

#include "git/object_stream.h"
#include "git/pack_forest.h"
#include "git/safe_file.h"
#include "git/tree_facts.h"
#include "git/unfolder.h"

namespace credward::git {
namespace {

constexpr std::size_t kShare = 64;  // trees that a thread takes at once

struct Shared {
  const PackForest& forest;
  const ObjectFiles& files;
  const ObjectSink& sink;
  TreeRecorder* recorder;  // none: nothing is noted
  StreamProgress& progress;
  const std::atomic<bool>* cancel;
  std::size_t max_bytes;
  std::atomic<std::size_t> live{0}, next{0};
};

class Walker {
 public:
  Walker(Shared& shared, unsigned number) : shared_(shared), forest_(shared.forest), number_(number), unfolder_(shared.forest, shared.live) {}

  // Takes trees until none is left. `only_trees`: the second round.
  void run(const std::vector<std::uint32_t>& roots, bool only_trees) {
    try {
      for (std::size_t begin; !*shared_.cancel && (begin = shared_.next.fetch_add(kShare)) < roots.size();) {
        const std::size_t end = std::min(begin + kShare, roots.size());
        for (std::size_t i = begin; i < end && !*shared_.cancel; ++i) tree(roots[i], only_trees);
        count();
      }
    } catch (const std::exception& failure_caught) {
      failure = failure_caught.what();
    }
  }

  // One more place where a failed object may be whole.
  void retry(std::uint32_t number, const char* reason, const ObjectDatabase& objects) {
    const ObjectId id = forest_.id(number);
    ++objects_;
    count();
    if (stands_elsewhere(number, id)) {
      const auto object = objects.impl().read(id, shared_.max_bytes);
      if (object) {
        StreamedObject streamed;
        streamed.id = id;
        streamed.type = object->type();
        streamed.bytes = object->bytes();
        streamed.number = number;
        give(streamed);
        return;
      }
    }
    problems.push_back(object_problem(id.hex(), reason));
  }

  std::vector<std::pair<std::uint32_t, const char*>> failed;
  std::vector<std::uint32_t> loose_trees;  // met in the first round
  std::vector<core::Problem> problems;
  std::vector<std::pair<ObjectId, ParsedCommit>> commits;
  std::string failure;

  // Time and bytes by part of the work, in the order of the report.
  std::array<core::Stage, 4> parts() const {
    return {named("inflate", unfolder_.inflated), named("materialise", unfolder_.materialised), named("prefilter", prefilter_),
            named("trees", trees_)};
  }

 private:
  static core::Stage named(const char* name, core::Stage stage) {
    stage.name = name;
    return stage;
  }

  struct Frame {
    std::uint32_t number = 0, next = 0;
    int slot = -1;
    bool seen = false;  // by the sink
    Buffer buffer;
  };

  void tree(std::uint32_t root, bool only_trees) {
    Frame frame;
    frame.number = root;
    const char* reason = forest_.loose(root) ? unfold_loose(root, frame.buffer) : unfold_root(root, frame.buffer);
    if (reason) return fail(root, reason);
    if (forest_.loose(root) && type_ == ObjectType::kTree && !only_trees) {
      loose_trees.push_back(root);
      return unfolder_.pool().give_back(std::move(frame.buffer));
    }
        visit(frame, nullptr);
    if (forest_.entry(root).children == 0) return leave(frame);
    stack_.clear();
    stack_.push_back(std::move(frame));
    while (!stack_.empty() && !*shared_.cancel) {
      Frame& base = stack_.back();
      const auto children = forest_.children(base.number);
      const std::uint32_t child = children[base.next++];
      step(child, base.next == children.size());
    }
    for (Frame& rest : stack_) leave(rest);
  }

  void step(std::uint32_t child, bool last) {
    Frame frame;
    frame.number = child;
    const char* reason = unfolder_.delta(child, stack_.back().buffer.content(), frame.buffer);
    if (!reason) visit(frame, &stack_.back());
    if (last) {
      leave(stack_.back());
      stack_.pop_back();
    }
    if (reason) return fail(child, reason);
    if (forest_.entry(child).children == 0) return leave(frame);
    stack_.push_back(std::move(frame));
  }

  void visit(Frame& frame, const Frame* base) {
    const PackForest::Entry& entry = forest_.entry(frame.number);
    if (entry.again) return;
    if (frame.buffer.size > shared_.max_bytes) {
      failed.emplace_back(frame.number, kOverLimit);
      return;
    }
    frame.seen = true;
    frame.slot = take_slot();
    StreamedObject object;
    object.id = forest_.id(frame.number);
    object.type = type_;
    object.bytes = {reinterpret_cast<const char*>(frame.buffer.bytes.get()), frame.buffer.size};
    object.number = frame.number;
    object.slot = frame.slot;
    object.has_children = entry.children > 0;
    if (base && base->seen) {
      object.base_slot = base->slot;
      object.copied = unfolder_.runs();
    }
    ++objects_;
    bytes_ += frame.buffer.size;
    give(object);
  }

  void give(const StreamedObject& object) {
    const StageTimer timer(object.type == ObjectType::kTree ? trees_ : prefilter_, object.bytes.size());
    if (shared_.recorder && object.type == ObjectType::kTree) shared_.recorder->add(object, number_);
    if (shared_.recorder && object.type == ObjectType::kCommit) {
      if (auto parsed = parse_commit(object.bytes)) commits.emplace_back(object.id, std::move(*parsed));
    }
    shared_.sink(object, number_);
  }

  void leave(Frame& frame) {
    if (frame.slot >= 0) free_slots_.push_back(frame.slot);
    unfolder_.pool().give_back(std::move(frame.buffer));
  }

  int take_slot() {
    if (free_slots_.empty()) return slots_++;
    const int slot = free_slots_.back();
    free_slots_.pop_back();
    return slot;
  }

  const char* unfold_root(std::uint32_t number, Buffer& out) {
    const auto type = unfolder_.root_type(number);
    if (!type) return kCorrupt;
    type_ = *type;
    return unfolder_.root(number, out);
  }

  const char* unfold_loose(std::uint32_t number, Buffer& out) {
    const auto object = shared_.files.loose.read(forest_.id(number), kMaxObjectBytes);
    if (!object) return object.error().message == kOverLimit ? kOverLimit : kCorrupt;
    if (!unfolder_.pool().take(object->bytes.size(), out)) return kTooMuch;
    std::copy(object->bytes.begin(), object->bytes.end(), out.bytes.get());
    type_ = object->type;
    return nullptr;
  }

  // With it, everything that hangs on it is lost.
  void fail(std::uint32_t number, const char* reason) {
    std::vector<std::uint32_t> below{number};
    while (!below.empty()) {
      const std::uint32_t next = below.back();
      below.pop_back();
      if (!forest_.entry(next).again) failed.emplace_back(next, next == number ? reason : kCorrupt);
      const auto children = forest_.children(next);
      below.insert(below.end(), children.begin(), children.end());
    }
  }

  bool stands_elsewhere(std::uint32_t number, const ObjectId& id) const {
    const PackIndex* own = forest_.loose(number) ? nullptr : &forest_.pack_of(number);
    return (own && shared_.files.loose.contains(id)) ||
           std::any_of(shared_.files.packs.begin(), shared_.files.packs.end(),
                       [&](const PackIndex& pack) { return &pack != own && pack.find(id); });
  }

  void count() {
    shared_.progress.objects.fetch_add(std::exchange(objects_, 0), std::memory_order_relaxed);
    shared_.progress.bytes.fetch_add(std::exchange(bytes_, 0), std::memory_order_relaxed);
  }

  Shared& shared_;
  const PackForest& forest_;
  const unsigned number_;
  Unfolder unfolder_;
  core::Stage prefilter_, trees_;
  std::vector<Frame> stack_;
  std::vector<int> free_slots_;
  int slots_ = 0;
  ObjectType type_ = ObjectType::kBlob;  // of the tree at hand: deltas never mix types
  std::uint64_t objects_ = 0, bytes_ = 0;
};

class PackStream : public ObjectStream {
 public:
  PackStream(const Repository& repository, std::uint64_t max_bytes, StreamNotes* notes)
      : repository_(repository),
        max_bytes_(max_bytes == 0 ? kMaxObjectBytes : std::min<std::uint64_t>(max_bytes, kMaxObjectBytes)),
        notes_(notes) {}

  core::Result<std::vector<core::Problem>> run(unsigned threads, const ObjectSink& sink, StreamProgress& progress,
                                               const std::atomic<bool>& cancel) override {
    auto objects = repository_.open_objects();
    if (!objects) return objects.error();
    const ObjectFiles& files = *objects->impl().files;
    const auto shared_forest = notes_ && notes_->forest ? notes_->forest : std::make_shared<const PackForest>(objects->impl().files);
    const PackForest& forest = *shared_forest;
    if (notes_) notes_->forest = shared_forest;
    progress.total = forest.unique();
    std::optional<TreeRecorder> recorder;
    if (notes_) recorder.emplace(shared_forest, std::max(threads, 1U));
    Shared shared{forest, files, sink, recorder ? &*recorder : nullptr, progress, &cancel, max_bytes_};
    std::vector<std::unique_ptr<Walker>> walkers;
    for (unsigned i = 0; i < std::max(threads, 1U); ++i) walkers.push_back(std::make_unique<Walker>(shared, i));
    std::vector<std::uint32_t> roots, trees;
    for (const std::uint32_t root : forest.roots()) (forest.entry(root).type == 2 ? trees : roots).push_back(root);
    for (const std::uint32_t lost : forest.unrooted()) {
      if (!forest.entry(lost).again) walkers[0]->failed.emplace_back(lost, kCorrupt);
    }
    round(walkers, shared, std::move(roots), false);
    retry(walkers, *objects);
    if (recorder) {
      if (const auto hits = notes_->hits ? notes_->hits() : BlobSet()) {
        recorder->begin(*hits);
      } else {
        note(walkers, nullptr);
        return finish(walkers, files);
      }
    }
    for (const auto& walker : walkers) trees.insert(trees.end(), walker->loose_trees.begin(), walker->loose_trees.end());
    if (notes_) shared.cancel = &notes_->stop;
    round(walkers, shared, std::move(trees), true);
    retry(walkers, *objects);
    if (recorder && !notes_->stop) note(walkers, &*recorder);
    return finish(walkers, files);
  }

 private:
  using Walkers = std::vector<std::unique_ptr<Walker>>;

  // The largest trees first, so that no thread is left alone with one; the rest as the packs have them.
  static void round(Walkers& walkers, Shared& shared, std::vector<std::uint32_t> roots, bool only_trees) {
    const std::uint32_t large = shared.forest.size() / static_cast<std::uint32_t>(16 * walkers.size()) + kShare;
    std::stable_partition(roots.begin(), roots.end(), [&](std::uint32_t root) { return shared.forest.weight(root) > large; });
    shared.next = 0;
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < walkers.size(); ++i)
      others.emplace_back([&roots, only_trees, walker = walkers[i].get()] { walker->run(roots, only_trees); });
    walkers[0]->run(roots, only_trees);
  }

  void note(Walkers& walkers, TreeRecorder* recorder) {
    auto sums = walkers[0]->parts();
    for (std::size_t i = 1; i < walkers.size(); ++i) {
      const auto parts = walkers[i]->parts();
      for (std::size_t part = 0; part < sums.size(); ++part) {
        sums[part].seconds += parts[part].seconds;
        sums[part].bytes += parts[part].bytes;
      }
    }
    notes_->parts.insert(notes_->parts.end(), sums.begin(), sums.end());
    for (const auto& walker : walkers) {
      for (auto& [id, commit] : walker->commits) notes_->commits.emplace(id, std::move(commit));
    }
    if (recorder) notes_->trees = recorder->finish();
  }

  // An object with made-up neighbours may be of any type; so what fails in the first round is tried before trees.
  static void retry(Walkers& walkers, const ObjectDatabase& objects) {
    std::vector<std::pair<std::uint32_t, const char*>> failed;
    for (const auto& walker : walkers) {
      failed.insert(failed.end(), walker->failed.begin(), walker->failed.end());
      walker->failed.clear();
    }
    std::sort(failed.begin(), failed.end());
    for (const auto& [number, reason] : failed) walkers[0]->retry(number, reason, objects);
  }

  static core::Result<std::vector<core::Problem>> finish(const Walkers& walkers, const ObjectFiles& files) {
    std::vector<core::Problem> problems;
    for (const auto& walker : walkers) {
      if (!walker->failure.empty()) return core::internal_error("Reading the objects failed: " + walker->failure);
      problems.insert(problems.end(), walker->problems.begin(), walker->problems.end());
    }
    for (const PackIndex& pack : files.packs) {
      if (!pack.shrunk()) continue;
      const std::size_t slash = pack.index_path().rfind('/');
      problems.push_back(file_problem(core::ProblemKind::kUnread, "pack", "objects/pack" + pack.index_path().substr(slash),
                                      "The pack was cut short while it was read."));
    }
    std::sort(problems.begin(), problems.end());
    return problems;
  }

  Repository repository_;
  std::size_t max_bytes_;
  StreamNotes* notes_;
};

}  // namespace

std::unique_ptr<ObjectStream> make_pack_stream(const Repository& repository, std::uint64_t max_object_bytes,
                                               StreamNotes* notes) {
  return std::make_unique<PackStream>(repository, max_object_bytes, notes);
}

}  // namespace credward::git
