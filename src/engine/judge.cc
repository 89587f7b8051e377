#include "engine/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <new>
#include <set>

#include "engine/added.h"
#include "engine/members.h"
#include "engine/parallel.h"
#include "engine/requests.h"
#include "policy/policy.h"
#include "text/archive.h"
#include "text/line_hash.h"

namespace credward::engine {
namespace {

// The first line of a pointer that git-lfs leaves in place of a file's content.
constexpr std::string_view kLfsPointer = "version https://git-lfs.github.com/spec/v1\n";
constexpr std::size_t kMaxLfsPointerBytes = 1024;

core::Problem problem_of(const source::Item& item, core::ProblemKind kind, std::string what, std::string reason) {
  core::Problem problem{kind, std::move(what), item.path, std::nullopt, std::move(reason), {}};
  if (item.blob) problem.object = item.blob->hex();
  return problem;
}

// GitHub's line hash is linear: computed over the text itself it would give short keys away.
std::string with_keys_replaced(std::string_view text, const std::vector<detect::Candidate>& candidates,
                               const core::Fingerprinter& fingerprinter) {
  std::vector<std::pair<std::string_view, std::string>> keys;
  for (const detect::Candidate& c : candidates) {
    if (c.secret.empty()) continue;
    std::string fingerprint = fingerprinter.identify(c.secret).fingerprint;
    keys.emplace_back(c.secret.reveal(), fingerprint);
    // A key split over literals stands nowhere as a whole.
    for (const core::Span& part : c.key_parts) keys.emplace_back(text.substr(part.begin, part.size()), fingerprint);
  }
  std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::string out(text);
  for (const auto& [key, fingerprint] : keys) {
    for (std::size_t at = out.find(key); at != std::string::npos; at = out.find(key, at + fingerprint.size())) {
      out.replace(at, key.size(), fingerprint);
    }
  }
  return out;
}

class ItemJudge {
 public:
  ItemJudge(const JudgeRequest& request, const RunOptions& options, source::Loader loader)
      : request_(request), options_(options), loader_(std::move(loader)), worker_(request.detector) {}

  JudgedItem judge(const source::Item& item) {
    try {
      return judge_in_memory(item);
    } catch (const std::bad_alloc&) {
      JudgedItem lost;
      lost.problems.push_back(problem_of(item, core::ProblemKind::kUnread, item.blob ? "object" : "file",
                                         "there is not enough memory to judge it"));
      return lost;
    }
  }

 private:
  JudgedItem judge_in_memory(const source::Item& item) {
    JudgedItem result;
    auto bytes = loader_.load(item);
    if (!bytes) {
      result.problems.push_back(problem_of(item, core::ProblemKind::kUnread, item.blob ? "object" : "file", bytes.error().message));
      return result;
    }
    result.read = true;
    result.bytes = bytes->size();
    if (bytes->size() < kMaxLfsPointerBytes && bytes->starts_with(kLfsPointer)) {
      result.problems.push_back(problem_of(item, core::ProblemKind::kNote, "git-lfs",
                                           "a git-LFS pointer whose content is not here; fetch it (git lfs pull) to have it read"));
    }
    if (text::is_archive(*bytes)) {
      judge_archive(item, std::move(*bytes), result);
    } else if (worker_.may_match(*bytes)) {
      judge_document(item, text::Document::make_root(item.path.value_or(""), std::move(*bytes)), result);
    }
    return result;
  }

  // The archive's own bytes are judged too (a comment, what stands behind its end), but a key that a member holds is the
  // member's: it stands in them where members are stored as they are.
  void judge_archive(const source::Item& item, std::string archive, JudgedItem& result) {
    judge_members(item, archive, result);
    std::set<std::string> keys;
    for (const JudgedFinding& found : result.findings) {
      if (found.finding.secret) keys.insert(found.finding.secret->fingerprint);
    }
    const auto members = static_cast<std::ptrdiff_t>(result.findings.size());
    if (!worker_.may_match(archive)) return;
    judge_document(item, text::Document::make_root(item.path.value_or(""), std::move(archive)), result);
    auto own = result.findings.begin() + members;
    result.findings.erase(std::remove_if(own, result.findings.end(),
                                         [&](const JudgedFinding& found) {
                                           return !found.finding.secret || keys.count(found.finding.secret->fingerprint) > 0;
                                         }),
                          result.findings.end());
  }

  void judge_members(const source::Item& item, const std::string& archive, JudgedItem& result) {
    const EarlierMembers earlier(item, loader_, result.problems);
    auto lost = text::read_archive(archive, item.path.value_or(""), {}, [&](const std::string& name, std::string bytes) {
      if (!worker_.may_match(bytes)) return;
      const bool unchanged = earlier.contain(name, bytes);
      const std::size_t known = result.findings.size();
      judge_document(item, text::Document::make_root(name, std::move(bytes)), result);
      for (std::size_t i = known; i < result.findings.size(); ++i) {
        result.findings[i].finding.member = name;
        if (unchanged) result.findings[i].added = false;
      }
    });
    for (const text::LostMember& member : lost) {
      const auto kind = member.plain ? core::ProblemKind::kDegraded : core::ProblemKind::kUnread;
      result.problems.push_back(problem_of(item, kind, "archive",
                                           (member.name.empty() ? "it" : member.name) + " " + member.reason));
    }
  }

