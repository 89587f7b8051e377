#include "engine/judge.h"

#include <fmt/format.h>
#include <string.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <new>
#include <set>

#include "engine/added.h"
#include "engine/excerpt.h"
#include "engine/members.h"
#include "engine/name_uses.h"
#include "engine/parallel.h"
#include "engine/requests.h"
#include "policy/policy.h"
#include "policy/words.h"
#include "syntax/parser_client.h"
#include "syntax/parser_ledger.h"
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

// A suppression is listed even where the key that it covered is gone.
bool has_inline_marker(std::string_view bytes) {
  return memmem(bytes.data(), bytes.size(), policy::kInlineMarker.data(), policy::kInlineMarker.size()) != nullptr;
}

std::string_view trimmed(std::string_view line) {
  std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  return line.substr(begin, line.find_last_not_of(" \t") + 1 - begin);
}

void describe_suppression(const policy::InlineAllow& allow, core::Finding& f) {
  if (allow.added_by_change) {
    f.message = policy::added_message(allow.rules_text);
    f.remedy = policy::kAddedRemedy;
  } else if (!allow.defect.empty()) {
    f.message = fmt::format("This suppression does not count: {}.", allow.defect);
    f.remedy = "Write it as: credward:allow RULE [until=YYYY-MM-DD] REASON, or remove it.";
  } else {
    f.message = policy::expired_message(*allow.until);
    f.remedy = policy::kExpiredRemedy;
  }
}

class ItemJudge {
 public:
  ItemJudge(const JudgeRequest& request, const RunOptions& options, source::Loader loader,
            std::unique_ptr<syntax::Parser> parser)
      : request_(request), options_(options), loader_(std::move(loader)), worker_(request.detector, std::move(parser)),
        suppression_rule_(request.judged == detect::Judged::kAll ? suppression_rule(*request.detector) : nullptr) {
    worker_.listen_for(request.echoes);
  }

  // `order` is the item's number in the plan.
  JudgedItem judge(const source::Item& item, std::uint64_t order) {
    worker_.begin_document(order);
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
    if (JudgedItem* earlier = request_.earlier ? request_.earlier(item) : nullptr; earlier && !has_new_echoes(item, *bytes, *earlier)) {
      return std::move(*earlier);
    }
    result.echoed = request_.echoes && may_echo(*bytes, item.path.value_or(""));
    if (request_.only_echoes && !result.echoed) return result;
    result.read = true;
    result.bytes = bytes->size();
    if (bytes->size() < kMaxLfsPointerBytes && bytes->starts_with(kLfsPointer)) {
      result.problems.push_back(problem_of(item, core::ProblemKind::kNote, "git-lfs",
                                           "a git-LFS pointer whose content is not here; fetch it (git lfs pull) to have it read"));
    }
    if (text::is_archive(*bytes)) {
      judge_archive(item, std::move(*bytes), result);
    } else if (needs_judging(*bytes) || has_inline_marker(*bytes)) {
      judge_document(item, text::Document::make_root(item.path.value_or(""), std::move(*bytes)), result);
      std::sort(result.keys.begin(), result.keys.end());
    }
    return result;
  }

  bool needs_judging(std::string_view bytes) { return worker_.may_match(bytes) || worker_.may_echo(bytes); }

  bool has_new_echoes(const source::Item& item, const std::string& bytes, const JudgedItem& earlier) {
    if (!may_echo(bytes, item.path.value_or(""))) return false;
    return text::is_archive(bytes) ||
           worker_.echoes_elsewhere(text::Document::make_root(item.path.value_or(""), bytes), earlier.keys);
  }

