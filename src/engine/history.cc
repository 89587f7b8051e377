#include "engine/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

#include "engine/key_table.h"
#include "engine/members.h"
#include "engine/scan_steps.h"
#include "engine/tips.h"
#include "git/change.h"
#include "git/object_check.h"
#include "git/object_stream.h"
#include "git/trace.h"
#include "git/tree_facts.h"
#include "text/archive.h"

namespace credward::engine {
namespace {

// A rule may depend on a path, so a blob is judged once per path; a few trees that hold each other can give it 2^40.
constexpr std::size_t kMaxPathsOfBlob = 10'000;
// Which refs hold a key is asked of so many, the first in order: each is a walk over the history.
constexpr std::size_t kMaxRefsOfKey = 64;
using PathCounts = std::map<git::ObjectId, std::size_t>;

// What the prefilter kept of the stream.
struct Hits {
  git::BlobSet blobs;
  struct Message { git::ObjectId id; git::ObjectType type; std::string text; };
  std::vector<Message> messages;
  std::vector<git::ObjectId> commits;  // all that were seen, for --unreachable
  std::vector<bool> clean;             // by the reader's slots: nothing was found in that blob
  std::vector<core::Span> same;        // working space
};

std::vector<bool>::reference clean(Hits& found, int slot) {
  if (found.clean.size() <= static_cast<std::size_t>(slot)) found.clean.resize(static_cast<std::size_t>(slot) + 64);
  return found.clean[static_cast<std::size_t>(slot)];
}

// Most versions of a file differ from what they are stored against in a few lines, and only those are read.
bool may_match(const git::StreamedObject& object, detect::Worker& worker, bool echoes, Hits& found) {
  bool match = false;
  if (object.base_slot >= 0 && clean(found, object.base_slot)) {
    found.same.clear();
    for (const git::CopiedRun& run : object.copied) found.same.push_back({run.to, run.to + run.size});
    match = echoes ? worker.may_echo_version(object.bytes, found.same) : worker.may_match_version(object.bytes, found.same);
  } else {
    match = echoes ? worker.may_echo(object.bytes) : worker.may_match(object.bytes);
  }
  if (object.slot >= 0) clean(found, object.slot) = !match;
  return match;
}

class HistoryRun {
 public:
  HistoryRun(const git::Repository& repository, const HistoryRequest& request, Session& session, ReportBuilder& builder)
      : repository_(repository), request_(request), session_(session), builder_(builder) {}

  core::Status run() {
    auto objects = repository_.open_objects();
    if (!objects) return objects.error();
    auto tips = find_tips(repository_, *objects, request_.refs);
    if (!tips) return tips.error();
    tips_ = std::move(*tips);
    builder_.add(tips_.problems);
    for (const core::RefTip& tip : tips_.scope) builder_.add(tip);
    note_shallow();
    if (auto streamed = stream(nullptr); !streamed) return streamed;
    if (auto loaded = load_graph(*objects); !loaded) return loaded;
    auto judged = trace_and_judge(*objects, nullptr);
    if (!judged) return judged.error();
    std::vector<core::Problem> problems;
    session_.keys().learn(*judged);
    auto echoes = session_.keys().echoes(*session_.detector(), problems);
    if (!echoes) return echoes.error();
    builder_.add(std::move(problems));
    if (*echoes) {
      // Who brought a key to a path depends on every file that holds it there, so all is answered anew.
      const std::size_t blobs = hits_.blobs.size();
      if (auto streamed = stream(*echoes); !streamed) return streamed;
      SecondLook second = second_look(*echoes, std::move(*judged));
      judged = hits_.blobs.size() == blobs ? plan_and_judge(*objects, &second) : trace_and_judge(*objects, &second);
      if (!judged) return judged.error();
    }
    builder_.add(history_.problems);
    builder_.add(std::move(plan_.problems));
    collect(*judged);
    session_.progress().begin("provenance", 0);
    answer(*objects);
    return report(*echoes);
  }

 private:
  using Echoes = std::shared_ptr<const detect::EchoSearch>;

  // The keys that the first look has established, and what it has made of each item.
  struct SecondLook {
    Echoes echoes;
    std::map<std::pair<git::ObjectId, std::optional<std::string>>, JudgedItem> earlier;
  };