  void judge_document(const source::Item& item, const text::Document::Ptr& document, JudgedItem& result) {
    std::size_t known = result.problems.size();
    std::vector<detect::Candidate> candidates = worker_.judge(document, request_.judged, result.problems);
    for (std::size_t i = known; i < result.problems.size(); ++i) {
      result.problems[i].path = item.path;
      if (item.blob) result.problems[i].object = item.blob->hex();
    }
    std::vector<policy::InlineAllow> allows = policy::find_inline_allows(document);
    std::vector<bool> used(allows.size());
    std::size_t first = result.findings.size();
    if (!candidates.empty()) add_findings(item, *document, candidates, allows, used, result);
    if (request_.requests) add_context(item, *document, candidates, first, result);
    for (std::size_t i = 0; i < allows.size(); ++i) record(item, allows[i], used[i], result);
  }

  void add_findings(const source::Item& item, const text::Document& document, const std::vector<detect::Candidate>& candidates,
                    const std::vector<policy::InlineAllow>& allows, std::vector<bool>& used, JudgedItem& result) {
    std::vector<std::string> hashes =
        text::line_hashes(with_keys_replaced(document.text(), candidates, options_.fingerprinter));
    AddedLines added(item, document, loader_, result.problems);
    for (const detect::Candidate& candidate : candidates) {
      JudgedFinding judged{finding_of(item, document, candidate), added.covers(candidate)};
      core::Finding& f = judged.finding;
      if (f.region.line <= hashes.size()) f.line_hash = hashes[f.region.line - 1];
      if (const policy::InlineAllow* allow = policy::covering(allows, f.rule->id, f.region, options_.today)) {
        used[static_cast<std::size_t>(allow - allows.data())] = true;
        f.suppressed = core::Suppression{"inline", allow->reason, allow->until ? policy::to_string(*allow->until) : ""};
      }
      result.findings.push_back(std::move(judged));
    }
  }

  // `candidates` have become the findings from `first` on.
  void add_context(const source::Item& item, const text::Document& document,
                   const std::vector<detect::Candidate>& candidates, std::size_t first, JudgedItem& result) const {
    std::vector<StatedRequest> requests = stated_requests(document, *request_.requests);
    if (!candidates.empty()) {
      detect::EnclosingNames names(document.text(), document.language());
      for (std::size_t i = 0; i < candidates.size(); ++i) {
        result.findings[first + i].finding.context = context_of(document, candidates[i], names, requests);
      }
    }
    if (item.kind != core::SourceKind::kWorktree) return;
    for (StatedRequest& request : requests) result.requests.push_back(std::move(request.fact));
  }

  core::Finding finding_of(const source::Item& item, const text::Document& document, const detect::Candidate& c) const {
    const text::LineIndex& lines = document.lines();
    core::Finding f;
    f.rule = c.rule;
    f.level = c.rule->level;
    f.message = c.message;
    f.path = item.path;
    f.source = item.kind;
    f.region = lines.region(c.span);
    if (!c.secret.empty()) {
      f.secret = options_.fingerprinter.identify(c.secret);
      f.secret_value = c.secret;
    }
    for (const auto& related : c.related) f.related.push_back({lines.region(related.span), related.message});
    if (c.repair) f.fix = core::Fix{c.repair->description, lines.region(c.repair->span), c.repair->text};
    return f;
  }

  void record(const source::Item& item, const policy::InlineAllow& allow, bool used, JudgedItem& result) const {
    std::string_view state = policy::state_of(allow, used, options_.today);
    result.suppressions.push_back({fmt::format("{}:{}", item.path.value_or("message"), allow.line), allow.rules_text,
                                   std::string(state), allow.until ? policy::to_string(*allow.until) : std::string(),
                                   allow.defect.empty() ? allow.reason : allow.defect});
  }

  const JudgeRequest& request_;
  const RunOptions& options_;
  source::Loader loader_;
  detect::Worker worker_;
};

}  // namespace

Deadline::Deadline(std::optional<double> seconds) {
  if (seconds) at_ = std::chrono::steady_clock::now().time_since_epoch().count() + static_cast<std::int64_t>(*seconds * 1e9);
}

bool Deadline::passed() const {
  return at_ && std::chrono::steady_clock::now().time_since_epoch().count() >= *at_;
}

core::Result<std::vector<JudgedItem>> judge_items(const JudgeRequest& request, const RunOptions& options,
                                                  const Deadline& deadline, Progress& progress) {
  const std::vector<source::Item>& items = request.plan->items;
  std::vector<JudgedItem> results(items.size());
  std::optional<core::Error> failure;
  std::mutex failure_mutex;
  progress.begin("judging", items.size());
  parallel_for(items.size(), options.threads, [&] {
    std::optional<git::ObjectDatabase> objects;
    if (request.open_objects) {
      auto opened = request.open_objects();
      if (opened) objects = std::move(*opened);
      std::lock_guard lock(failure_mutex);
      if (!opened && !failure) failure = opened.error();
    }
    bool usable = !request.open_objects || objects.has_value();
    auto judge = std::make_shared<ItemJudge>(request, options,
                                             source::Loader(*request.plan, std::move(objects), options.max_file_size));
    return [&, judge, usable](std::size_t i) {
      if (!usable) return;
      if (deadline.passed()) {
        results[i].problems.push_back(
            problem_of(items[i], core::ProblemKind::kUnread, items[i].blob ? "object" : "file", "--timeout was reached before it was read"));
        return;
      }
      results[i] = judge->judge(items[i]);
      progress.done.fetch_add(1, std::memory_order_relaxed);
      progress.bytes.fetch_add(results[i].bytes, std::memory_order_relaxed);
    };
  });
  if (failure) return *failure;
  return results;
}

}  // namespace credward::engine
