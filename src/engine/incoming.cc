#include "engine/incoming.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>

#include <fmt/format.h>

#include "engine/key_table.h"
#include "engine/scan_steps.h"
#include "engine/suppressions.h"
#include "git/change.h"
#include "git/trace.h"
#include "source/changes.h"
#include "source/incoming_objects.h"

namespace credward::engine {
namespace {

constexpr std::uint32_t kNobody = UINT32_MAX;
// An end is compared with each of these; more come from merging a great many branches at once.
constexpr std::size_t kMaxBases = 32;

class IncomingRun {
 public:
  IncomingRun(const git::Repository& repository, const git::ObjectDatabase& objects, Session& session, ReportBuilder& builder)
      : repository_(repository), objects_(objects), session_(session), builder_(builder) {}

  core::Status run(const Incoming& incoming) {
    if (auto found = find_scope(incoming); !found) return found;
    if (auto trusted = find_trusted(incoming); !trusted) return trusted;
    plan_ends();
    plan_messages();
    plan_commits();
    if (auto judged = judge_keys(); !judged) return judged;
    return judge_ends();
  }

 private:
  struct End {
    std::uint32_t commit;
    bool notes;
  };
  struct Brought {
    core::Finding finding;
    std::uint32_t commit;
    git::ObjectId blob;
  };

  core::Status find_scope(const Incoming& incoming) {
    std::vector<git::ObjectId> tips = incoming.known;
    const std::set<git::ObjectId> known(tips.begin(), tips.end());
    for (const IncomingEnd& end : incoming.ends) {
      auto named = loose_.follow(objects_, end.id, known);
      if (!named) return core::usage_error(fmt::format("{} names an object that cannot be read: {}", end.ref, named.error().message),
                                           "fetch it first, or see what is missing: git fsck");
      if (*named) tips.push_back(**named);
    }
    std::vector<git::ObjectId> heads(tips.begin() + static_cast<std::ptrdiff_t>(incoming.known.size()), tips.end());
    auto graph = git::CommitGraph::load(repository_, objects_, tips);
    if (!graph) return graph.error();
    graph_ = std::move(*graph);
    from_known_ = graph_->reachable(incoming.known);
    std::vector<bool> from_heads = graph_->reachable(heads);
    in_range_.resize(from_heads.size());
    for (std::size_t i = 0; i < in_range_.size(); ++i) in_range_[i] = from_heads[i] && !from_known_[i];
    if (auto ends = find_ends(incoming); !ends) return ends;
    note_problems(heads);
    note_boundary();
    return core::ok();
  }

  core::Status find_trusted(const Incoming& incoming) {
    if (!incoming.trusted) return core::ok();
    distrusts_ = true;
    for (const git::ObjectId& id : *incoming.trusted) {
      if (auto tree = repository_.resolve(id.hex() + "^{tree}")) trusted_.trees.push_back(*tree);
    }
    return distrust_baseline(repository_, objects_, trusted_.trees, session_, builder_);
  }

  // What the change says for itself does not count, unless the operator takes its word.
  const TrustedSide* trusted() const { return distrusts_ && !session_.options().accept_suppressions ? &trusted_ : nullptr; }

  core::Status find_ends(const Incoming& incoming) {
    reached_from_.assign(in_range_.size(), kNobody);
    for (const IncomingEnd& end : incoming.ends) {
      auto commit = loose_.commit_of(end.id);
      if (!commit) continue;
      auto index = graph_->find(*commit);
      if (!index) return core::usage_error(fmt::format("what {} names is missing from the repository", end.ref), "fetch it first");
      if (!in_range_[*index]) continue;
      ends_.push_back({*index, end.ref.starts_with("refs/notes/")});
    }
    // A commit that several ends reach belongs to the first that is no note.
    std::stable_sort(ends_.begin(), ends_.end(), [](const End& a, const End& b) { return a.notes < b.notes; });
    for (std::uint32_t i = 0; i < ends_.size(); ++i) claim(i);
    return core::ok();
  }

  void claim(std::uint32_t end) {
    std::vector<std::uint32_t> waiting{ends_[end].commit};
    while (!waiting.empty()) {
      std::uint32_t commit = waiting.back();
      waiting.pop_back();
      if (!in_range_[commit] || reached_from_[commit] != kNobody) continue;
      reached_from_[commit] = end;
      const auto& parents = graph_->commits()[commit].parents;
      waiting.insert(waiting.end(), parents.begin(), parents.end());
    }
  }

