#include "detect/examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "core/ascii.h"
#include "core/sample_key.h"
#include "detect/base64.h"
#include "detect/echo.h"
#include "detect/rule_file.h"
#include "detect/user_rules.h"
#include "detect/code_stage.h"
#include "syntax/trusted_parser.h"

namespace credward::detect {
namespace {

using core::lowered;

constexpr std::string_view kOpen = "{{key:";
constexpr std::string_view kAgain = "{{again:";
constexpr std::size_t kMaxKeyLength = 4096;

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

// A region that is one of the example's keys, with the prefix that the example wrote before it.
bool is_exactly_a_key(const ExpandedExample& example, core::Span region) {
  const std::string& text = example.text;
  return std::any_of(example.keys.begin(), example.keys.end(), [&](core::Span key) {
    if (region.end != key.end || region.begin > key.begin) return false;
    // A scheme without its space is no prefix of the key.
    if (region.begin == key.begin && lowered(text.substr(0, key.begin)).ends_with("bearer")) return true;
    auto in_prefix = [](char c) { return is_word(c) || c == '-' || c == '.'; };
    bool whole_prefix = region.begin == 0 || !is_word(text[region.begin - 1]) ||
                        (region.begin >= 2 && text[region.begin - 2] == '\\');  // an escape such as \n
    return whole_prefix && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(region.begin),
                                       text.begin() + static_cast<std::ptrdiff_t>(key.begin), in_prefix);
  });
}

// ALPHABET:LENGTH; empty if it is not that.
std::string new_key(std::string_view words, const std::string& label) {
  std::size_t colon = words.find(':');
  std::size_t length = 0;
  if (colon == std::string_view::npos) return {};
  auto [end, error] = std::from_chars(words.data() + colon + 1, words.data() + words.size(), length);
  if (error != std::errc() || end != words.data() + words.size() || length == 0 || length > kMaxKeyLength)
    return {};
  std::string key = core::sample_key(words.substr(0, colon), length, label);
  return key.size() == length ? key : std::string();
}

std::string percent_encoded(std::string_view bytes) {
  std::string out;
  for (unsigned char c : bytes) out += fmt::format("%{:02X}", c);
  return out;
}

// NUMBER or NUMBER:FORM, where 1 is the example's first key; empty if it is not that.
std::string repeated_key(std::string_view words, const std::vector<std::string>& made) {
  std::string_view number = words.substr(0, words.find(':'));
  std::string_view form = words.substr(std::min(number.size() + 1, words.size()));
  std::size_t index = 0;
  auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), index);
  if (error != std::errc() || end != number.data() + number.size() || index == 0 || index > made.size())
    return {};
  const std::string& key = made[index - 1];
  if (form == "base64") return base64_encoded(key);
  if (form == "percent") return percent_encoded(key);
  return form.empty() ? key : std::string();
}

class Checker {
 public:
  Checker(const DetectorOptions& options, const BuiltIn& built_in) : options_(options), built_in_(built_in) {}

  std::vector<std::string> run() {
    auto detector = Detector::create_from(options_, built_in_);
    if (!detector) return {detector.error().message};
    for (const core::RuleInfo* rule : (*detector)->rules()) active_.insert(rule->id);
    if (auto status = check_code(**detector); !status) failures_.push_back(status.error().message);
    workers_.emplace("", Worker(*detector, parser()));
    for (const RuleSource& source : (*detector)->sources()) {
      auto parsed = parse_rule_file(source.toml_text, source.file);
      if (!parsed) {
        failures_.push_back(parsed.error().message);
        continue;
      }
      for (std::size_t i = 0; i < parsed->examples.size(); ++i) check(parsed->rule, parsed->examples[i], i);
    }
    return std::move(failures_);
  }

