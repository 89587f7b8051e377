#include "detect/rule_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/hash.h"
#include "detect/literals.h"
#include "detect/macros.h"
#include "detect/precedence.h"
#include "detect/rule_codec.h"
#include "detect/user_rules.h"
#include "text/glob.h"

namespace credward::detect {
namespace {

constexpr std::string_view kRuleFolder = "rules/bytestack/";
constexpr std::string_view kClientFolder = "rules/clients/";
constexpr std::string_view kScopes = "rules/bytestack/scopes.toml";  // data of an audit, no rule
constexpr std::size_t kHashDigits = 16;

bool is_rule_file(std::string_view path) {
  return path.starts_with(kRuleFolder) && path.ends_with(".toml") && path != kScopes;
}

// Which of the prefilter's literals stand in others. Most patterns share theirs, so answers are kept.
class LiteralIndex {
 public:
  explicit LiteralIndex(const std::vector<std::string>& all) : all_(all) {}

  std::vector<unsigned> of(const std::vector<std::string>& literals) {
    std::vector<unsigned> out;
    for (const std::string& literal : literals) {
      auto [known, added] = known_.try_emplace(literal);
      for (unsigned i = 0; added && i < all_.size(); ++i) {
        if (literal.find(all_[i]) != std::string::npos) known->second.push_back(i);
      }
      out.insert(out.end(), known->second.begin(), known->second.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  const std::vector<std::string>& all_;
  std::map<std::string_view, std::vector<unsigned>> known_;
};

// Literals of which every match of the pattern needs one; empty if it needs none.
std::vector<std::string> literals_of(const RuleSpec& rule, const PatternSpec& pattern,
                                     const std::vector<std::string>& hosts) {
  std::vector<std::string> out = pattern.names_bytestack() ? bytestack_spellings() : pattern.literals;
  if (out.empty()) out = rule.literals;
  if (!out.empty() && (pattern.names_bytestack() || uses_host_macro(pattern.regex))) {
    for (const std::string& host : hosts) out.push_back(host_literal(host));
  }
  return out;
}

core::Result<std::vector<RuleSpec>> built_in_rules(const BuiltIn& built_in) {
  if (built_in.rules.empty()) return read_built_in_rules(built_in.files);
  auto rules = decode_rules(built_in.rules);
  if (!rules) return core::internal_error("the built-in rules are damaged", "build the program again");
  return *std::move(rules);
}

}  // namespace

core::Result<std::vector<RuleSpec>> read_built_in_rules(std::span<const EmbeddedFile> files) {
  std::vector<RuleSpec> out;
  for (const EmbeddedFile& file : files) {
    if (!is_rule_file(file.path)) continue;
    auto parsed = parse_rule_file(file.content, std::string(file.path));
    if (!parsed) return parsed.error();
    if (auto status = check_patterns(parsed->rule, {}); !status) return status.error();
    RuleSpec& rule = out.emplace_back(std::move(parsed->rule));
    auto same = std::find_if(out.begin(), out.end() - 1,
                             [&](const RuleSpec& r) { return r.info.id == rule.info.id; });
    if (same != out.end() - 1) {
      return rule_error(rule.file, rule.line, rule.column,
                        fmt::format("{} stands in {} already", rule.info.id, same->file));
    }
  }
  return out;
}

core::Result<std::shared_ptr<const RuleSet>> RuleSet::build(const DetectorOptions& options,
                                                            const BuiltIn& built_in) {
  std::shared_ptr<RuleSet> out(new RuleSet(options));
  out->built_in_ = built_in;
  if (auto status = out->add_rules(options, built_in); !status) return status.error();
  if (auto status = out->add_formats(options.key_formats); !status) return status.error();
  if (auto status = out->make_prefilter(built_in); !status) return status.error();
  out->make_hash();
  return std::shared_ptr<const RuleSet>(std::move(out));
}

core::Status RuleSet::add_rules(const DetectorOptions& options, const BuiltIn& built_in) {
  std::vector<text::Glob> disabled;
  for (const std::string& text : options.disabled_rules) {
    auto glob = text::Glob::parse(text);
    if (!glob) return core::usage_error(fmt::format("\"{}\" is not a valid glob over rules", text));
    disabled.push_back(*std::move(glob));
  }
  auto specs = built_in_rules(built_in);
  if (!specs) return specs.error();
  std::map<std::string, std::string> files;  // id to file
  for (const RuleSpec& spec : *specs) files.emplace(spec.info.id, spec.file);
  for (const std::string& path : options.rule_paths) {
    auto user = read_user_rules(path, hosts_.additional());
    if (!user) return user.error();
    clients_.insert(clients_.end(), user->clients.begin(), user->clients.end());
    packs_.insert(packs_.end(), user->packs.begin(), user->packs.end());
    for (UserRule& rule : user->rules) {
      auto [known, added] = files.emplace(rule.spec.info.id, rule.spec.file);
      if (!added) {
        return rule_error(rule.spec.file, rule.spec.line, rule.spec.column,
                          fmt::format("{} stands in {} already", known->first, known->second));
      }
      user_files_.emplace_back(rule.spec.file, std::move(rule.text));
      specs->push_back(std::move(rule.spec));
    }
  }
  std::sort(specs->begin(), specs->end(), [](const auto& a, const auto& b) { return a.info.id < b.info.id; });
  for (RuleSpec& spec : *specs) {
    bool off = std::any_of(disabled.begin(), disabled.end(),
                           [&](const auto& glob) { return glob.matches(spec.info.id); });
    if (off) {
      if (spec.info.built_in) inactive_.push_back(std::move(spec));
      continue;
    }
    Rule& rule = *rules_.emplace_back(std::make_unique<Rule>());
    rule.spec = std::move(spec);
    rule.rank = rule_rank(rule.spec.info.id);
    for (const PatternSpec& pattern : rule.spec.patterns) {
      rule.patterns.push_back(std::make_unique<Pattern>(pattern, hosts_.additional()));
    }
    if (rule.spec.info.id == kFormatRule) format_rule_ = &rule;
    if (rule.spec.info.id == kEchoRule) echo_rule_ = &rule;
  }
  return core::ok();
}

core::Status RuleSet::add_formats(const std::vector<KeyFormat>& formats) {
  for (const KeyFormat& format : formats) {
    auto regex = compile_regex(format.pattern, hosts_.additional());
    // A pattern can hold a key, so a configuration's is not quoted.
    if (!regex && !format.where.empty())
      return core::usage_error(format.where + ": the pattern of this [[key_format]] is no valid RE2 pattern",
                               "its syntax: https://github.com/google/re2/wiki/Syntax; TOML keeps backslashes in 'single quotes'");
    if (!regex)
      return core::usage_error(fmt::format("key format \"{}\": {}", format.name, regex.error().message));
    formats_required_ |= format.require;
    formats_.push_back({format.name, std::move(regex).value(), format.require, {}});
    format_options_.push_back(format);
  }
  return core::ok();
}

// The stored database is over the literals of all built-in rules. It serves as long as nothing adds to them;
// a rule that is switched off leaves them in it, which only lets more documents pass.
core::Status RuleSet::make_prefilter(const BuiltIn& built_in) {
  std::set<std::string> stored, all;
  auto add = [](std::set<std::string>& to, const std::vector<std::string>& more) {
    to.insert(more.begin(), more.end());
  };
  auto reduced = [](const std::set<std::string>& from) {
    return without_covered({from.begin(), from.end()});
  };
  std::vector<std::vector<std::string>> pattern_literals;
  for (const RuleSpec& rule : inactive_) {
    for (const PatternSpec& pattern : rule.patterns) add(stored, literals_of(rule, pattern, {}));
  }
  for (const auto& rule : rules_) {
    for (const PatternSpec& pattern : rule->spec.patterns) {
      if (rule->spec.info.built_in) add(stored, literals_of(rule->spec, pattern, {}));
      std::vector<std::string> literals = literals_of(rule->spec, pattern, hosts_.additional());
      if (literals.empty())
        unfiltered_.push_back(fmt::format("{}:{}:{}", rule->spec.file, pattern.line, pattern.column));
      add(all, literals);
      pattern_literals.push_back(std::move(literals));
    }
  }
  std::vector<std::vector<std::string>> format_literals;
  for (const KeyFormat& format : format_options_) {
    auto expanded = expand_macros(format.pattern, hosts_.additional());
    format_literals.push_back(required_literals(*expanded));
    if (format_literals.back().empty()) unfiltered_.push_back(fmt::format("key format \"{}\"", format.name));
    add(all, format_literals.back());
  }
  all.insert(stored.begin(), stored.end());
  std::vector<std::string> literals = reduced(all);
  if (literals == reduced(stored) && !built_in.prefilter.empty())
    prefilter_ = Prefilter::load(literals, built_in.prefilter);
  if (!prefilter_) {
    auto compiled = Prefilter::compile(std::move(literals));
    if (!compiled) return compiled.error();
    prefilter_ = std::move(compiled).value();
  }
  LiteralIndex index(prefilter_->literals());
  base64_literals_ = index.of(base64_spellings());
  std::size_t next = 0;
  for (const auto& rule : rules_) {
    for (const auto& pattern : rule->patterns) pattern->literals = index.of(pattern_literals[next++]);
  }
  for (std::size_t i = 0; i < formats_.size(); ++i) formats_[i].literals = index.of(format_literals[i]);
  return core::ok();
}

bool RuleSet::may_be_in_base64(const std::vector<bool>& found) const {
  return std::any_of(base64_literals_.begin(), base64_literals_.end(), [&](unsigned literal) { return found[literal]; });
}

// Where a rule's file lies does not change what it finds.
void RuleSet::make_hash() {
  // A start without options does not even need OpenSSL.
  bool plain =
      inactive_.empty() && user_files_.empty() && clients_.empty() && packs_.empty() && hosts_.additional().empty() && format_options_.empty();
  if (plain && !built_in_.hash.empty()) {
    hash_ = built_in_.hash;
    return;
  }
  std::vector<RuleSpec> canonical;
  for (const auto& rule : rules_) {
    RuleSpec& spec = canonical.emplace_back(rule->spec);
    spec.file.clear();
    spec.line = spec.column = 0;
    for (PatternSpec& pattern : spec.patterns) pattern.line = pattern.column = 0;
  }
  std::string text = encode_rules(canonical);
  for (const std::string& host : hosts_.additional()) text += fmt::format("\nhost {}", host_literal(host));
  for (const KeyFormat& format : format_options_) {
    text += fmt::format("\nformat {} {} {}", format.name, format.require, format.pattern);
  }
  for (const EmbeddedFile& file : built_in_.files) {
    if (file.path.starts_with(kClientFolder)) text += file.content;
  }
  for (const auto& [path, client] : clients_) text += client;
  for (const auto& [path, pack] : packs_) text += pack;
  hash_ = core::sha256_hex(text).substr(0, kHashDigits);
}

std::vector<RuleSource> RuleSet::sources() const {
  std::vector<RuleSource> out;
  for (const auto& rule : rules_) {
    RuleSource& source = out.emplace_back(RuleSource{&rule->spec.info, rule->spec.file, {}, {}});
    for (const PatternSpec& pattern : rule->spec.patterns) source.patterns.push_back(pattern.regex);
    for (const EmbeddedFile& file : built_in_.files) {
      if (rule->spec.info.built_in && file.path == source.file) source.toml_text = file.content;
    }
    for (const auto& [path, text] : user_files_) {
      if (!rule->spec.info.built_in && path == source.file) source.toml_text = text;
    }
  }
  return out;
}

std::vector<std::string> RuleSet::warnings() const {
  std::vector<std::string> out;
  for (const std::string& place : unfiltered_) {
    out.push_back(place + ": requires no literal text, so that every document has to be read as a whole");
  }
  return out;
}

}  // namespace credward::detect