  // What is missing behind the known side hides nothing that is in scope.
  void note_problems(const std::vector<git::ObjectId>& heads) {
    std::set<std::string> in_scope;
    for (const git::ObjectId& head : heads) in_scope.insert(head.hex());
    for (std::uint32_t i = 0; i < in_range_.size(); ++i) {
      if (!in_range_[i]) continue;
      for (const git::ObjectId& parent : graph_->commits()[i].missing_parents) in_scope.insert(parent.hex());
    }
    for (core::Problem problem : graph_->problems()) {
      if (problem.object && !in_scope.count(*problem.object)) problem.kind = core::ProblemKind::kNote;
      builder_.add(std::move(problem));
    }
  }

  void note_boundary() {
    for (std::uint32_t i = 0; i < in_range_.size(); ++i) {
      const git::Commit& commit = graph_->commits()[i];
      if (!in_range_[i] || !repository_.shallow_boundary().count(commit.id)) continue;
      unread("commit-range", commit.id,
             "the clone is shallow and cuts the range here; fetch all of it (fetch-depth: 0, or git fetch --unshallow)");
    }
  }

  void unread(std::string what, const git::ObjectId& object, std::string reason) {
    builder_.add(core::Problem{core::ProblemKind::kUnread, std::move(what), std::nullopt, object.hex(), std::move(reason), {}});
  }

  JudgeRequest request_for(const source::Plan& plan, detect::Judged judged) const {
    return {&plan, [this] { return repository_.open_objects(); }, session_.detector(), judged, trusted()};
  }

  core::Result<std::vector<JudgedItem>> judge(const source::Plan& plan, detect::Judged judged) {
    return judge_items(request_for(plan, judged), session_.options(), session_.deadline(), session_.progress());
  }

  // A key that a message gives away can stand in a file, and the other way round.
  core::Status judge_keys() {
    auto messages = judge(messages_, detect::Judged::kSticky);
    if (!messages) return messages.error();
    auto commits = judge(plan_, detect::Judged::kSticky);
    if (!commits) return commits.error();
    session_.keys().learn(*messages);
    session_.keys().learn(*commits);
    std::vector<core::Problem> problems;
    auto echoes = session_.keys().echoes(*session_.detector(), problems);
    if (!echoes) return echoes.error();
    builder_.add(std::move(problems));
    if (*echoes) {
      if (auto added = listen(messages_, *echoes, *messages); !added) return added;
      if (auto added = listen(plan_, *echoes, *commits); !added) return added;
    }
    report_messages(*messages);
    return report_commits(*commits);
  }

  core::Status listen(const source::Plan& plan, std::shared_ptr<const detect::EchoSearch> echoes,
                      std::vector<JudgedItem>& judged) {
    return add_echoes(request_for(plan, detect::Judged::kSticky), std::move(echoes), session_.options(), session_.deadline(),
                      session_.progress(), judged);
  }

  void plan_messages() {
    source::Plan& plan = messages_;
    for (std::uint32_t i = 0; i < in_range_.size(); ++i) {
      if (!in_range_[i]) continue;
      auto object = objects_.read(graph_->commits()[i].id);
      if (!object) continue;  // the graph has said so
      source::Item item;
      item.kind = core::SourceKind::kCommitMessage;
      item.bytes = git::message_of(object->bytes);
      item.commit = i;
      item.message = graph_->commits()[i].id;
      plan.items.push_back(std::move(item));
    }
    loose_.move_to(plan);
    session_.apply_exclusions(plan);
    builder_.add(std::move(plan.problems));
    plan.problems.clear();
  }

  void report_messages(std::vector<JudgedItem>& judged) {
    for (std::size_t i = 0; i < judged.size(); ++i) {
      const source::Item& item = messages_.items[i];
      builder_.add_facts(judged[i]);
      for (JudgedFinding& found : judged[i].findings) {
        core::GitFacts facts = item.commit ? facts_of(*item.commit) : core::GitFacts{};
        facts.blob = (item.message ? *item.message : *item.blob).hex();
        facts.in_head = true;
        found.finding.git = std::move(facts);
        builder_.add(std::move(found.finding));
      }
    }
  }

  core::GitFacts facts_of(std::uint32_t index) const {
    const git::Commit& commit = graph_->commits()[index];
    core::GitFacts facts;
    facts.commit = commit.id.hex();
    facts.root = commit.parents.empty();
    facts.date = git::rfc3339(commit.committer_time);
    facts.author = commit.author;
    return facts;
  }

