// The run over what a pull request brings. Keys are judged in every commit of the range, because what is pushed is
// exposed; header rules only in the end state, because what was corrected on the way harms nobody.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "engine/key_table.h"
#include "engine/run.h"
#include "engine/scan_steps.h"
#include "git/trace.h"
#include "source/changes.h"

namespace credward::engine {
namespace {

class RangeRun {
 public:
  RangeRun(const git::Repository& repository, const git::ObjectDatabase& objects, Session& session, ReportBuilder& builder)
      : repository_(repository), objects_(objects), session_(session), builder_(builder) {}

  core::Status run(git::ObjectId base, git::ObjectId head, const std::vector<git::ObjectId>& excluded) {
    std::vector<git::ObjectId> known = excluded;
    known.push_back(base);
    std::vector<git::ObjectId> tips = known;
    tips.push_back(head);
    auto graph = git::CommitGraph::load(repository_, objects_, tips);
    if (!graph) return graph.error();
    builder_.add(graph->problems());
    graph_ = std::move(*graph);
    auto end = graph_->find(head);
    if (!end) return core::usage_error("the range's end is missing from the repository", "fetch it first");
    end_ = *end;
    std::vector<bool> from_head = graph_->reachable(std::vector{head});
    std::vector<bool> from_known = graph_->reachable(known);
    in_range_.resize(from_head.size());
    for (std::size_t i = 0; i < in_range_.size(); ++i) in_range_[i] = from_head[i] && !from_known[i];
    note_boundary();
    if (auto messages = judge_messages(); !messages) return messages;
    if (auto keys = judge_commits(); !keys) return keys;
    return judge_end_state(base);
  }

 private:
  void note_boundary() {
    for (std::uint32_t i = 0; i < in_range_.size(); ++i) {
      const git::Commit& commit = graph_->commits()[i];
      if (!in_range_[i] || !repository_.shallow_boundary().count(commit.id)) continue;
      builder_.add(core::Problem{core::ProblemKind::kUnread, "commit-range", std::nullopt, commit.id.hex(),
                                 "the clone is shallow and cuts the range here; fetch all of it (fetch-depth: 0, or "
                                 "git fetch --unshallow)",
                                 {}});
    }
  }

  core::Status judge_messages() {
    source::Plan plan;
    for (std::uint32_t i = 0; i < in_range_.size(); ++i) {
      if (!in_range_[i]) continue;
      auto object = objects_.read(graph_->commits()[i].id);
      if (!object) continue;  // the graph has said so
      source::Item item;
      item.kind = core::SourceKind::kCommitMessage;
      item.bytes = git::message_of(object->bytes);
      item.commit = i;
      plan.items.push_back(std::move(item));
    }
    JudgeRequest request{&plan, {}, session_.detector(), detect::Judged::kSticky};
    auto judged = judge_items(request, session_.options(), session_.deadline(), session_.progress());
    if (!judged) return judged.error();
    for (std::size_t i = 0; i < judged->size(); ++i) {
      JudgedItem& item = (*judged)[i];
      builder_.add_facts(item);
      for (JudgedFinding& found : item.findings) {
        found.finding.git = facts_of(*plan.items[i].commit);
        found.finding.git->blob = found.finding.git->commit;
        found.finding.git->in_head = true;
        builder_.add(std::move(found.finding));
      }
    }
    return core::ok();
  }

  core::GitFacts facts_of(std::uint32_t index) const {
    const git::Commit& commit = graph_->commits()[index];
    core::GitFacts facts;
    facts.commit = commit.id.hex();
    facts.date = git::rfc3339(commit.committer_time);
    facts.author = commit.author;
    return facts;
  }

