// What calls give: functions of the models, the file's own functions, and formats.
#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "syntax/evaluator.h"

namespace credward::syntax {
namespace {

using core::lowered;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Whose name it is that was encoded, read or printed.
std::string inner_name(const Values& values) {
  for (const Value& value : values.list) {
    for (const Part& part : value.parts) {
      if (part.kind == Part::Kind::kHole) return part.text;
    }
  }
  return {};
}

// The languages whose functions return their last expression.
bool returns_last(std::string_view language) {
  constexpr std::array<std::string_view, 6> kThese{"ruby", "rust", "scala", "elixir", "kotlin", "powershell"};
  return std::find(kThese.begin(), kThese.end(), language) != kThese.end();
}

// The languages in which a method of the own object is called by its name alone.
bool calls_methods_bare(std::string_view language) {
  constexpr std::array<std::string_view, 8> kThese{"java", "kotlin", "csharp", "swift", "scala", "dart", "ruby", "cpp"};
  return std::find(kThese.begin(), kThese.end(), language) != kThese.end();
}

struct Spec {
  std::size_t end = 0;    // behind it
  bool argument = false;  // it takes one
  bool quoted = false;    // it writes quotes around it: Rust's {:?}, Python's {!r}
  char shows = 0;         // a conversion's letter, of which some do: Go's %q, Python's %r
  bool star = false;      // its width is an argument too
  int index = -1;         // 0-based, where it says which
  std::string key;        // %(key)s
};

// Conversions that write a string as code does.
bool quotes(std::string_view language, char conversion) {
  if (language == "go" || language == "lua") return conversion == 'q';
  if (language == "python") return conversion == 'r' || conversion == 'a';
  if (language == "ruby") return conversion == 'p';
  return (language == "javascript" || language == "typescript" || language == "tsx") && conversion == 'j';
}

// A printf conversion at text[at] == '%'. `argument` false: a literal percent sign, or none at all (end == at
// + 1).
Spec percent_spec(const std::string& text, std::size_t at) {
  Spec spec;
  std::size_t i = at + 1;
  spec.end = i;
  if (i < text.size() && text[i] == '%') {
    spec.end = i + 1;
    return spec;
  }
  // Ruby's %<name>s and %{name}
  if (i < text.size() && (text[i] == '<' || text[i] == '{')) {
    const std::size_t close = text.find(text[i] == '<' ? '>' : '}', i);
    if (close == std::string::npos) return spec;
    spec.key = text.substr(i + 1, close - i - 1);
    if (text[i] == '{') {
      spec.argument = true;
      spec.end = close + 1;
      return spec;
    }
    i = close + 1;
  }
  if (i < text.size() && text[i] == '(') {
    const std::size_t close = text.find(')', i);
    if (close == std::string::npos) return spec;
    spec.key = text.substr(i + 1, close - i - 1);
    i = close + 1;
  }
  if (i < text.size() && text[i] == '[') {
    const std::size_t close = text.find(']', i);
    if (close == std::string::npos || close == i + 1) return spec;
    spec.index = text[i + 1] - '1';
    i = close + 1;
  }
  std::size_t digits = i;
  while (digits < text.size() && std::isdigit(static_cast<unsigned char>(text[digits])) != 0) ++digits;
  if (digits > i && digits < text.size() && text[digits] == '$') {
    spec.index = text[i] - '1';
    i = digits + 1;
  }
  while (i < text.size() &&
         std::string_view("-+ #0123456789.*lhzjtq'").find(text[i]) != std::string_view::npos) {
    if (text[i] == 'q' && (i + 1 >= text.size() || std::isalpha(static_cast<unsigned char>(text[i + 1])) == 0)) break;
    spec.star |= text[i] == '*';
    ++i;
  }
  if (i < text.size() && std::isalpha(static_cast<unsigned char>(text[i])) != 0) {
    spec.argument = true;
    spec.shows = text[i];
    spec.end = i + 1;
  } else if (i < text.size() && text[i] == '@') {  // Objective-C, Swift
    spec.argument = true;
    spec.end = i + 1;
  }
  return spec;
}

// A {} field at text[at] == '{'.
Spec brace_spec(const std::string& text, std::size_t at) {
  Spec spec;
  spec.end = at + 1;
  if (at + 1 < text.size() && text[at + 1] == '{') {
    spec.end = at + 2;
    return spec;
  }
  const std::size_t close = text.find('}', at);
  if (close == std::string::npos) return spec;
  std::string field = text.substr(at + 1, close - at - 1);
  const std::size_t behind = field.find_first_of(":!,");
  spec.quoted = behind != std::string::npos && (field.ends_with('?') || field.substr(behind).starts_with("!r"));
  field = field.substr(0, behind);
  while (!field.empty() && field.back() == ' ') field.pop_back();
  spec.argument = true;
  spec.end = close + 1;
  if (!field.empty() &&
      std::all_of(field.begin(), field.end(), [](unsigned char c) { return std::isdigit(c); }))
    spec.index = field.size() < 3 ? std::stoi(field) : -1;
  else
    spec.key = field;
  return spec;
}

}  // namespace

Values quoted(const Values& inner, core::Span span, NodeId node) {
  Values out = Values::literal("\"", span, node);
  out.append(inner);
  out.append(Values::literal("\"", span, node));
  return out;
}

void trim_value(Value& value) {
  while (!value.parts.empty() && value.parts.front().kind == Part::Kind::kLiteral) {
    Part& part = value.parts.front();
    std::size_t at = 0;
    while (at < part.text.size() && is_space(part.text[at])) ++at;
    if (at < part.text.size()) {
      part = sub_part(part, at, part.text.size());
      break;
    }
    value.parts.erase(value.parts.begin());
  }
  while (!value.parts.empty() && value.parts.back().kind == Part::Kind::kLiteral) {
    Part& part = value.parts.back();
    std::size_t end = part.text.size();
    while (end > 0 && is_space(part.text[end - 1])) --end;
    if (end > 0) {
      part = sub_part(part, 0, end);
      break;
    }
    value.parts.pop_back();
  }
  for (Part& part : value.parts) part.trimmed = true;
}

const FunctionModel* Evaluator::function_of(NodeId call) {
  const auto found = functions_.find(call);
  if (found != functions_.end()) return found->second;
  const FunctionModel* out = nullptr;
  const std::string path = canonical_path(call), written = short_path(call);
  // What has conditions says more than what has none.
  std::vector<const FunctionModel*> all;
  for (const bool conditions : {true, false}) {
    for (const FunctionModel& model : models_.functions) {
      if (model.when.empty() != conditions) all.push_back(&model);
    }
  }
  for (const FunctionModel* candidate : all) {
    const FunctionModel& model = *candidate;
    if (path.empty() || model.does == Does::kEnvironmentObject ||
        (!matches_any(model.callees, path) && (written.empty() || !matches_any(model.callees, written))))
      continue;
    if (!std::all_of(model.when.begin(), model.when.end(),
                     [&](const Condition& c) { return holds(call, c); }))
      continue;
    out = &model;
    break;
  }
  functions_.emplace(call, out);
  return out;
}

Values Evaluator::call_value(NodeId id, Context context) {
  bool known = false;
  Values own = own_function_value(id, context, &known);
  if (known) return own;
  if (const FunctionModel* model = function_of(id)) return model_value(*model, id, context);
  const std::string path = lowered(canonical_path(id));
  // T name(other), name(other) of a field: a copy, where the type is none that is known.
  if (tree_.child(id, Role::kCallee) == 0 && tree_.outline().language == "cpp" && tree_.arguments(id).size() == 1)
    return value(tree_.arguments(id).front(), context.down());
  // Of what a server received, nothing is known; it may be the whole header.
  for (std::string_view word : {"getheader", "header.get", "headers.get", "req.get", "req.header",
                                "request.header", "headers().get", "metadata.get"}) {
    if (path.ends_with(word)) return Values::unknown(tree_.span(id));
  }
  const Tree::Callee callee = tree_.callee(id);
  return Values::hole(Origin::kCall, callee.name + "()", tree_.span(id), id);
}

NodeId Evaluator::own_function(NodeId call) const {
  const Tree::Callee callee = tree_.callee(call);
  if (callee.name.empty()) return 0;
  if (callee.object == 0) {
    const NodeId function = bindings_.function_named(callee.name, call);
    const bool method = calls_methods_bare(tree_.outline().language) && (function == 0 || tree_.class_of(function) != 0);
    const NodeId own = method ? own_method(call, callee.name) : 0;
    return own != 0 ? own : function;
  }
  const NodeId object = tree_.unwrapped(callee.object);
  if (tree_.kind(object) != NodeKind::kName) return 0;
  const std::string_view name = tree_.name(object);
  if (Bindings::is_self(name) && tree_.class_of(call) != 0) return own_method(call, callee.name);
  const NodeId cls = bindings_.class_named(name);
  if (cls != 0) return bindings_.method_named(cls, callee.name);
  // local M = {}; function M.headers() … end
  if (tree_.outline().language == "lua") return bindings_.function_named(std::string(name) + "." + callee.name, call);
  return tree_.outline().language == "go" ? bindings_.function_named(callee.name, call) : 0;
}

std::vector<NodeId> Evaluator::returns(NodeId call, NodeId* function) {
  std::vector<NodeId> out;
  const NodeId f = own_function(call);
  *function = f;
  return f == 0 ? out : returned_by(f);
}

// The expressions that a function's returns, or its end, give.
std::vector<NodeId> Evaluator::returned_by(NodeId f) const {
  std::vector<NodeId> out;
  for (NodeId id = f + 1; id < tree_[f].next; ++id) {
    if (tree_.kind(id) == NodeKind::kReturn && tree_.function_of(id) == f) {
      NodeId value = tree_.child(id, Role::kValue);
      if (value == 0) value = tree_.first_child(id);
      if (value != 0) out.push_back(value);
    }
  }
  NodeId body = tree_.child(f, Role::kBody);
  if (out.empty() && body != 0) {
    if (tree_.kind(body) != NodeKind::kOther && tree_.kind(body) != NodeKind::kBranch) {
      out.push_back(body);
    } else if (returns_last(tree_.outline().language)) {
      const std::vector<NodeId> statements = tree_.children(body);
      if (!statements.empty()) out.push_back(statements.back());
    }
  } else if (out.empty() && returns_last(tree_.outline().language)) {
    const std::vector<NodeId> statements = tree_.children(f);
    if (!statements.empty() && tree_[statements.back()].role != Role::kParameter &&
        tree_[statements.back()].role != Role::kName)
      out.push_back(statements.back());
  }
  return out;
}

Frame Evaluator::frame_for(NodeId call, NodeId function, const Frame* caller) {
  Frame frame;
  frame.function = function;
  frame.caller = caller;
  std::vector<std::string> names;
  for (NodeId parameter : tree_.children(function, Role::kParameter)) {
    const NodeId name = tree_.child(parameter, Role::kName);
    std::string text(tree_.name(name != 0 ? name : parameter));
    if (names.empty() && Bindings::is_self(text)) continue;
    names.push_back(std::move(text));
  }
  std::size_t next = 0;
  for (NodeId argument : tree_.arguments(call)) {
    if (tree_.kind(argument) == NodeKind::kSpread) break;
    if (tree_.kind(argument) == NodeKind::kPair) {
      const NodeId key = tree_.child(argument, Role::kKey), value = tree_.child(argument, Role::kValue);
      if (key != 0 && value != 0) frame.arguments[std::string(tree_.name(key))] = value;
    } else if (next < names.size()) {
      frame.arguments[names[next++]] = argument;
    }
  }
  return frame;
}

Values Evaluator::own_function_value(NodeId call, Context context, bool* known) {
  NodeId function = 0;
  const std::vector<NodeId> all = returns(call, &function);
  if (function == 0 || all.empty() || tree_.within(call, function)) return {};
  const Frame frame = frame_for(call, function, context.frame);
  Values out;
  for (NodeId one : all) out.add(value(one, {&frame, context.hops + 1, context.depth + 1}));
  // A function that only passes on what it does not know says no more than its name.
  if (!out.known()) return {};
  for (Value& v : out.list) {
    if (v.parts.size() == 1 && v.parts.front().kind == Part::Kind::kHole &&
        v.parts.front().origin == Origin::kCall)
      return {};
    if (v.parts.empty() || v.null()) return {};
  }
  *known = true;
  return out;
}

Values Evaluator::model_value(const FunctionModel& model, NodeId call, Context context) {
  const core::Span span = tree_.span(call);
  const NodeId argument = at_places(call, model.argument, context);
  auto of_argument = [&] { return argument != 0 ? value(argument, context.down()) : Values::unknown(span); };
  switch (model.does) {
    case Does::kEnvironment: {
      const Values name = of_argument();
      const Value* one = name.single();
      std::string text = one != nullptr && one->constant() ? one->text() : std::string();
      if (text.empty() && argument != 0) text = inner_name(name);
      return environment(call, text, at_places(call, model.fallback, context), context);
    }
    case Does::kConfiguration: {
      const Values name = of_argument();
      const Value* one = name.single();
      return Values::hole(Origin::kConfiguration, one != nullptr && one->constant() ? one->text() : "", span,
                          call);
    }
    case Does::kFile:
    case Does::kOutput: {
      if (tree_.outline().language == "bash") {
        if (const Values encoded = encoded_output(call); !encoded.list.empty()) return encoded;
      }
      Values out = Values::hole(model.does == Does::kFile ? Origin::kFile : Origin::kOutput, "", span, call);
      out.list.front().parts.front().trimmed = model.trimmed;
      return out;
    }
    case Does::kTrim: {
      Values out = of_argument();
      for (Value& v : out.list) trim_value(v);
      return out;
    }
    case Does::kBase64:
    case Does::kUrlEncode: {
      const Origin origin = model.does == Does::kBase64 ? Origin::kBase64 : Origin::kUrlEncoded;
      return Values::hole(origin, inner_name(of_argument()), span, call);
    }
    case Does::kPercentFormat:
    case Does::kBraceFormat: {
      std::vector<NodeId> arguments = tree_.arguments(call);
      const auto format = std::find(arguments.begin(), arguments.end(), argument);
      if (format != arguments.end()) arguments.erase(arguments.begin(), format + 1);
      // Arguments in one array: vsprintf, String.format's varargs.
      if (arguments.size() == 1 && tree_.kind(tree_.unwrapped(arguments.front())) == NodeKind::kList)
        arguments = tree_.children(tree_.unwrapped(arguments.front()));
      return format_value(of_argument(), arguments, model.does == Does::kBraceFormat, call, context);
    }
    case Does::kHostUrl:
    case Does::kJoinUrl:
      return url_value(model, call, context);
    case Does::kNumberedFormat:
      return numbered_value(call, context);
    case Does::kConcat: {
      Values out;
      bool each = false;
      for (const Place& place : model.argument) {
        if (place.kind == Place::Kind::kEach) {
          each = true;
          for (NodeId one : tree_.arguments(call)) out.append(value(one, context.down()));
        } else if (const NodeId one = at_place(call, place, context); tree_.kind(tree_.unwrapped(one)) == NodeKind::kList) {
          for (NodeId element : tree_.children(tree_.unwrapped(one))) out.append(value(element, context.down()));
        } else if (one != 0) {
          out.append(value(one, context.down()));
        }
      }
      if (!each && out.list.empty()) return Values::unknown(span);
      return out;
    }
    case Does::kJoin:
      return join_value(model, call, context);
    case Does::kIdentity:
      return of_argument();
    case Does::kReplace:
      return replace_value(call, context);
    case Does::kQuote:
      return quoted(of_argument(), span, call);
    case Does::kBearer:
    case Does::kBasic: {  // credentials that are no header yet
      Values out = Values::literal(model.does == Does::kBearer ? "Bearer " : "Basic ", tree_.callee(call).span, call);
      out.append(model.does == Does::kBearer ? of_argument() : Values::hole(Origin::kBase64, "", span, call));
      return out;
    }
    default:
      return Values::unknown(span);
  }
}

// $(printf %s "$KEY" | base64): the last command of the pipe says what its output is.
Values Evaluator::encoded_output(NodeId call) {
  NodeId last = 0, inner = 0;
  for (NodeId id = call + 1; id < tree_[call].next; ++id) {
    if (tree_.kind(id) == NodeKind::kCall) last = id;
    if (tree_.kind(id) == NodeKind::kHole && inner == 0) inner = id;
  }
  if (last == 0 || inner == 0) return {};
  const std::string name = tree_.callee(last).name;
  bool decodes = false, encodes = name == "base64", percent = false;
  for (NodeId argument : tree_.arguments(last)) {
    const std::string word = tree_.literal(argument).value_or("");
    decodes |= word == "-d" || word == "-D" || word == "--decode";
    encodes |= name == "openssl" && (word == "base64" || word == "-base64");
    encodes |= name == "jq" && word.find("@base64") != std::string::npos && word.find("@base64d") == std::string::npos;
    percent |= name == "jq" && word.find("@uri") != std::string::npos;
  }
  if (decodes || (!encodes && !percent)) return {};
  const Origin origin = percent ? Origin::kUrlEncoded : Origin::kBase64;
  return Values::hole(origin, inner_name(value(inner)), tree_.span(call), call);
}

Values Evaluator::join_value(const FunctionModel& model, NodeId call, Context context) {
  const core::Span span = tree_.span(call);
  Context inside = context.down();
  if (!model.argument.empty() && model.argument.front().kind == Place::Kind::kEach) {  // Auth(scheme, key)
    Values parts;
    bool behind = false;
    for (NodeId argument : tree_.arguments(call)) {
      if (behind) parts.append(Values::literal(" ", span, call));
      behind = true;
      parts.append(value(argument, inside));
    }
    return behind ? parts : Values::unknown(span);
  }
  const NodeId list = resolved(at_places(call, model.argument, context), inside);
  const NodeId separator_node = at_places(call, model.fallback, context);
  if (list == 0 || (tree_.kind(list) != NodeKind::kList && tree_.kind(list) != NodeKind::kMap))
    return Values::unknown(span);
  const Values separator =
      separator_node != 0 ? value(separator_node, context.down()) : Values::literal(" ", span, call);
  Values out;
  bool first = true;
  for (NodeId element : tree_.children(list)) {
    if (!first) out.append(separator);
    first = false;
    out.append(value(element, inside.down()));
  }
  return out;
}

Values Evaluator::replace_value(NodeId call, Context context) {
  const Tree::Callee callee = tree_.callee(call);
  const std::vector<NodeId> arguments = tree_.arguments(call);
  const core::Span span = tree_.span(call);
  if (callee.object == 0 || arguments.empty()) return Values::unknown(span);
  Values from = value(callee.object, context.down());
  const NodeId what_node = tree_.unwrapped(arguments[0]);
  const Values what = value(what_node, context.down());
  const Value* needle = what.single();
  const bool constant = needle != nullptr && needle->constant();
  const std::string text = constant ? needle->text() : std::string();
  const std::string source(tree_.text(what_node));
  const bool breaks = text.find('\n') != std::string::npos || source.find("\\n") != std::string::npos ||
                      source.find("\\s") != std::string::npos || source.find("\\r") != std::string::npos;
  const Values with =
      arguments.size() > 1 ? value(arguments[1], context.down()) : Values::literal("", span, call);
  Values out;
  for (const Value& v : from.list) {
    Values one;
    one.list.emplace_back();
    bool replaced = false;
    for (const Part& part : v.parts) {
      const std::size_t at =
          part.kind == Part::Kind::kLiteral && !text.empty() ? part.text.find(text) : std::string::npos;
      if (at == std::string::npos) {
        Part copy = part;
        if (breaks) copy.trimmed = true;
        for (Value& o : one.list) o.add(copy);
        continue;
      }
      replaced = true;
      for (Value& o : one.list) o.add(sub_part(part, 0, at));
      one.append(with);
      for (Value& o : one.list) o.add(sub_part(part, at + text.size(), part.text.size()));
    }
    const bool has_literal = std::any_of(v.parts.begin(), v.parts.end(),
                                         [](const Part& p) { return p.kind == Part::Kind::kLiteral; });
    // A pattern that is not seen may be in what is not seen, too.
    if (!replaced && !breaks && has_literal && !constant) one = Values::unknown(span);
    out.add(one);
  }
  return out;
}

// Rust's format!("{base}/x") reads the names around it. Nothing where that gives no text: the field is the hole then.
Values Evaluator::captured_value(const std::string& name, NodeId at, Context context) {
  if (name.empty() || tree_.outline().language != "rust") return {};
  const Meaning meaning = bindings_.meaning(name, at);
  if (!meaning.found || meaning.bindings.empty()) return {};
  Values out = bound_value(meaning.bindings, name, at, context.down());
  const bool literal = std::all_of(out.list.begin(), out.list.end(), [](const Value& v) {
    return std::any_of(v.parts.begin(), v.parts.end(), [](const Part& p) {
      return p.kind == Part::Kind::kLiteral || p.origin == Origin::kBase64 || p.origin == Origin::kUrlEncoded ||
             p.origin == Origin::kFile || p.origin == Origin::kOutput;
    });
  });
  return literal ? out : Values();
}

// printf and {} formats: each field is replaced by its argument; where the arguments are not seen, it is a
// hole.
Values Evaluator::format_value(Values format, const std::vector<NodeId>& arguments, bool braces, NodeId at,
                               Context context) {
  std::vector<NodeId> positional;
  std::map<std::string, NodeId> named;
  bool open = false;  // a spread, or a single unknown argument that may be a tuple
  for (NodeId argument : arguments) {
    if (argument == 0) continue;
    if (tree_.kind(argument) == NodeKind::kPair) {
      const NodeId key = tree_.child(argument, Role::kKey);
      if (key != 0)
        named[tree_.literal(key).value_or(std::string(tree_.name(key)))] =
            tree_.child(argument, Role::kValue);
    } else if (tree_.kind(argument) == NodeKind::kSpread) {
      open = true;
    } else {
      positional.push_back(argument);
    }
  }
  const char mark = braces ? '{' : '%';
  Values out;
  for (const Value& v : format.list) {
    Values one;
    one.list.emplace_back();
    std::size_t next = 0;
    for (const Part& part : v.parts) {
      if (part.kind != Part::Kind::kLiteral) {
        for (Value& o : one.list) o.add(part);
        continue;
      }
      std::size_t from = 0;
      while (from < part.text.size()) {
        const std::size_t field = part.text.find(mark, from);
        const std::size_t close = braces ? part.text.find("}}", from) : std::string::npos;
        if (close < field) {
          for (Value& o : one.list) o.add(sub_part(part, from, close + 1));
          from = close + 2;
          continue;
        }
        for (Value& o : one.list) o.add(sub_part(part, from, std::min(field, part.text.size())));
        if (field == std::string::npos) break;
        Spec spec = braces ? brace_spec(part.text, field) : percent_spec(part.text, field);
        const std::string_view language = tree_.outline().language;
        spec.quoted &= language == "rust" || language == "python";
        spec.quoted |= quotes(language, spec.shows);
        from = spec.end;
        if (!spec.argument) {
          for (Value& o : one.list) o.add(sub_part(part, field, field + 1));
          continue;
        }
        const core::Span span = sub_part(part, field, spec.end).span;
        NodeId argument = 0;
        if (spec.quoted) one.append(Values::literal("\"", span, at));
        if (!spec.key.empty()) {
          std::string key = spec.key.substr(0, spec.key.find_first_of(".["));
          if (named.count(key) != 0) argument = named[key];
          if (argument == 0 && positional.size() == 1 && !braces)
            argument = member(positional.front(), key, context);
        } else {
          if (spec.star) ++next;
          const std::size_t index = spec.index >= 0 ? static_cast<std::size_t>(spec.index) : next++;
          if (index < positional.size()) argument = positional[index];
        }
        if (argument != 0 && spec.key.find_first_of(".[") == std::string::npos) {
          one.append(value(argument, context.down()));
        } else if (const Values captured = argument == 0 && braces ? captured_value(spec.key, at, context) : Values();
                   !captured.list.empty()) {
          one.append(captured);
        } else {
          const std::string name = spec.key;
          one.append(open || !name.empty() ? Values::hole(Origin::kVariable, name, span, at)
                                           : Values::hole(Origin::kCall, "", span, at));
        }
        if (spec.quoted) one.append(Values::literal("\"", span, at));
      }
    }
    for (Value& o : one.list) o.fallback |= v.fallback;
    out.add(one);
  }
  return out;
}

}  // namespace credward::syntax
