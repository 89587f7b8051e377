#include "syntax/evaluator.h"
#include "core/ascii.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace credward::syntax {
namespace {

using core::lowered;

constexpr int kMaxHops = 8;
constexpr int kMaxDepth = 120;

// What a server received: it may be a whole header, and nobody here wrote it.
bool reads_received(const std::string& path) {
  const std::string p = lowered(path);
  for (std::string_view word :
       {"req.headers", "request.headers", "req.get()", "getheader()", "req.header()", "request.header()",
        "header.get()", "headers.get()", "headers().get()", "_server.", "request.meta",
        "headers.authorization", "getheaders()", "header().get()", "metadata.get()"}) {
    if (p.find(word) != std::string::npos) return true;
  }
  return false;
}

// A name that says itself what is in it is kept; what a function returned is called by the variable that
// holds it.
bool takes_name(Origin origin) {
  return origin == Origin::kCall || origin == Origin::kVariable;
}

}  // namespace

Part sub_part(const Part& part, std::size_t begin, std::size_t end) {
  Part out = part;
  out.text = part.text.substr(begin, end - begin);
  if (part.span.size() == part.text.size()) out.span = {part.span.begin + begin, part.span.begin + end};
  return out;
}

Context Evaluator::entered(NodeId id, Context context) const {
  if (context.frame != nullptr || frames_ == nullptr) return context;
  for (const Frame& frame : *frames_) {
    if (tree_.within(id, frame.function)) context.frame = &frame;
  }
  return context;
}

Values Evaluator::value(NodeId id, Context context) {
  if (id == 0) return Values::unknown({});
  if (budget_ == 0 || context.hops > kMaxHops || context.depth > kMaxDepth)
    return Values::unknown(tree_.span(id));
  --budget_;
  context = entered(id, context);
  if (context.frame != nullptr) return compute(id, context);
  // A field may hold what a constructor was given: other frames, other values.
  auto& known = seen_as_ == 0 && (frames_ == nullptr || frames_->empty()) ? known_ : known_in_frames_;
  const auto found = known.find(id);
  if (found != known.end()) return found->second;
  Values out = compute(id, context);
  // What was cut off by the depth of this question may be known to another.
  if (context.hops == 0 || out.known()) known.emplace(id, out);
  return out;
}

void Evaluator::look_from(const std::vector<Frame>* frames) {
  frames_ = frames;
  known_in_frames_.clear();
}