  void plan_commits() {
    for (std::uint32_t i = 0; i < in_range_.size(); ++i) {
      const git::ObjectId& id = graph_->commits()[i].id;
      if (!in_range_[i] || repository_.shallow_boundary().count(id)) continue;
      if (auto added = source::add_commit(plan_, *graph_, i, objects_); !added) unread("commit", id, added.error().message);
    }
    session_.apply_exclusions(plan_);
    builder_.add(std::move(plan_.problems));
    plan_.problems.clear();
  }

  core::Status report_commits(std::vector<JudgedItem>& judged) {
    // In the plan's order, which is topological: the first commit in which a key is new on a path brings it.
    for (std::size_t i = 0; i < judged.size(); ++i) {
      const source::Item& item = plan_.items[i];
      judged[i].suppressions.clear();  // what became of them is seen in the ends
      builder_.add_facts(judged[i]);
      for (JudgedFinding& found : judged[i].findings) {
        if (!found.finding.secret) continue;
        if (found.added) note_key(found.finding, item);
        keys_.add(*item.blob, item.path, std::move(found.finding));
      }
    }
    return brought_.empty() ? core::ok() : answer();
  }

  void note_key(const core::Finding& finding, const source::Item& item) {
    auto place = std::pair(finding.secret->fingerprint, *item.path);
    if (!seen_.insert(place).second) return;
    brought_.push_back({finding, *item.commit, *item.blob});
  }

  core::Status answer() {
    git::BlobSet blobs;
    for (const auto& [blob, keys] : keys_.keys_of()) blobs.insert(blob);
    auto history = git::trace(*graph_, objects_, blobs, [this] { return session_.deadline().passed(); });
    if (!history) return history.error();
    builder_.add(history->problems);
    // Each key is asked of one end that has it; most pushes have one end.
    std::map<std::uint32_t, std::vector<Brought*>> by_end;
    for (Brought& brought : brought_) by_end[reached_from_[brought.commit]].push_back(&brought);
    std::vector<bool> all(graph_->commits().size(), true);
    for (auto& [end, of_end] : by_end) {
      std::map<std::pair<std::uint32_t, std::string>, git::KeyOnPath> facts;
      for (const git::KeyOnPath& entry : git::provenance(*graph_, *history, keys_.keys_of(), ends_[end].commit, all)) {
        facts.emplace(std::pair(entry.key, history->paths[entry.path]), entry);
      }
      for (Brought* brought : of_end) {
        auto entry = facts.find({*keys_.number_of(brought->finding), *brought->finding.path});
        add_brought(*brought, ends_[end], entry == facts.end() ? nullptr : &entry->second);
      }
    }
    return core::ok();
  }

  void add_brought(Brought& brought, const End& end, const git::KeyOnPath* entry) {
    core::GitFacts git = facts_of(brought.commit);
    git.blob = brought.blob.hex();
    if (entry && entry->removed) git.removed = graph_->commits()[*entry->removed].id.hex();
    git.in_head = entry && entry->in_head;
    git.occurrences = keys_.occurrences(*keys_.number_of(brought.finding));
    if (git.in_head) accept_as_at(end, brought.finding);
    if (end.notes) {
      brought.finding.source = core::SourceKind::kNote;
      brought.finding.path.reset();
    }
    brought.finding.git = std::move(git);
    builder_.add(std::move(brought.finding));
  }

  // A comment beside the key speaks for the versions before it too, and its removal as well.
  void accept_as_at(const End& end, core::Finding& finding) const {
    auto blob = git::blob_at(objects_, graph_->commits()[end.commit].tree, *finding.path);
    const core::Finding* last = blob ? keys_.find(*keys_.number_of(finding), *blob, finding.path) : nullptr;
    if (last) finding.suppressed = last->suppressed;
  }

  // The commits that the change starts from: known, with a child in scope, and behind no other of the kind. They are
  // the merge bases with all that is known.
  std::vector<std::uint32_t> find_bases(std::uint32_t end) const {
    const auto& commits = graph_->commits();
    std::vector<bool> ours(commits.size()), start(commits.size()), behind(commits.size());
    ours[end] = true;
    for (std::size_t i = end + std::size_t{1}; i-- > 0;) {
      if (ours[i] && !in_range_[i]) start[i] = true;
      for (std::uint32_t parent : commits[i].parents) {
        if (ours[i] && in_range_[i]) ours[parent] = true;
        if (start[i] || behind[i]) behind[parent] = true;
      }
    }
    std::vector<std::uint32_t> bases;
    for (std::uint32_t i = 0; i <= end; ++i) {
      if (start[i] && !behind[i]) bases.push_back(i);
    }
    return bases;
  }