  SecondLook second_look(Echoes echoes, std::vector<JudgedItem> judged) const {
    SecondLook second{std::move(echoes), {}};
    for (std::size_t i = 0; i < judged.size(); ++i) {
      second.earlier.emplace(std::pair(object_of(plan_.items[i]), plan_.items[i].path), std::move(judged[i]));
    }
    return second;
  }

  core::Result<std::vector<JudgedItem>> trace_and_judge(const git::ObjectDatabase& objects, SecondLook* second) {
    session_.progress().begin("tracing", graph_->commits().size());
    auto history = git::trace(*graph_, objects, hits_.blobs, [&] { return session_.deadline().passed(); }, &notes_.trees);
    if (!history) return history.error();
    history_ = std::move(*history);
    return plan_and_judge(objects, second);
  }

  core::Result<std::vector<JudgedItem>> plan_and_judge(const git::ObjectDatabase& objects, SecondLook* second) {
    plan_ = {};
    plan_items(objects);
    session_.apply_exclusions(plan_);
    return judge(second ? second->echoes : nullptr, false, second);
  }

  core::Result<std::vector<JudgedItem>> judge(const Echoes& echoes, bool lines, SecondLook* second) {
    JudgeRequest judge;
    judge.plan = &plan_;
    judge.detector = session_.detector();
    judge.judged = detect::Judged::kSticky;
    judge.open_objects = [&] {
      auto objects = repository_.open_objects();
      if (objects && notes_.forest) objects->read_along(notes_.forest);
      return objects;
    };
    if (notes_.forest) judge.order = reading_order();
    judge.echoes = echoes;
    judge.lines = lines;
    if (lines) judge.requests = session_.requests();
    if (second) {
      judge.earlier = [second](const source::Item& item) {
        const auto found = second->earlier.find({object_of(item), item.path});
        return found == second->earlier.end() ? nullptr : &found->second;
      };
    }
    return judge_items(judge, session_.options(), session_.deadline(), session_.progress());
  }

  std::vector<std::uint32_t> reading_order() const {
    std::vector<git::ObjectId> ids;
    for (const source::Item& item : plan_.items) ids.push_back(object_of(item));
    return notes_.forest->reading_order(ids);
  }

  void note_shallow() {
    if (!repository_.shallow()) return;
    builder_.add(core::Problem{core::ProblemKind::kNote, "shallow", std::nullopt, std::nullopt,
                               fmt::format("a shallow repository: what lies behind its {} boundary commit{} is not here; "
                                           "fetch it with `git fetch --unshallow`",
                                           repository_.shallow_boundary().size(),
                                           repository_.shallow_boundary().size() == 1 ? "" : "s"),
                               {}});
  }

  // Every object once. With known keys it is the second time: what was kept stays, and more may come.
  core::Status stream(const Echoes& echoes) {
    git::BlobSet known_messages;
    for (const Hits::Message& message : hits_.messages) known_messages.insert(message.id);
    unsigned threads = std::max(1u, session_.options().threads);
    std::vector<detect::Worker> workers;
    for (unsigned i = 0; i < threads; ++i) workers.emplace_back(session_.detector()).listen_for(echoes);
    std::vector<Hits> found(threads);
    std::atomic<std::uint64_t> documents{0};
    git::StreamProgress stream_progress;
    std::atomic<bool> cancel{false};
    Progress& progress = session_.progress();
    progress.begin("reading objects", 0);
    const Interruption interruption(session_.options().interrupts);
    auto sink = [&](const git::StreamedObject& object, unsigned worker) {
      progress.total.store(stream_progress.total.load(std::memory_order_relaxed), std::memory_order_relaxed);
      progress.done.fetch_add(1, std::memory_order_relaxed);
      progress.bytes.fetch_add(object.bytes.size(), std::memory_order_relaxed);
      if (object.type != git::ObjectType::kTree) documents.fetch_add(1, std::memory_order_relaxed);
      if (echoes) {
        keep_echo(object, workers[worker], known_messages, found[worker]);
      } else {
        keep_hit(object, workers[worker], found[worker]);
      }
      if (session_.deadline().passed()) cancel = notes_.stop = true;
      if (interruption.happened()) cancel = true;  // trees are read all the same: they say where the hits stand
    };
    const RunOptions& options = session_.options();
    auto stream = options.reader == Reader::kPack ? git::make_pack_stream(repository_, options.max_file_size, &notes_)
                                                  : git::make_odb_stream(repository_, options.max_file_size);
    notes_.hits = [&]() -> std::optional<git::BlobSet> {
      git::BlobSet hits = hits_.blobs;
      for (const Hits& part : found) hits.insert(part.blobs.begin(), part.blobs.end());
      if (echoes && hits.size() == hits_.blobs.size()) return std::nullopt;
      return hits;
    };
    auto unread = stream->run(threads, sink, stream_progress, cancel);
    if (!unread) return unread.error();
    builder_.add(std::move(*unread));
    if (cancel) {
      builder_.add(core::Problem{core::ProblemKind::kUnread, "objects", std::nullopt, std::nullopt,
                                 notes_.stop ? "--timeout was reached before all objects were read"
                                             : "the run was interrupted before all objects were read",
                                 {}});
    }
    if (!echoes) builder_.count(documents, stream_progress.bytes);
    progress.end();
    for (const core::Stage& part : notes_.parts) progress.stages.push_back(part);
    for (Hits& part : found) {
      hits_.blobs.merge(part.blobs);
      std::move(part.messages.begin(), part.messages.end(), std::back_inserter(hits_.messages));
      hits_.commits.insert(hits_.commits.end(), part.commits.begin(), part.commits.end());
    }
    return core::ok();
  }