  core::Status judge_commits() {
    for (std::uint32_t i = 0; i < in_range_.size(); ++i) {
      if (!in_range_[i] || repository_.shallow_boundary().count(graph_->commits()[i].id)) continue;
      if (auto added = source::add_commit(plan_, *graph_, i, objects_); !added) {
        builder_.add(core::Problem{core::ProblemKind::kUnread, "commit", std::nullopt, graph_->commits()[i].id.hex(),
                                   added.error().message, {}});
      }
    }
    session_.apply_exclusions(plan_);
    builder_.add(std::move(plan_.problems));
    plan_.problems.clear();
    JudgeRequest request{&plan_, [this] { return repository_.open_objects(); }, session_.detector(), detect::Judged::kSticky};
    auto judged = judge_items(request, session_.options(), session_.deadline(), session_.progress());
    if (!judged) return judged.error();
    // In the plan's order, which is topological: the first commit in which a key is new on a path brings it.
    for (std::size_t i = 0; i < judged->size(); ++i) {
      const source::Item& item = plan_.items[i];
      builder_.add_facts((*judged)[i]);
      for (JudgedFinding& found : (*judged)[i].findings) {
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
    std::map<std::pair<std::uint32_t, std::string>, git::KeyOnPath> facts;
    std::vector<bool> all(graph_->commits().size(), true);
    for (const git::KeyOnPath& entry : git::provenance(*graph_, *history, keys_.keys_of(), end_, all)) {
      facts.emplace(std::pair(entry.key, history->paths[entry.path]), entry);
    }
    for (Brought& brought : brought_) {
      core::GitFacts git = facts_of(brought.commit);
      git.blob = brought.blob.hex();
      std::uint32_t key = *keys_.number_of(brought.finding);
      if (auto entry = facts.find({key, *brought.finding.path}); entry != facts.end()) {
        if (entry->second.removed) git.removed = graph_->commits()[*entry->second.removed].id.hex();
        git.in_head = entry->second.in_head;
      }
      git.occurrences = keys_.occurrences(key);
      brought.finding.git = std::move(git);
      builder_.add(std::move(brought.finding));
    }
    return core::ok();
  }

  core::Status judge_end_state(git::ObjectId base) {
    auto base_commit = graph_->find(base);
    std::optional<std::uint32_t> merge_base;
    if (base_commit) {
      std::vector<std::uint32_t> bases = graph_->merge_bases(*base_commit, end_);
      if (!bases.empty()) merge_base = bases.front();
    }
    source::Plan plan;
    if (auto added = source::add_end_state(plan, *graph_, merge_base, end_, objects_); !added) {
      builder_.add(core::Problem{core::ProblemKind::kUnread, "commit", std::nullopt, graph_->commits()[end_].id.hex(),
                                 added.error().message, {}});
      return core::ok();
    }
    session_.apply_exclusions(plan);
    JudgeRequest request{&plan, [this] { return repository_.open_objects(); }, session_.detector(), detect::Judged::kAll};
    auto judged = judge_items(request, session_.options(), session_.deadline(), session_.progress());
    if (!judged) return judged.error();
    for (std::size_t i = 0; i < judged->size(); ++i) {
      JudgedItem& item = (*judged)[i];
      item.read = false;  // its bytes were counted with its commit
      builder_.add_facts(item);
      for (JudgedFinding& found : item.findings) {
        if (!found.added || found.finding.rule->persistence == core::Persistence::kSticky) continue;
        core::GitFacts git = facts_of(end_);
        git.blob = plan.items[i].blob->hex();
        git.in_head = true;
        found.finding.git = std::move(git);
        builder_.add(std::move(found.finding));
      }
    }
    return core::ok();
  }

  struct Brought {
    core::Finding finding;
    std::uint32_t commit;
    git::ObjectId blob;
  };

  const git::Repository& repository_;
  const git::ObjectDatabase& objects_;
  Session& session_;
  ReportBuilder& builder_;

  std::optional<git::CommitGraph> graph_;
  std::uint32_t end_ = 0;
  std::vector<bool> in_range_;
  source::Plan plan_;
  KeyTable keys_;
  std::set<std::pair<std::string, std::string>> seen_;  // fingerprint and path
  std::vector<Brought> brought_;
};

core::Result<git::ObjectId> resolve_commit(const git::Repository& repository, const git::ObjectDatabase& objects,
                                           const std::string& revision) {
  auto id = repository.resolve(revision);
  if (!id) return id.error();
  auto commit = repository.peel_to_commit(objects, *id);
  if (!commit) {
    return core::usage_error(fmt::format("{} names no commit that is here", revision),
                             repository.shallow() ? "the clone is shallow: fetch all of it (fetch-depth: 0, or git fetch --unshallow)"
                                                  : "fetch it first");
  }
  return *commit;
}

}  // namespace

core::Result<RunResult> run_range(const RangeRequest& request, const RunOptions& options, Progress& progress) {
  Stopwatch stopwatch;
  auto repository = git::Repository::discover(request.repository, {true, options.follow_alternates});
  if (!repository) return repository.error();
  auto objects = repository->open_objects();
  if (!objects) return objects.error();
  auto base = resolve_commit(*repository, *objects, request.base);
  if (!base) return base.error();
  auto head = resolve_commit(*repository, *objects, request.head);
  if (!head) return head.error();
  std::vector<git::ObjectId> excluded;
  for (const std::string& revision : request.exclude) {
    auto id = resolve_commit(*repository, *objects, revision);
    if (!id) return id.error();
    excluded.push_back(*id);
  }
  std::optional<ConfigurationText> own;
  if (!options.config) {
    auto tree = repository->resolve(base->hex() + "^{tree}");
    if (!tree) return tree.error();
    auto found = configuration_in_tree(*objects, *tree);
    if (!found) return found.error();
    own = std::move(*found);
  }
  auto session = Session::start(options, progress, own, detect::Judged::kAll);
  if (!session) return session.error();
  ReportBuilder builder("range");
  builder.add(describe(*repository));
  builder.add(repository->problems());
  builder.add(core::RefTip{request.base, base->hex()});
  builder.add(core::RefTip{request.head, head->hex()});
  if (auto done = RangeRun(*repository, *objects, *session, builder).run(*base, *head, excluded); !done) return done.error();
  return builder.finish(*session, stopwatch.seconds());
}

}  // namespace credward::engine