  // Of ends that follow each other only the last is a state that anybody will use.
  std::vector<std::uint32_t> last_ends() const {
    std::vector<bool> followed(in_range_.size());
    for (std::uint32_t i = 0; i < in_range_.size(); ++i) {
      if (!in_range_[i]) continue;
      for (std::uint32_t parent : graph_->commits()[i].parents) followed[parent] = true;
    }
    std::set<std::uint32_t> last;
    for (const End& end : ends_) {
      if (!end.notes && !followed[end.commit]) last.insert(end.commit);
    }
    return {last.begin(), last.end()};
  }

  void plan_ends() {
    for (std::uint32_t end : last_ends()) {
      std::vector<std::uint32_t> bases = find_bases(end);
      if (bases.size() > kMaxBases) bases.resize(kMaxBases);
      source::Plan plan;
      if (auto added = source::add_end_state(plan, *graph_, bases, end, objects_); !added) {
        unread("commit", graph_->commits()[end].id, added.error().message);
        continue;
      }
      session_.apply_exclusions(plan);
      for (const source::Item& item : plan.items) {
        if (!item.old_path.empty()) trusted_.old_paths.emplace(*item.path, item.old_path);
      }
      judge_configuration(end, bases);
      end_plans_.emplace_back(end, std::move(plan));
    }
  }

  void judge_configuration(std::uint32_t end, const std::vector<std::uint32_t>& bases) {
    if (session_.options().config) return;  // then the repository's own is not read at all
    ConfigurationChange change;
    change.distrust = distrusts_;
    std::vector<git::ObjectId> before = trusted_.trees;
    for (std::uint32_t base : bases) before.push_back(graph_->commits()[base].tree);
    for (const git::ObjectId& tree : before) {
      auto text = configuration_in_tree(objects_, tree);
      if (text && *text) change.before.push_back(std::move(**text));
    }
    const git::Commit& commit = graph_->commits()[end];
    auto after = configuration_in_tree(objects_, commit.tree);
    if (!after || !*after) return;
    change.after = std::move(*after);
    change.git = facts_of(end);
    change.git->blob = git::blob_at(objects_, commit.tree, policy::kConfigurationFile)->hex();
    change.git->in_head = true;
    judge_change(change, session_, builder_);
  }

  core::Status judge_ends() {
    for (auto& [end, plan] : end_plans_) {
      if (auto judged = judge_end(end, plan); !judged) return judged;
    }
    return core::ok();
  }

  core::Status judge_end(std::uint32_t end, const source::Plan& plan) {
    auto judged = judge(plan, detect::Judged::kAll);
    if (!judged) return judged.error();
    builder_.add(plan.problems);
    for (std::size_t i = 0; i < judged->size(); ++i) {
      JudgedItem& item = (*judged)[i];
      item.read = false;  // its bytes were counted with its commit
      builder_.add_facts(item);
      for (JudgedFinding& found : item.findings) {
        if (!found.added || found.finding.rule->persistence == core::Persistence::kSticky) continue;
        core::GitFacts git = facts_of(end);
        git.blob = plan.items[i].blob->hex();
        git.in_head = true;
        found.finding.git = std::move(git);
        builder_.add(std::move(found.finding));
      }
    }
    return core::ok();
  }

  const git::Repository& repository_;
  const git::ObjectDatabase& objects_;
  Session& session_;
  ReportBuilder& builder_;

  source::IncomingObjects loose_;  // what the ends name beside commits
  std::optional<git::CommitGraph> graph_;
  std::vector<bool> from_known_, in_range_;
  std::vector<End> ends_;                    // those in scope
  std::vector<std::uint32_t> reached_from_;  // for each commit in scope, the first end that reaches it
  TrustedSide trusted_;
  bool distrusts_ = false;
  source::Plan messages_, plan_;
  std::vector<std::pair<std::uint32_t, source::Plan>> end_plans_;
  KeyTable keys_;
  std::set<std::pair<std::string, std::string>> seen_;  // fingerprint and path
  std::vector<Brought> brought_;
};

}  // namespace

core::Status add_incoming(const git::Repository& repository, const git::ObjectDatabase& objects, const Incoming& incoming,
                          Session& session, ReportBuilder& builder) {
  return IncomingRun(repository, objects, session, builder).run(incoming);
}

}  // namespace credward::engine