  void keep_hit(const git::StreamedObject& object, detect::Worker& worker, Hits& found) const {
    switch (object.type) {
      case git::ObjectType::kTree: return;
      case git::ObjectType::kBlob:
        if (may_match(object, worker, false, found) || archive_matches(object, worker)) found.blobs.insert(object.id);
        return;
      case git::ObjectType::kCommit:
        if (request_.unreachable) found.commits.push_back(object.id);
        [[fallthrough]];
      case git::ObjectType::kTag:
        if (std::string_view message = git::message_of(object.bytes); worker.may_match(message)) {
          found.messages.push_back({object.id, object.type, std::string(message)});
        }
    }
  }

  // The second time: what was kept before is kept.
  void keep_echo(const git::StreamedObject& object, detect::Worker& worker, const git::BlobSet& known_messages, Hits& found) const {
    if (object.type == git::ObjectType::kTree) return;
    if (object.type == git::ObjectType::kBlob) {
      if (hits_.blobs.count(object.id)) {
        if (object.slot >= 0) clean(found, object.slot) = false;
      } else if (may_match(object, worker, true, found) || archive_matches(object, worker)) {
        found.blobs.insert(object.id);
      }
      return;
    }
    if (known_messages.count(object.id)) return;
    if (std::string_view message = git::message_of(object.bytes); worker.may_echo(message)) {
      found.messages.push_back({object.id, object.type, std::string(message)});
    }
  }

  static bool archive_matches(const git::StreamedObject& object, detect::Worker& worker) {
    return text::is_archive(object.bytes) && members_need_judging(object.bytes, worker);
  }

  core::Status load_graph(const git::ObjectDatabase& objects) {
    session_.progress().begin("commits", 0);
    auto graph = git::CommitGraph::load(repository_, objects, tips_.all(), &notes_.commits);
    if (!graph) return graph.error();
    if (request_.unreachable) {
      auto& dangling = tips_.commits[static_cast<std::size_t>(Tier::kUnreachable)];
      for (const git::ObjectId& id : hits_.commits) {
        if (!graph->find(id)) dangling.push_back(id);
      }
      std::sort(dangling.begin(), dangling.end());
      if (!dangling.empty()) graph = git::CommitGraph::load(repository_, objects, tips_.all(), &notes_.commits);
      if (!graph) return graph.error();
    }
    builder_.add(graph->problems());
    graph_ = std::move(*graph);
    tiers_ = tiers_of(*graph_, tips_);
    std::vector<bool> dangling;
    for (const Tier tier : tiers_) dangling.push_back(tier == Tier::kUnreachable);
    builder_.add(git::missing_objects(repository_, *graph_, objects, &notes_.trees, dangling));
    if (auto head = repository_.head()) head_ = graph_->find(*head);
    std::vector<git::ObjectId> head_tip;
    if (head_) head_tip.push_back(graph_->commits()[*head_].id);
    reached_from_head_ = graph_->reachable(head_tip);
    if (request_.with_refs) load_refs();
    return core::ok();
  }

  bool in_time(std::uint32_t commit) const {
    return !request_.since || graph_->commits()[commit].committer_time >= *request_.since;
  }