Values Evaluator::compute(NodeId id, Context context) {
  switch (tree_.kind(id)) {
    case NodeKind::kGroup:
    case NodeKind::kHole: {
      const NodeId inner = tree_.first_child(id);
      return inner != 0 ? value(inner, context.down())
                        : Values::hole(Origin::kVariable, tree_.name(id), tree_.span(id), id);
    }
    case NodeKind::kString:
      return filled(string_value(id, context), id);
    case NodeKind::kName:
      return name_value(id, context);
    case NodeKind::kNumber:
      return Values::literal(tree_.text(id), tree_.span(id), id);
    case NodeKind::kNull: {
      Values out = Values::literal(tree_.text(id), tree_.span(id), id);
      if (!out.list.front().parts.empty()) out.list.front().parts.front().null = true;
      return out;
    }
    case NodeKind::kMember:
    case NodeKind::kSubscript:
      return member_value(id, context);
    case NodeKind::kCall:
      return call_value(id, context);
    case NodeKind::kConcat: {
      Values out;
      for (NodeId child : tree_.children(id)) out.append(value(child, context.down()));
      return out;
    }
    case NodeKind::kFormat: {
      const NodeId right = tree_.child(id, Role::kRight);
      std::vector<NodeId> arguments{right};
      if (right != 0 && tree_.kind(tree_.unwrapped(right)) == NodeKind::kList)
        arguments = tree_.children(tree_.unwrapped(right));
      return format_value(value(tree_.child(id, Role::kLeft), context.down()), arguments, false, id, context);
    }
    case NodeKind::kChoice:
    case NodeKind::kDefault: {
      Values out;
      bool first = true;
      for (NodeId child : tree_.children(id)) {
        if (tree_[child].role == Role::kCondition) continue;
        Values one = value(child, context.down());
        if ((tree_.kind(id) == NodeKind::kDefault || tree_.child(id, Role::kCondition) == 0) && !first) {
          for (Value& v : one.list) v.fallback = true;
        }
        first = false;
        out.add(one);
      }
      return out.list.empty() ? Values::unknown(tree_.span(id)) : out;
    }
    case NodeKind::kAssign:
      return value(tree_.child(id, Role::kValue), context.down());
    case NodeKind::kList: {  // std::string key{other}
      const NodeId inner = tree_.outline().language == "cpp" ? tree_.only_child(id) : 0;
      return inner != 0 ? value(inner, context.down()) : Values::unknown(tree_.span(id));
    }
    case NodeKind::kOther: {
      // ${NAME:?message}
      const NodeId inner = tree_.only_child(id);
      const bool checked = tree_.outline().language == "bash" && inner != 0 &&
                           tree_.kind(inner) == NodeKind::kName && tree_[inner].end < tree_[id].end &&
                           tree_.document().substr(tree_[inner].end, 2).find('?') != std::string_view::npos;
      return checked ? value(inner, context.down()) : Values::unknown(tree_.span(id));
    }
    default:
      return Values::unknown(tree_.span(id));
  }
}

// @Header(name = "…", value = "Bearer ${key}"): Spring, Micronaut and MicroProfile fill in what their annotations hold;
// Retrofit's @Headers are sent as they stand.
bool Evaluator::in_filled_annotation(NodeId string) const {
  constexpr std::array<std::string_view, 14> kFilled{"Value",      "Property",     "Header",        "RequestHeader",     "ClientHeaderParam",
                                                     "FeignClient", "HttpExchange", "RequestMapping", "GetMapping",       "PostMapping",
                                                     "PutMapping", "PatchMapping", "DeleteMapping", "RegisterRestClient"};
  const std::string_view language = tree_.outline().language;
  if (language != "java" && language != "kotlin") return false;
  NodeId up = string;
  for (int depth = 0; depth < 6 && up != 0; ++depth) {
    up = tree_.parent(up);
    if (tree_.kind(up) != NodeKind::kCall) continue;
    const Tree::Callee callee = tree_.callee(up);
    return tree_[up].role == Role::kNone && callee.object == 0 &&
           std::find(kFilled.begin(), kFilled.end(), callee.name) != kFilled.end();
  }
  return false;
}

// The text of a string, in which a template may have a part that it fills in first: <%= NAME %>.
Values Evaluator::text_value(NodeId text, NodeId string) const {
  constexpr std::size_t kLongest = 300;
  const std::string_view all = tree_.text(text);
  const core::Span span = tree_.span(text);
  const bool annotated = all.find("${") != std::string_view::npos && in_filled_annotation(string);
  const std::string_view opener = annotated ? "${" : "<%=", closer = annotated ? "}" : "%>";
  std::size_t open = all.find(opener);
  if (open == std::string_view::npos) return Values::literal(all, span, string);
  Values out;
  out.list.emplace_back();
  std::size_t plain = 0;
  for (; open != std::string_view::npos; open = all.find(opener, open)) {
    const std::size_t close = all.substr(0, open + kLongest).find(closer, open);
    if (close == std::string_view::npos) break;
    const std::size_t begin = std::min(all.find_first_not_of(' ', open + opener.size()), close);
    const std::size_t end = all.find_last_not_of(' ', close - 1) + 1;
    const std::size_t behind = close + closer.size();
    if (plain < open) out.append(Values::literal(all.substr(plain, open - plain), {span.begin + plain, span.begin + open}, string));
    out.append(Values::hole(Origin::kParameter, all.substr(begin, end - begin), {span.begin + open, span.begin + behind}, string));
    open = plain = behind;
  }
  if (plain < all.size()) out.append(Values::literal(all.substr(plain), {span.begin + plain, span.end}, string));
  return out;
}

