#include "detect/examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "core/sample_key.h"
#include "detect/rule_file.h"
#include "detect/user_rules.h"
#include "detect/code_stage.h"
#include "syntax/trusted_parser.h"

namespace credward::detect {
namespace {

constexpr std::string_view kOpen = "{{key:";
constexpr std::size_t kMaxKeyLength = 4096;
constexpr std::size_t kUuidLength = 36;

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
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
    std::vector<Candidate> found = (*worker)->judge(document, Judged::kAll, problems);
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
  for (std::size_t at = 0; at < text.size();) {
    std::size_t open = text.find(kOpen, at);
    out.text += text.substr(at, open - at);
    if (open == std::string_view::npos) break;
    std::size_t close = text.find("}}", open);
    std::string_view body = text.substr(
        open + kOpen.size(), close == std::string_view::npos ? close : close - open - kOpen.size());
    std::size_t colon = body.find(':');
    std::size_t length = 0;
    if (close != std::string_view::npos && colon != std::string_view::npos) {
      auto [end, error] = std::from_chars(body.data() + colon + 1, body.data() + body.size(), length);
      if (error != std::errc() || end != body.data() + body.size()) length = 0;
    }
    std::string key;
    if (length > 0 && length <= kMaxKeyLength) {
      key = core::sample_key(body.substr(0, colon), length, fmt::format("{}/{}", label, out.keys.size()));
    }
    if (key.size() != length || key.empty() || (body.starts_with("uuid") && length != kUuidLength)) {
      return core::usage_error("a key in an example is written {{key:ALPHABET:LENGTH}}");
    }
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