  void plan_items(const git::ObjectDatabase& objects) {
    std::set<std::pair<std::uint32_t, git::ObjectId>> places;
    PathCounts placed;
    for (const git::PathChange& change : history_.changes) {
      add_place(places, placed, change.path, change.blob);
      for (const git::ObjectId& parent : change.parent_blobs) add_place(places, placed, change.path, parent);
    }
    for (const auto& [path, blob] : places) add_blob(history_.paths[path], blob, core::SourceKind::kCommit, true);
    note_too_many_paths(placed);
    add_bare_tips(objects, placed);
    if (request_.unreachable) add_unplaced(placed);
    for (const Hits::Message& message : hits_.messages) add_message(message);
  }

  void add_place(std::set<std::pair<std::uint32_t, git::ObjectId>>& places, PathCounts& placed, std::uint32_t path,
                 const git::ObjectId& blob) const {
    if (!hits_.blobs.count(blob)) return;
    std::size_t& paths = placed[blob];
    if (paths < kMaxPathsOfBlob) paths += places.emplace(path, blob).second;
    else if (!places.count({path, blob})) ++paths;
  }

  void note_too_many_paths(const PathCounts& placed) {
    for (const auto& [blob, paths] : placed) {
      if (paths <= kMaxPathsOfBlob) continue;
      builder_.add(core::Problem{core::ProblemKind::kUnread, "object", std::nullopt, blob.hex(),
                                 fmt::format("it stands on more than {} paths; it was judged on the first of them", kMaxPathsOfBlob),
                                 {}});
    }
  }

  void add_blob(std::optional<std::string> path, const git::ObjectId& blob, core::SourceKind kind, bool placed) {
    source::Item item;
    item.placed = placed;
    item.path = std::move(path);
    item.blob = blob;
    item.kind = kind;
    plan_.items.push_back(std::move(item));
  }

  // A blob or tree that a ref names directly.
  void add_bare_tips(const git::ObjectDatabase& objects, PathCounts& placed) {
    for (const BareTip& tip : tips_.bare) {
      if (tip.type == git::ObjectType::kBlob) {
        if (hits_.blobs.count(tip.id) && placed.emplace(tip.id, 1).second) add_blob(std::nullopt, tip.id, core::SourceKind::kCommit, false);
        continue;
      }
      std::vector<core::Problem> problems;
      for (git::TreeFile& file : git::list_tree(objects, tip.id, problems)) {
        if (hits_.blobs.count(file.blob) && placed.emplace(file.blob, 1).second) {
          add_blob(std::move(file.path), file.blob, core::SourceKind::kCommit, false);
        }
      }
      builder_.add(std::move(problems));
    }
  }

  void add_unplaced(const PathCounts& placed) {
    std::vector<git::ObjectId> unplaced;
    for (const git::ObjectId& blob : hits_.blobs) {
      if (!placed.count(blob)) unplaced.push_back(blob);
    }
    std::sort(unplaced.begin(), unplaced.end());
    for (const git::ObjectId& blob : unplaced) add_blob(std::nullopt, blob, core::SourceKind::kUnreachable, false);
  }

  void add_message(const Hits::Message& message) {
    source::Item item;
    item.bytes = message.text;
    if (message.type == git::ObjectType::kCommit) {
      auto commit = graph_->find(message.id);
      if (!commit || !in_time(*commit)) return;
      item.kind = core::SourceKind::kCommitMessage;
      item.commit = *commit;
      if (tiers_[*commit] == Tier::kUnreachable) item.kind = core::SourceKind::kUnreachable;
    } else {
      bool reached = tips_.tags.count(message.id) > 0;
      if (!reached && !request_.unreachable) return;
      item.kind = reached ? core::SourceKind::kTagMessage : core::SourceKind::kUnreachable;
    }
    item.message = message.id;
    plan_.items.push_back(std::move(item));
  }

  void collect(std::vector<JudgedItem>& judged) {
    for (std::size_t i = 0; i < judged.size(); ++i) {
      JudgedItem& item = judged[i];
      item.read = false;  // counted while streaming
      builder_.add_facts(item);
      const source::Item& source = plan_.items[i];
      for (JudgedFinding& found : item.findings) {
        if (source.blob) {
          keys_.add(*source.blob, source.path, std::move(found.finding));
        } else {
          messages_.emplace_back(&source, std::move(found.finding));
        }
      }
    }
  }