  bool may_echo(std::string_view bytes, std::string_view path) {
    if (worker_.may_echo(bytes)) return true;
    bool member = false;
    if (text::is_archive(bytes)) {
      text::read_archive(bytes, path, {}, [&](const std::string&, const std::string& unpacked) {
        member = member || worker_.may_echo(unpacked);
      });
    }
    return member;
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
    if (!needs_judging(archive)) return;
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
      if (!needs_judging(bytes)) return;
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
    std::vector<core::StatedRequest> requests = worker_.take_requests();
    for (std::size_t i = known; i < result.problems.size(); ++i) {
      result.problems[i].path = item.path;
      if (item.blob) result.problems[i].object = item.blob->hex();
    }
    std::vector<policy::InlineAllow> allows = policy::find_inline_allows(document);
    if (request_.requests) requests = stated_requests(*document, *request_.requests, std::move(requests));
    if (request_.requests && item.kind == core::SourceKind::kWorktree) {
      for (const core::StatedRequest& request : requests) result.requests.push_back(request.fact);
      if (document->path() == item.path) result.name_uses = name_uses(*document);
    }
    if (candidates.empty() && allows.empty()) return;
    if (request_.trusted && !allows.empty()) distrust_added(item, *document, allows);
    AddedLines added(item, *document, loader_, result.problems);
    std::vector<bool> used(allows.size());
    std::size_t first = result.findings.size();
    if (!candidates.empty()) add_findings(item, *document, candidates, allows, used, added, result);
    if (request_.requests && !candidates.empty()) add_context(*document, candidates, requests, first, result);
    KnownLines known_lines;
    for (std::size_t i = 0; i < allows.size(); ++i) {
      record(item, allows[i], used[i], result);
      if (suppression_rule_ && policy::state_of(allows[i], true, options_.today) != "used") {
        result.findings.push_back({finding_of(item, *document, allows[i], known_lines), added.covers_line(allows[i].line)});
      }
    }
  }

  // What the trusted side does not have is the change's own word for itself.
  void distrust_added(const source::Item& item, const text::Document& document, std::vector<policy::InlineAllow>& allows) const {
    std::vector<git::LineChanges> changes;
    auto renamed = request_.trusted->old_paths.find(item.path.value_or(""));
    for (const git::ObjectId& tree : request_.trusted->trees) {
      for (const std::string* path : {item.path ? &*item.path : nullptr,
                                      renamed == request_.trusted->old_paths.end() ? nullptr : &renamed->second}) {
        auto blob = path ? loader_.blob_at(tree, *path) : std::nullopt;
        auto bytes = blob ? loader_.load(*blob) : core::Result<std::string>(core::unread_error("absent"));
        if (bytes) changes.push_back(changes_since(std::move(*bytes), document));
      }
    }
    for (policy::InlineAllow& allow : allows) {
      bool known = std::any_of(changes.begin(), changes.end(), [&](const auto& c) { return !is_added(c, allow.line); });
      if (known || !allow.defect.empty()) continue;
      allow.defect = "the change itself adds it";
      allow.added_by_change = true;
    }
  }

  void add_findings(const source::Item& item, const text::Document& document, const std::vector<detect::Candidate>& candidates,
                    const std::vector<policy::InlineAllow>& allows, std::vector<bool>& used, const AddedLines& added,
                    JudgedItem& result) {
    std::string replaced;
    if (request_.lines) replaced = with_keys_replaced(document.text(), candidates, options_.fingerprinter);
    std::vector<std::string> hashes;
    if (request_.lines) hashes = text::line_hashes(replaced);
    text::LineIndex lines(replaced);
    KnownLines known;
    for (const detect::Candidate& candidate : candidates) {
      JudgedFinding judged{finding_of(item, document, candidate), added.covers(candidate)};
      core::Finding& f = judged.finding;
      if (request_.requests && candidate.secret.empty()) {
        Excerpt excerpt = excerpt_of(document.text(), candidate, candidates);
        f.before = std::move(excerpt.before);
        f.after = std::move(excerpt.after);
      }
      if (f.region.line <= hashes.size()) f.line_hash = hashes[f.region.line - 1];
      if (request_.lines) describe_lines(lines, known, f);
      if (const policy::InlineAllow* allow = policy::covering(allows, f.rule->id, f.region, options_.today)) {
        used[static_cast<std::size_t>(allow - allows.data())] = true;
        f.suppressed = core::Suppression{"inline", allow->reason, allow->until ? policy::to_string(*allow->until) : ""};
      }
      note_foreign_marker(item, f, judged.added, result);
      result.findings.push_back(std::move(judged));
      result.keys.insert(result.keys.end(), candidate.key_parts.begin(), candidate.key_parts.end());
    }
  }

  // What the lines of a region say is asked once for all findings on them: a line may be long and have many.
  struct LineFacts { std::string content, foreign_allow; };
  using KnownLines = std::map<std::pair<std::uint32_t, std::uint32_t>, LineFacts>;

  void describe_lines(const text::LineIndex& lines, KnownLines& known, core::Finding& f) const {
    auto [place, is_new] = known.try_emplace({f.region.line, f.region.end_line});
    LineFacts& facts = place->second;
    if (is_new) {
      std::string content;
      for (std::uint32_t line = f.region.line; line <= std::min(f.region.end_line, lines.line_count()); ++line) {
        std::string_view text = lines.line(line);
        content += fmt::format("{}\n", trimmed(text));
        if (facts.foreign_allow.empty()) facts.foreign_allow = policy::foreign_marker(text);
      }
      facts.content = options_.fingerprinter.identify(core::SecretText(std::move(content))).fingerprint;
    }
    f.content = facts.content;
    f.foreign_allow = facts.foreign_allow;
  }