// Python's {key!r}
bool Evaluator::shows_code(NodeId hole) const {
  const NodeId inner = tree_.first_child(hole);
  if (inner == 0 || tree_.outline().language != "python") return false;
  const std::string_view behind = tree_.document().substr(tree_[inner].end, tree_[hole].end - tree_[inner].end);
  const std::size_t mark = behind.find_first_not_of(" )");
  return mark != std::string_view::npos && (behind.substr(mark, 2) == "!r" || behind.substr(mark, 2) == "!a");
}

Values Evaluator::string_value(NodeId id, Context context) {
  Values out;
  out.list.emplace_back();
  for (NodeId c = tree_.first_child(id); c != 0; c = tree_.next_sibling(c)) {
    Values piece;
    switch (tree_.kind(c)) {
      case NodeKind::kText:
        piece = text_value(c, id);
        break;
      case NodeKind::kEscape:
        piece = Values::literal(decode_escape(tree_.text(c), style_in(tree_[id], tree_.document(), tree_.escapes())), tree_.span(c), id);
        break;
      case NodeKind::kHole: {
        piece = value(c, context.down());
        // null in a string is its word; a number is its digits.
        for (Value& v : piece.list) {
          for (Part& p : v.parts) p.null = false;
        }
        if (shows_code(c)) piece = quoted(piece, tree_.span(c), id);
        break;
      }
      case NodeKind::kString:  // a string of strings
        piece = string_value(c, context.down());
        break;
      case NodeKind::kComment:
        continue;
      default:
        piece = value(c, context.down());
    }
    if (tree_.has(id, kRaw)) {
      for (Value& v : piece.list) {
        for (Part& p : v.parts) p.raw = true;
      }
    }
    out.append(piece);
  }
  return out;
}

bool Evaluator::is_environment_object(const std::string& path) const {
  return std::any_of(models_.functions.begin(), models_.functions.end(), [&](const FunctionModel& f) {
    return f.does == Does::kEnvironmentObject && matches_any(f.callees, path);
  });
}

Values Evaluator::environment(NodeId id, std::string_view name, NodeId fallback, Context context) {
  Values out = Values::hole(Origin::kEnvironment, name, tree_.span(id), id);
  if (fallback != 0) {
    Values other = value(fallback, context.down());
    for (Value& v : other.list) v.fallback = true;
    out.add(other);
  }
  return out;
}

Values Evaluator::name_value(NodeId id, Context context) {
  const std::string name(tree_.name(id));
  if (context.frame != nullptr) {
    const auto argument = context.frame->arguments.find(name);
    if (argument != context.frame->arguments.end() && tree_.within(id, context.frame->function)) {
      const Meaning own = bindings_.meaning(name, id);
      if (own.bindings.size() == 1 && own.bindings.front()->kind == Binding::Kind::kParameter)
        return given_value(argument->second, id, context);
    }
  }
  // Swift's .name, whose type the place says
  if (tree_.outline().language == "swift" && tree_[id].begin > 0 && tree_.document()[tree_[id].begin - 1] == '.') {
    const auto constant = models_.constants.find("." + name);
    if (constant != models_.constants.end()) return Values::literal(constant->second, tree_.span(id), id);
  }
  const Meaning meaning = bindings_.meaning(name, id);
  if (meaning.found && !meaning.bindings.empty()) return bound_value(inherited(meaning.bindings, id, name), name, id, context);
  const auto constant = models_.constants.find(canonical(name, id));
  if (constant != models_.constants.end()) return Values::literal(constant->second, tree_.span(id), id);
  // A field of the class, in languages that name it bare.
  if (const auto fields = own_fields(id, name); !fields.empty()) return bound_value(fields, name, id, context);
  const std::string_view language = tree_.outline().language;
  if (!meaning.found && (language == "scala" || language == "kotlin" || language == "java")) {
    const auto imported = bindings_.only_field(name);
    if (!imported.empty() && tree_.has(imported.front()->node, kConstant)) return bound_value(imported, name, id, context);
  }
  if (Values bare = bare_function(id, name, context); !bare.list.empty()) return bare;
  if (tree_.text(id).starts_with('@')) return Values::hole(Origin::kVariable, name, tree_.span(id), id);
  const bool shell = tree_.outline().language == "bash";
  return Values::hole(shell ? Origin::kEnvironment : Origin::kVariable, name, tree_.span(id), id);
}