  void answer(const git::ObjectDatabase& objects) {
    answer_paths(objects);
    for (const source::Item& item : plan_.items) {
      if (item.blob && !item.placed) answer_direct(item);
    }
    for (auto& [item, finding] : messages_) answer_message(*item, std::move(finding));
  }

  // Judges again, now with everything that a report shows of it, the few versions that findings are reported from.
  core::Status report(const Echoes& echoes) {
    std::set<std::pair<git::ObjectId, std::optional<std::string>>> wanted;
    for (const Reported& reported : reported_) wanted.emplace(reported.object, reported.path);
    std::erase_if(plan_.items, [&](const source::Item& item) { return !wanted.count({object_of(item), item.path}); });
    auto judged = judge(echoes, true, nullptr);
    if (!judged) return judged.error();
    std::map<std::tuple<git::ObjectId, std::optional<std::string>, std::string, core::Region>, core::Finding> described;
    for (std::size_t i = 0; i < judged->size(); ++i) {
      const source::Item& item = plan_.items[i];
      for (core::Problem& problem : (*judged)[i].problems) {
        if (problem.what == kForeignSuppression) builder_.add(std::move(problem));
      }
      for (JudgedFinding& found : (*judged)[i].findings) {
        std::tuple place(object_of(item), item.path, found.finding.rule->id, found.finding.region);
        described.emplace(std::move(place), std::move(found.finding));
      }
    }
    for (Reported& reported : reported_) {
      auto found = described.find({reported.object, reported.path, reported.finding.rule->id, reported.finding.region});
      if (found != described.end()) {
        reported.finding.line_hash = found->second.line_hash;
        reported.finding.content = found->second.content;
        reported.finding.foreign_allow = found->second.foreign_allow;
        reported.finding.context = found->second.context;
      }
      builder_.add(std::move(reported.finding));
    }
    return core::ok();
  }

  static git::ObjectId object_of(const source::Item& item) { return item.blob ? *item.blob : *item.message; }

  // What no commit places has no provenance either.
  void answer_direct(const source::Item& item) {
    auto keys = keys_.keys_of().find(*item.blob);
    if (keys == keys_.keys_of().end()) return;
    for (std::uint32_t key : keys->second) {
      const core::Finding* found = keys_.find(key, *item.blob, item.path);
      if (!found || (item.path && !answered_.emplace(*item.path, key).second)) continue;
      core::Finding finding = *found;
      finding.git = core::GitFacts{};
      finding.git->blob = item.blob->hex();
      finding.git->occurrences = keys_.occurrences(key);
      reported_.push_back({*item.blob, item.path, std::move(finding)});
    }
  }

  // A key on a path belongs to the first tier that introduces it.
  void answer_paths(const git::ObjectDatabase& objects) {
    for (std::size_t tier = 0; tier < kTiers; ++tier) {
      std::vector<bool> counts(graph_->commits().size());
      for (std::uint32_t i = 0; i < counts.size(); ++i) counts[i] = tiers_[i] == static_cast<Tier>(tier) && in_time(i);
      for (const git::KeyOnPath& entry : git::provenance(*graph_, history_, keys_.keys_of(), head_, counts)) {
        const std::string& path = history_.paths[entry.path];
        if (!answered_.emplace(path, entry.key).second) continue;
        const core::Finding* found = keys_.find(entry.key, entry.blob, path);
        if (found) reported_.push_back({entry.blob, path, with_facts(*found, entry, static_cast<Tier>(tier), objects)});
      }
    }
  }

  core::Finding with_facts(core::Finding finding, const git::KeyOnPath& entry, Tier tier, const git::ObjectDatabase& objects) const {
    const git::Commit& commit = graph_->commits()[entry.introduced];
    finding.source = source_of(tier);
    core::GitFacts facts = facts_of(commit);
    facts.blob = entry.blob.hex();
    if (entry.removed) {
      facts.removed = graph_->commits()[*entry.removed].id.hex();
      facts.removed_date = git::rfc3339(graph_->commits()[*entry.removed].committer_time);
    }
    if (request_.with_refs) facts.refs = refs_holding(entry);
    facts.in_head = entry.in_head;
    facts.occurrences = keys_.occurrences(entry.key);
    if (entry.in_head && !finding.suppressed) finding.suppressed = accepted_at_head(entry, objects);
    if (tier == Tier::kNotes) finding.path.reset();
    finding.git = std::move(facts);
    return finding;
  }