  void note_foreign_marker(const source::Item& item, const core::Finding& f, bool added, JudgedItem& result) const {
    if (f.foreign_allow.empty() || f.suppressed || !added) return;
    result.problems.push_back(problem_of(item, core::ProblemKind::kNote, kForeignSuppression,
                                         fmt::format("line {} says \"{}\", which is not obeyed here; `credward suppress --import` "
                                                     "brings such marks over",
                                                     f.region.line, f.foreign_allow)));
  }

  core::Finding finding_of(const source::Item& item, const text::Document& document, const policy::InlineAllow& allow,
                           KnownLines& known) const {
    core::Finding f;
    f.rule = suppression_rule_;
    f.level = f.rule->level;
    f.path = item.path;
    f.source = item.kind;
    f.region = document.lines().region(allow.span);
    describe_suppression(allow, f);
    describe_lines(document.lines(), known, f);
    f.foreign_allow.clear();
    return f;
  }

  // `candidates` have become the findings from `first` on.
  static void add_context(const text::Document& document, const std::vector<detect::Candidate>& candidates,
                          const std::vector<core::StatedRequest>& requests, std::size_t first, JudgedItem& result) {
    detect::EnclosingNames names(document.text(), document.language());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      result.findings[first + i].finding.context = context_of(document, candidates[i], names, requests);
    }
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
      bool plain = document.encoding() == text::Encoding::kUtf8 || document.encoding() == text::Encoding::kLatin1;
      f.encoded = !plain || document.text().substr(c.span.begin, c.span.size()) != c.secret.reveal();
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
  const core::RuleInfo* suppression_rule_;  // null: nobody asks
};

}  // namespace

const core::RuleInfo* suppression_rule(const detect::Detector& detector) {
  for (const core::RuleInfo* rule : detector.rules()) {
    if (rule->id == policy::kSuppressionRule) return rule;
  }
  return nullptr;
}

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
  auto ledger = std::make_shared<syntax::ParserLedger>();
  auto parser_options = std::make_shared<syntax::ParserOptions>();
  for (const auto& [path, text] : request.detector->packs()) parser_options->packs.push_back({path, text});
  const Interruption interruption(options.interrupts);
  progress.begin("judging", items.size());
  // Null where the objects cannot be opened.
  const auto make_judge = [&]() -> std::shared_ptr<ItemJudge> {
    std::optional<git::ObjectDatabase> objects;
    if (request.open_objects) {
      auto opened = request.open_objects();
      if (!opened) {
        std::lock_guard lock(failure_mutex);
        if (!failure) failure = opened.error();
        return nullptr;
      }
      objects = std::move(*opened);
    }
    return std::make_shared<ItemJudge>(request, options,
                                       source::Loader(*request.plan, std::move(objects), options.max_file_size),
                                       std::make_unique<syntax::ParserClient>(parser_options, ledger));
  };
  parallel_for(items.size(), options.threads, [&] {
    auto judge = make_judge();
    return [&, judge](std::size_t next) {
      const std::size_t i = request.order.empty() ? next : request.order[next];
      if (!judge) return;
      if (deadline.passed()) {
        results[i].problems.push_back(
            problem_of(items[i], core::ProblemKind::kUnread, items[i].blob ? "object" : "file", "--timeout was reached before it was read"));
        return;
      }
      if (interruption.happened()) {
        results[i].problems.push_back(
            problem_of(items[i], core::ProblemKind::kUnread, items[i].blob ? "object" : "file", "the run was interrupted before it was read"));
        return;
      }
      results[i] = judge->judge(items[i], i);
      progress.done.fetch_add(1, std::memory_order_relaxed);
      progress.bytes.fetch_add(results[i].bytes, std::memory_order_relaxed);
    };
  });
  // The parser was given up: the same documents are without it on any number of threads.
  if (const auto behind = ledger->asked_behind_cut(); !behind.empty() && !failure) {
    if (const auto judge = make_judge()) {
      for (std::uint64_t i : behind) results[i] = judge->judge(items[i], i);
    }
  }
  if (failure) return *failure;
  return results;
}

}  // namespace credward::engine