// An argument of the caller's; where it is nothing but a name, the parameter is what stands in the text.
Values Evaluator::given_value(NodeId argument, NodeId use, Context context) {
  Values out = value(argument, {context.frame->caller, context.hops + 1, context.depth + 1});
  for (Value& v : out.list) {
    if (v.parts.size() == 1 && v.parts.front().kind == Part::Kind::kHole) v.parts.front().span = tree_.span(use);
  }
  return out;
}

// The bindings in order: what is surely assigned stands alone, what may be is an alternative.
Values Evaluator::bound_value(const std::vector<const Binding*>& bindings, std::string_view name, NodeId use,
                              Context context) {
  Values out;
  for (const Binding* binding : bindings) {
    if (binding->trims) {
      for (Value& v : out.list) trim_value(v);
      continue;
    }
    Values one = binding_value(*binding, context.hop());
    if (binding->appends) {
      out.append(one);
      continue;
    }
    // What is made empty and can be changed is filled by somebody else.
    if (is_filled_later(*binding)) continue;
    // A name that is made empty first and filled later.
    if (bindings.size() > 1 && one.list.size() == 1 &&
        (binding->value == 0 || one.list.front().null() || one.list.front().parts.empty()) &&
        binding->kind == Binding::Kind::kAssign)
      continue;
    out.add(one);
  }
  if (out.list.empty()) {
    if (bindings.size() > 1 || (bindings.size() == 1 && is_filled_later(*bindings.front())))
      return Values::hole(Origin::kVariable, name, tree_.span(use), use);
    Values empty;
    if (bindings.size() == 1) empty = binding_value(*bindings.front(), context.hop());
    return empty.list.empty() ? Values::hole(Origin::kVariable, name, tree_.span(use), use) : empty;
  }
  // A name that may hold null is looked at before it is sent.
  const bool some = std::any_of(out.list.begin(), out.list.end(), [](const Value& v) { return !v.null() && !v.parts.empty(); });
  if (some) std::erase_if(out.list, [](const Value& v) { return v.null(); });
  for (Value& v : out.list) {
    if (v.parts.size() != 1 || v.parts.front().kind != Part::Kind::kHole) continue;
    Part& part = v.parts.front();
    if (takes_name(part.origin)) {
      part.text = std::string(name);
      part.origin = Origin::kVariable;
    }
    // What stands in the header is the name, wherever its value was made.
    part.span = tree_.span(use);
  }
  return out;
}