 private:
  void check(const RuleSpec& rule, const RuleExample& example, std::size_t index) {
    auto fail = [&](std::string_view message) {
      failures_.push_back(fmt::format("{}:{}: {}: {}", rule.file, example.line, rule.info.id, message));
    };
    auto expanded = expand_example(example.text, fmt::format("{}/{}", rule.info.id, index));
    if (!expanded) return fail(expanded.error().message);
    auto worker = worker_for(example.key_format);
    if (!worker) return fail(worker.error().message);
    std::vector<core::Problem> problems;
    auto document = text::Document::make_root(example.path, expanded->text);
    std::vector<Candidate> found = judge(**worker, document, rule.info.id == kEchoRule, problems);
    unsigned count = 0;
    std::set<std::string> others;
    for (const Candidate& candidate : found) {
      if (candidate.rule->id != rule.info.id) {
        others.insert(candidate.rule->id);
        continue;
      }
      ++count;
      if (rule.info.persistence == core::Persistence::kSticky &&
          !is_exactly_a_key(*expanded, candidate.span)) {
        core::Region at = document->region(candidate.span);
        fail(fmt::format("the finding at line {}, columns {} to {} of the example is not exactly a key",
                         at.line, at.column, at.end_column));
      }
    }
    if (count != example.count) {
      std::string also;
      for (const std::string& id : others) also += (also.empty() ? "; other rules found there: " : ", ") + id;
      fail(fmt::format("{} example: {} findings instead of {}{}", example.count > 0 ? "positive" : "negative",
                       count, example.count, also));
    }
    if (count > 0 && !(*worker)->may_match(expanded->text))
      fail("the prefilter would have left this example out");
  }

  // As a run over this one document does.
  static std::vector<Candidate> judge(Worker& worker, const text::Document::Ptr& document, bool with_echoes,
                                      std::vector<core::Problem>& problems) {
    std::vector<Candidate> found = worker.judge(document, Judged::kAll, problems);
    if (!with_echoes) return found;
    std::vector<core::SecretText> keys;
    for (Candidate& candidate : found) {
      if (establishes_key(*candidate.rule)) keys.push_back(std::move(candidate.secret));
    }
    auto echoes = EchoSearch::create(std::move(keys));
    worker.listen_for(echoes ? *echoes : nullptr);
    found = worker.judge(document, Judged::kAll, problems);
    worker.listen_for(nullptr);
    return found;
  }

  // A worker with one more key format in force.
  core::Result<Worker*> worker_for(const std::string& key_format) {
    auto known = workers_.find(key_format);
    if (known != workers_.end()) return &known->second;
    DetectorOptions options = options_;
    options.key_formats.push_back({"example", key_format, false});
    auto detector = Detector::create_from(options, built_in_);
    if (!detector) return detector.error();
    return &workers_.emplace(key_format, Worker(*detector, parser())).first->second;
  }

  // Examples are the program's own text, or the operator's.
  std::unique_ptr<syntax::Parser> parser() {
    if (!packs_) {
      auto packs = syntax::Packs::create(syntax::embedded_packs());
      if (!packs) return nullptr;
      packs_ = std::move(packs).value();
    }
    return std::make_unique<syntax::TrustedParser>(*packs_);
  }

  const DetectorOptions& options_;
  const BuiltIn& built_in_;
  std::set<std::string> active_;
  std::optional<syntax::Packs> packs_;
  std::map<std::string, Worker> workers_;  // by key format
  std::vector<std::string> failures_;
};

}  // namespace

core::Result<ExpandedExample> expand_example(std::string_view text, std::string_view label) {
  ExpandedExample out;
  std::vector<std::string> made;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t open = std::min(text.find(kOpen, at), text.find(kAgain, at));
    out.text += text.substr(at, open - at);
    if (open == std::string_view::npos) break;
    std::size_t close = text.find("}}", open);
    const bool again = text.substr(open).starts_with(kAgain);
    const std::size_t body = open + (again ? kAgain : kOpen).size();
    std::string_view words = close == std::string_view::npos ? "" : text.substr(body, close - body);
    std::string key =
        again ? repeated_key(words, made) : new_key(words, fmt::format("{}/{}", label, made.size()));
    if (key.empty()) {
      return core::usage_error(
          "a key in an example is written {{key:ALPHABET:LENGTH}}, and once more {{again:NUMBER}} or "
          "{{again:NUMBER:base64}}");
    }
    if (!again) made.push_back(key);
    out.keys.push_back({out.text.size(), out.text.size() + key.size()});
    out.text += key;
    at = close + 2;
  }
  return out;
}

std::vector<std::string> check_examples_of(const DetectorOptions& options, const BuiltIn& built_in) {
  return Checker(options, built_in).run();
}

}  // namespace credward::detect