  // The refs that have the commit which brought it and not the one which took it away.
  std::vector<std::string> refs_holding(const git::KeyOnPath& entry) const {
    std::vector<std::string> refs;
    for (const auto& [name, reached] : reached_from_refs_) {
      if (reached[entry.introduced] && !(entry.removed && reached[*entry.removed])) refs.push_back(name);
    }
    return refs;
  }

  void load_refs() {
    for (const core::RefTip& tip : tips_.scope) {
      if (reached_from_refs_.size() == kMaxRefsOfKey) break;
      if (!tip.ref.starts_with("refs/")) continue;
      auto id = git::ObjectId::from_hex(tip.commit);
      if (!id || !graph_->find(*id)) continue;
      reached_from_refs_.emplace_back(tip.ref, graph_->reachable(std::vector<git::ObjectId>{*id}));
    }
  }

  // An inline comment in today's version of the file accepts the key in the older ones too.
  std::optional<core::Suppression> accepted_at_head(const git::KeyOnPath& entry, const git::ObjectDatabase& objects) const {
    const std::string& path = history_.paths[entry.path];
    auto blob = git::blob_at(objects, graph_->commits()[*head_].tree, path);
    const core::Finding* today = blob ? keys_.find(entry.key, *blob, path) : nullptr;
    return today ? today->suppressed : std::nullopt;
  }

  static core::GitFacts facts_of(const git::Commit& commit) {
    core::GitFacts facts;
    facts.commit = commit.id.hex();
    facts.date = git::rfc3339(commit.committer_time);
    facts.author = commit.author;
    return facts;
  }

  void answer_message(const source::Item& item, core::Finding finding) {
    core::GitFacts facts;
    if (item.commit) {
      facts = facts_of(graph_->commits()[*item.commit]);
      facts.in_head = reached_from_head_[*item.commit];
    }
    facts.blob = item.message->hex();
    if (auto key = keys_.number_of(finding)) facts.occurrences = keys_.occurrences(*key);
    finding.git = std::move(facts);
    reported_.push_back({*item.message, item.path, std::move(finding)});
  }

  const git::Repository& repository_;
  const HistoryRequest& request_;
  Session& session_;
  ReportBuilder& builder_;

  Tips tips_;
  Hits hits_;
  git::StreamNotes notes_;
  std::optional<git::CommitGraph> graph_;
  std::vector<Tier> tiers_;
  std::optional<std::uint32_t> head_;
  std::vector<bool> reached_from_head_;
  std::vector<std::pair<std::string, std::vector<bool>>> reached_from_refs_;
  git::HitHistory history_;
  source::Plan plan_;
  KeyTable keys_;
  std::set<std::pair<std::string, std::uint32_t>> answered_;  // paths and keys that have their finding
  std::vector<std::pair<const source::Item*, core::Finding>> messages_;
  struct Reported {
    git::ObjectId object;
    std::optional<std::string> path;  // where it was judged; the finding may have none
    core::Finding finding;
  };
  std::vector<Reported> reported_;
};

}  // namespace

core::Status add_history(const git::Repository& repository, const HistoryRequest& request, Session& session,
                         ReportBuilder& builder) {
  return HistoryRun(repository, request, session, builder).run();
}

core::Result<RunResult> run_history(const HistoryRequest& request, const RunOptions& options, Progress& progress) {
  Stopwatch stopwatch;
  auto repository = open_repository(request.repository, {false, options.follow_alternates});
  if (!repository) return repository.error();
  std::optional<ConfigurationText> own;
  if (auto head = repository->head(); head && !options.config) {
    auto objects = repository->open_objects();
    if (!objects) return objects.error();
    auto tree = repository->resolve(head->hex() + "^{tree}");
    if (tree) {
      auto found = configuration_in_tree(*objects, *tree);
      if (!found) return found.error();
      own = std::move(*found);
    }
  }
  auto session = Session::start(options, progress, own, detect::Judged::kSticky);
  if (!session) return session.error();
  ReportBuilder builder("history");
  builder.add(describe(*repository));
  builder.add(repository->problems());
  if (auto done = add_history(*repository, request, *session, builder); !done) return done.error();
  return builder.finish(*session, stopwatch.seconds());
}

}  // namespace credward::engine