Values Evaluator::binding_value(const Binding& binding, Context context) {
  const core::Span span = tree_.span(binding.node);
  if (binding.kind == Binding::Kind::kParameter) {
    const std::string_view name = tree_.name(binding.value != 0 ? binding.value : binding.node);
    if (context.frame != nullptr && context.frame->function == binding.scope) {
      const auto argument = context.frame->arguments.find(name);
      if (argument != context.frame->arguments.end())
        return value(argument->second, {context.frame->caller, context.hops, context.depth + 1});
    }
    Values out = Values::hole(Origin::kParameter, name, span, binding.node);
    // { key = default } of a parameter that is taken apart has one of its own.
    const NodeId holder = binding.value != 0 ? tree_.parent(binding.value) : 0;
    const bool apart = tree_.kind(holder) == NodeKind::kAssign && tree_.within(holder, binding.node);
    if (const NodeId standard = tree_.child(apart ? holder : binding.node, Role::kValue);
        standard != 0 && standard != binding.value) {
      Values other = value(standard, context.down());
      for (Value& v : other.list) v.fallback = true;
      if (other.known()) out.add(other);
    }
    if (Values given = call_sites(binding, context); !given.list.empty()) out.add(given);
    return out;
  }
  if (binding.value == 0) {
    // Only a shell's NAME= is empty; a field or a variable that is declared is filled somewhere else.
    if (tree_.outline().language == "bash") return Values::literal("", span, binding.node);
    const NodeId target = tree_.child(binding.node, Role::kTarget);
    return Values::hole(Origin::kVariable, tree_.name(target != 0 ? target : binding.node), span, binding.node);
  }
  if (!binding.key.empty()) {
    const std::string object = canonical(tree_.path(binding.value), binding.value);
    if (is_environment_object(object)) return environment(binding.node, binding.key, 0, context);
    Context inside = context;
    if (const NodeId found = member(binding.value, binding.key, inside)) return value(found, inside.down());
    if (reads_received(tree_.path(binding.value) + "." + binding.key)) return Values::unknown(span);
    return Values::hole(Origin::kConfiguration, binding.key, span, binding.node);
  }
  if (binding.element > 0) return Values::hole(Origin::kCall, "", span, binding.node);
  // var origin: String { "…" }, val origin: String get() = "…"
  if (tree_.kind(binding.value) == NodeKind::kFunction && tree_.kind(binding.scope) == NodeKind::kClass &&
      tree_.child(binding.value, Role::kParameter) == 0) {
    if (const std::vector<NodeId> all = returned_by(binding.value); all.size() == 1) return value(all.front(), context.down());
  }
  return value(binding.value, context.down());
}

Values Evaluator::member_value(NodeId id, Context context) {
  const std::string path = tree_.path(id);
  if (tree_.kind(id) == NodeKind::kMember) {
    if (Values built = built_url(id, context); !built.list.empty()) return built;
    if (Values bare = bare_call(id, path, context); !bare.list.empty()) return bare;
  }
  if (path.empty()) {
    const NodeId object = tree_.child(id, Role::kObject);
    // The first line of something that was trimmed by splitting it.
    if (tree_.kind(id) == NodeKind::kSubscript && object != 0 &&
        tree_.kind(tree_.unwrapped(object)) == NodeKind::kCall) {
      const FunctionModel* model = function_of(tree_.unwrapped(object));
      if (model != nullptr && model->does == Does::kTrim) return value(object, context.down());
    }
    if (tree_.kind(id) == NodeKind::kSubscript) {
      const std::string of = canonical(tree_.path(object), id);
      if (is_environment_object(of)) return environment(id, "", 0, context);
      if (const NodeId element = tree_.unwrapped(tree_.child(id, Role::kIndex));
          element != 0 && !of.empty()) {
        // A constant as the key: config[KEY_NAME].
        const Values key = value(element, context.down());
        if (const Value* one = key.single(); one != nullptr && one->constant()) {
          if (const NodeId found = member(object, one->text(), context)) return value(found, context.hop());
        }
      }
    }
    if (const NodeId property = tree_.child(id, Role::kProperty))
      return Values::hole(Origin::kConfiguration, tree_.name(property), tree_.span(id), id);
    return Values::unknown(tree_.span(id));
  }
  return path_value(id, path, context);
}

