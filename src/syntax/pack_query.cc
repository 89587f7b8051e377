#include "syntax/pack_query.h"

#include <fmt/format.h>

#include <algorithm>

#include "syntax/outline_names.h"

namespace credward::syntax {
namespace {

// Several files as one query; errors are told in terms of the files.
class Joined {
 public:
  explicit Joined(const std::vector<QuerySource>& sources) : sources_(sources) {
    for (const QuerySource& source : sources) (text_ += source.text) += '\n';
  }
  const std::string& text() const { return text_; }

  core::Error error_at(std::size_t offset, std::string_view what) const {
    for (const QuerySource& source : sources_) {
      if (offset <= source.text.size() || &source == &sources_.back()) {
        const std::string_view before = source.text.substr(0, std::min(offset, source.text.size()));
        return core::usage_error(
            fmt::format("{}:{}: {}", source.path, 1 + std::count(before.begin(), before.end(), '\n'), what));
      }
      offset -= source.text.size() + 1;
    }
    return core::usage_error(std::string(what));
  }

 private:
  const std::vector<QuerySource>& sources_;
  std::string text_;
};

std::string_view what_is_wrong(TSQueryError error) {
  switch (error) {
    case TSQueryErrorNodeType:
      return "the grammar has no such node";
    case TSQueryErrorField:
      return "the grammar has no such field";
    case TSQueryErrorCapture:
      return "this capture is not in the pattern";
    case TSQueryErrorStructure:
      return "the grammar never makes this structure";
    case TSQueryErrorLanguage:
      return "the parser refuses the grammar";
    default:
      return "this is no query";
  }
}

std::optional<CaptureMeaning> meaning_of(std::string_view name) {
  CaptureMeaning meaning;
  meaning.helper = name.starts_with('_');
  if (meaning.helper) return meaning;
  meaning.ignore = name == "ignore";
  meaning.nothing = name == "nothing";
  meaning.through = name == "through";
  meaning.run = name == "run";
  if (meaning.run) meaning.kind = NodeKind::kCall;
  if (meaning.ignore || meaning.nothing || meaning.through || meaning.run) return meaning;
  for (const FlagName& flag : kFlagNames) {
    if (flag.name == name && flag.flag != kDamaged) {
      meaning.flags = flag.flag;
      return meaning;
    }
  }
  const std::size_t dot = name.find('.');
  if (name.substr(0, dot) == "behind" && dot != std::string_view::npos) {
    meaning.kind = kind_named(name.substr(dot + 1));
    meaning.behind = meaning.kind == NodeKind::kMember || meaning.kind == NodeKind::kSubscript ||
                     meaning.kind == NodeKind::kCall || meaning.kind == NodeKind::kFunction;
    if (!meaning.behind) return std::nullopt;
    return meaning;
  }
  const auto kind = kind_named(name.substr(0, dot));
  // What a string holds between escapes and holes is text without being told.
  if (!kind || *kind == NodeKind::kText) return std::nullopt;
  if (dot == std::string_view::npos) {
    meaning.kind = kind;
    return meaning;
  }
  meaning.part = name.substr(dot + 1) == "part";
  if (meaning.part) return meaning;
  const auto role = role_named(name.substr(dot + 1));
  if (!role) return std::nullopt;
  meaning.role = *role;
  return meaning;
}

// One predicate of a pattern: its name and its arguments, which are captures or strings.
struct Call {
  std::string_view name;
  std::vector<std::pair<TSQueryPredicateStepType, std::uint32_t>> arguments;
};

std::vector<Call> calls_of(const TSQuery* query, std::uint32_t pattern) {
  std::uint32_t count = 0;
  const TSQueryPredicateStep* steps = ts_query_predicates_for_pattern(query, pattern, &count);
  std::vector<Call> out;
  bool inside = false;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (steps[i].type == TSQueryPredicateStepTypeDone) {
      inside = false;
    } else if (!inside) {
      std::uint32_t length = 0;
      const char* name = steps[i].type == TSQueryPredicateStepTypeString
                             ? ts_query_string_value_for_id(query, steps[i].value_id, &length)
                             : "";
      out.push_back({{name, length}, {}});
      inside = true;
    } else {
      out.back().arguments.emplace_back(steps[i].type, steps[i].value_id);
    }
  }
  return out;
}

std::string_view string_of(const TSQuery* query, std::uint32_t id) {
  std::uint32_t length = 0;
  const char* text = ts_query_string_value_for_id(query, id, &length);
  return {text, length};
}

bool read_setting(const TSQuery* query, const Call& call, StringSettings& settings) {
  if (call.arguments.size() != 2) return false;
  const std::string_view key = string_of(query, call.arguments[0].second);
  const std::string_view value = string_of(query, call.arguments[1].second);
  if (key == "delimiters") {
    const auto named = delimiters_named(value);
    settings.delimiters = named.value_or(settings.delimiters);
    return named.has_value();
  }
  if (key == "holes") {
    const auto named = holes_named(value);
    settings.holes = named.value_or(settings.holes);
    return named.has_value();
  }
  const auto named = escapes_named(value);
  settings.escapes = named.value_or(settings.escapes);
  return key == "escapes" && named.has_value();
}

std::optional<QueryPredicate> read_predicate(const TSQuery* query, const Call& call) {
  QueryPredicate out;
  std::string_view name = call.name;
  if (name.starts_with("not-")) {
    out.negated = true;
    name.remove_prefix(4);
  }
  out.prefix = name == "starts-with?";
  if (name != "eq?" && name != "any-of?" && name != "starts-with?") return std::nullopt;
  if (call.arguments.size() < 2 || call.arguments[0].first != TSQueryPredicateStepTypeCapture)
    return std::nullopt;
  out.capture = call.arguments[0].second;
  for (std::size_t i = 1; i < call.arguments.size(); ++i) {
    if (call.arguments[i].first != TSQueryPredicateStepTypeString) return std::nullopt;
    out.values.emplace_back(string_of(query, call.arguments[i].second));
  }
  return out;
}

// Whether all of it could be understood.
bool read_pattern(const TSQuery* query, std::uint32_t index, PatternMeaning& out) {
  for (const Call& call : calls_of(query, index)) {
    if (call.name == "set!") {
      StringSettings settings = out.settings.value_or(StringSettings{});
      if (!read_setting(query, call, settings)) return false;
      out.settings = settings;
    } else if (auto predicate = read_predicate(query, call)) {
      out.predicates.push_back(std::move(*predicate));
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

bool QueryPredicate::holds(std::string_view text) const {
  const bool found = std::any_of(values.begin(), values.end(), [&](const std::string& value) {
    return prefix ? text.starts_with(value) : text == value;
  });
  return found != negated;
}

core::Result<PackQuery> PackQuery::compile(const std::string& grammar,
                                           const std::vector<QuerySource>& sources) {
  const Joined joined(sources);
  PackQuery out;
  out.language_ = grammar_named(grammar);
  if (!out.language_) {
    return core::usage_error(fmt::format("{}: the grammar {} is not built in", sources.back().path, grammar),
                             "`credward --version` lists the grammars that are");
  }
  std::uint32_t offset = 0;
  TSQueryError error = TSQueryErrorNone;
  out.query_.reset(ts_query_new(out.language_, joined.text().data(),
                                static_cast<std::uint32_t>(joined.text().size()), &offset, &error));
  if (!out.query_) return joined.error_at(offset, what_is_wrong(error));
  for (std::uint32_t i = 0; i < ts_query_capture_count(out.query_.get()); ++i) {
    std::uint32_t length = 0;
    const char* name = ts_query_capture_name_for_id(out.query_.get(), i, &length);
    const auto meaning = meaning_of({name, length});
    if (!meaning) {
      const std::string capture = "@" + std::string(name, length);
      return joined.error_at(joined.text().find(capture), fmt::format("unknown capture {}", capture));
    }
    out.captures_.push_back(*meaning);
  }
  for (std::uint32_t i = 0; i < ts_query_pattern_count(out.query_.get()); ++i) {
    if (!read_pattern(out.query_.get(), i, out.patterns_.emplace_back())) {
      return joined.error_at(ts_query_start_byte_for_pattern(out.query_.get(), i),
                             "unknown predicate or setting in this pattern");
    }
  }
  return out;
}

}  // namespace credward::syntax