// key.strip: a method without arguments may be called without brackets.
Values Evaluator::bare_call(NodeId id, const std::string& path, Context context) {
  const std::string_view language = tree_.outline().language;
  if (language != "ruby" && language != "scala" && language != "elixir" && language != "swift" &&
      language != "powershell")
    return {};
  const NodeId property = tree_.child(id, Role::kProperty);
  const std::string whole = path.empty() ? "?." + std::string(tree_.name(property)) : canonical(path, id);
  for (const FunctionModel& model : models_.functions) {
    if (!matches_any(model.callees, whole) || model.argument.empty()) continue;
    const NodeId object = tree_.child(id, Role::kObject);
    if (model.does == Does::kFile || model.does == Does::kOutput) {
      Values out =
          Values::hole(model.does == Does::kFile ? Origin::kFile : Origin::kOutput, "", tree_.span(id), id);
      out.list.front().parts.front().trimmed = model.trimmed;
      return out;
    }
    if (model.argument.front().kind != Place::Kind::kReceiver) continue;
    if (model.does == Does::kIdentity) return value(object, context.down());
    if (model.does == Does::kQuote) return quoted(value(object, context.down()), tree_.span(id), id);
    if (model.does == Does::kTrim) {
      Values out = value(object, context.down());
      for (Value& v : out.list) trim_value(v);
      return out;
    }
  }
  return {};
}

Values Evaluator::path_value(NodeId id, const std::string& path, Context context) {
  const std::string whole = canonical(path, id);
  if (const auto constant = models_.constants.find(whole); constant != models_.constants.end())
    return Values::literal(constant->second, tree_.span(id), id);
  const std::size_t dot = path.rfind('.');
  const std::string last = path.substr(dot == std::string::npos ? 0 : dot + 1);
  for (const auto& [name, text] : models_.constants) {
    if (whole.size() > name.size() && whole.ends_with(name) && whole[whole.size() - name.size() - 1] == '.')
      return Values::literal(text, tree_.span(id), id);
  }
  const std::size_t whole_dot = whole.rfind('.');
  if (whole_dot != std::string::npos && is_environment_object(whole.substr(0, whole_dot)))
    return environment(id, last, 0, context);
  if (dot != std::string::npos) {
    const auto fields = field_bindings(id);
    if (!fields.empty()) return bound_value(fields, last, id, context);
    if (const NodeId given = getter(id)) return value(given, {nullptr, context.hops + 1, context.depth + 1});
    Context inside = context;
    if (const NodeId found = member(tree_.child(id, Role::kObject), last, inside)) {
      Values held = value(found, inside.hop());
      const bool empty = held.list.size() == 1 && held.list.front().parts.empty();
      if (!empty || !is_state(path, id)) return held;
    }
  }
  if (reads_received(path) || reads_received(whole)) return Values::unknown(tree_.span(id));
  return Values::hole(Origin::kConfiguration, path, tree_.span(id), id);
}

NodeId Evaluator::resolved(NodeId id, Context& context) {
  for (int hop = 0; id != 0 && hop < kMaxHops && budget_ > 0; ++hop) {
    --budget_;
    id = tree_.unwrapped(id);
    context = entered(id, context);
    NodeId next = 0;
    if (tree_.kind(id) == NodeKind::kName || tree_.kind(id) == NodeKind::kMember) {
      const std::string name(tree_.name(id));
      if (tree_.kind(id) == NodeKind::kName && context.frame != nullptr) {
        const auto argument = context.frame->arguments.find(name);
        if (argument != context.frame->arguments.end() && tree_.within(id, context.frame->function)) {
          next = argument->second;
          context.frame = context.frame->caller;
          id = next;
          continue;
        }
      }
      std::vector<const Binding*> bindings;
      if (tree_.kind(id) == NodeKind::kName) {
        bindings = inherited(bindings_.meaning(name, id).bindings, id, name);
      } else {
        const std::string path = tree_.path(id);
        const std::size_t dot = path.rfind('.');
        if (dot == std::string::npos) return id;
        bindings = field_bindings(id);
        if (bindings.empty()) {
          if (const NodeId given = getter(id)) {
            id = given;
            continue;
          }
          const NodeId found = member(tree_.child(id, Role::kObject), path.substr(dot + 1), context);
          if (found == 0) return id;
          id = found;
          continue;
        }
      }
      if (bindings.size() != 1 || bindings.front()->kind != Binding::Kind::kAssign ||
          bindings.front()->value == 0 || bindings.front()->element > 0 || bindings.front()->appends)
        return id;
      if (!bindings.front()->key.empty()) {
        const NodeId found = member(bindings.front()->value, bindings.front()->key, context);
        if (found == 0) return id;
        id = found;
        continue;
      }
      next = bindings.front()->value;
    } else if (tree_.kind(id) == NodeKind::kAssign) {
      next = tree_.child(id, Role::kValue);
    } else {
      return id;
    }
    if (next == 0 || next == id) return id;
    id = next;
  }
  return id;
}

NodeId Evaluator::member(NodeId object, std::string_view key, Context context, bool* complete) {
  if (object == 0 || context.depth > kMaxDepth || context.hops > kMaxHops || budget_ == 0) return 0;
  context = context.hop();
  const NodeId made = resolved(object, context);
  if (made == 0) return 0;
  if (tree_.kind(made) == NodeKind::kMap) {
    NodeId found = 0;
    for (NodeId pair : tree_.children(made)) {
      if (tree_.kind(pair) == NodeKind::kSpread) {
        const NodeId inner = tree_.child(pair, Role::kValue);
        if (const NodeId spread = member(inner != 0 ? inner : tree_.only_child(pair), key, context, complete))
          found = spread;
        continue;
      }
      if (tree_.kind(pair) == NodeKind::kName && tree_.name(pair) == key) found = pair;
      if (tree_.kind(pair) == NodeKind::kFunction) {
        const NodeId name = tree_.child(pair, Role::kName);
        if (name != 0 && tree_.name(name) == key) found = pair;
      }
      if (tree_.kind(pair) != NodeKind::kPair) continue;
      NodeId name = tree_.child(pair, Role::kKey);
      if (name == 0) name = tree_.child(pair, Role::kValue);  // { key }
      if (name != 0 && tree_.literal(name).value_or(std::string(tree_.name(name))) == key)
        found = tree_.child(pair, Role::kValue) != 0 ? tree_.child(pair, Role::kValue) : name;
    }
    return found;
  }
  if (tree_.kind(made) == NodeKind::kCall) {
    // An object made by a constructor with named fields, or frozen and merged.
    for (NodeId argument : tree_.arguments(made)) {
      if (tree_.kind(argument) != NodeKind::kPair) continue;
      const NodeId name = tree_.child(argument, Role::kKey);
      if (name != 0 && tree_.literal(name).value_or(std::string(tree_.name(name))) == key)
        return tree_.child(argument, Role::kValue);
    }
    // new https.Agent({ … })
    const std::vector<NodeId> given = tree_.arguments(made);
    if (given.size() == 1 && tree_.kind(tree_.unwrapped(given.front())) == NodeKind::kMap &&
        bindings_.function_named(tree_.callee(made).name, made) == 0) {
      if (const NodeId found = member(given.front(), key, context)) return found;
    }
    const FunctionModel* model = function_of(made);
    if (model != nullptr && model->does == Does::kMerge) {
      NodeId found = 0;
      for (NodeId argument : tree_.arguments(made)) {
        if (const NodeId inner = member(argument, key, context)) found = inner;
      }
      return found;
    }
    NodeId function = 0;
    const std::vector<NodeId> all = returns(made, &function);
    if (all.size() == 1) return member(all.front(), key, {nullptr, context.hops, context.depth});
  }
  if (complete != nullptr) *complete = false;
  return 0;
}

}  // namespace credward::syntax
