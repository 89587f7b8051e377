// Headers that a call gives: helpers that make one, constructors of objects of headers, functions that return them.
#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "syntax/evaluator.h"
#include "syntax/header_change.h"

namespace credward::syntax {
namespace {

using core::lowered;

// Makers of header objects whose arguments are the headers: new Headers({…}), dict(…), HttpHeaders(…),
// Object.assign(…).
bool makes_headers(std::string_view name) {
  const std::string n = lowered(name);
  for (std::string_view word :
       {"header", "dict", "map", "hash", "assign", "freeze", "entries", "merge", "copy", "clone", "array",
        "of", "list", "to_h", "multidict", "metadata", "slice"}) {
    if (n.find(word) != std::string::npos) return true;
  }
  return false;
}

bool is_constructor(std::string_view name) {
  return !name.empty() && (std::isupper(static_cast<unsigned char>(name.front())) != 0 || name == "new" ||
                           name == "dict" || name == "of" || name == "make" || name == "with_capacity");
}

}  // namespace

HeaderChange header_change(std::string_view name, std::size_t arguments) {
  const std::string n = lowered(name);
  const bool add = n.find("add") != std::string::npos || n.find("append") != std::string::npos ||
                   n.find("push") != std::string::npos || n.find("insert") != std::string::npos;
  if (arguments == 1) {
    for (std::string_view word : {"update", "merge", "putall", "assign", "setall", "addall", "extend", "push",
                                  "append", "add", "concat", "store", "insert", "set"}) {
      if (n.starts_with(word)) return HeaderChange::kMerge;
    }
    return HeaderChange::kNone;
  }
  if (arguments < 2) return HeaderChange::kNone;
  for (std::string_view word :
       {"get", "has", "delete", "remove", "contains", "equal", "is", "find", "pop", "fetch"}) {
    if (n.starts_with(word)) return HeaderChange::kNone;
  }
  // A map's insert replaces; a multimap's is called append or add.
  if (n == "insert") return HeaderChange::kSet;
  return add ? HeaderChange::kAdd : HeaderChange::kSet;
}

// set(NAME, VALUE)
Header Evaluator::argument_header(NodeId call, const std::vector<NodeId>& arguments, Context context) {
  // add(name: NAME, value: VALUE)
  const auto held = [&](NodeId argument) {
    const NodeId value = tree_.kind(argument) == NodeKind::kPair ? tree_.child(argument, Role::kValue) : 0;
    return value != 0 ? value : argument;
  };
  Header header;
  header.node = call;
  header.name_node = held(arguments[0]);
  header.value_node = held(arguments[1]);
  header.name = value(header.name_node, context.down());
  header.value = value(header.value_node, context.down());
  return header;
}

// headers.setBearerAuth(key), .authorization(bearerToken: key): the scheme is the helper's own.
bool Evaluator::helper_header(NodeId call, Context context, HeaderSet& out) {
  const FunctionModel* model = function_of(call);
  if (model == nullptr || (model->does != Does::kBearer && model->does != Does::kBasic)) return false;
  const NodeId key = at_places(call, model->argument, context);
  if (key == 0) return false;
  const core::Span span = tree_.callee(call).span;
  Header header;
  header.node = call;
  header.value_node = key;
  header.name = Values::literal("Authorization", span, call);
  header.value = Values::literal(model->does == Does::kBearer ? "Bearer " : "Basic ", span, call);
  header.value.append(model->does == Does::kBearer
                          ? value(key, context.down())
                          : Values::hole(Origin::kBase64, "", tree_.span(key), key));
  out.headers.push_back(std::move(header));
  out.object = true;
  return true;
}

// HTTPHeader(name: N, value: V), new KeyValuePair<string, string>(N, V), URLQueryItem(name: N, value: V)
bool Evaluator::named_header(NodeId call, Context context, HeaderSet& out) {
  const std::vector<NodeId> arguments = tree_.arguments(call);
  const std::string word = lowered(tree_.callee(call).name);
  if (arguments.size() != 2 || !is_constructor(tree_.callee(call).name)) return false;
  const bool named = tree_.kind(arguments[0]) == NodeKind::kPair && tree_.kind(arguments[1]) == NodeKind::kPair &&
                     tree_.text(arguments[0]).starts_with("name") && tree_.text(arguments[1]).starts_with("value");
  const bool pair = word.ends_with("pair") || word.ends_with("entry") || word.ends_with("header") ||
                    word.ends_with("parameter") || word.ends_with("queryitem");
  const bool positional = pair && tree_.kind(arguments[0]) != NodeKind::kPair && tree_.kind(arguments[1]) != NodeKind::kPair;
  if (!named && !positional) return false;
  Header header = argument_header(call, arguments, context);
  header.adds = true;
  out.object = true;
  out.headers.push_back(std::move(header));
  return true;
}

// Scala's typed header: Authorization(OAuth2BearerToken(key))
bool Evaluator::typed_header(NodeId call, Context context, HeaderSet& out) {
  const std::vector<NodeId> arguments = tree_.arguments(call);
  const Tree::Callee callee = tree_.callee(call);
  if (callee.name != "Authorization" || tree_.outline().language != "scala" || arguments.size() != 1) return false;
  Header header;
  header.node = call;
  header.value_node = arguments.front();
  header.name = Values::literal("Authorization", callee.span, call);
  header.value = value(arguments.front(), context.down());
  out.headers.push_back(std::move(header));
  out.object = true;
  return true;
}

// new HttpHeaders().set(N, V).set(N, V)
bool Evaluator::chained_headers(NodeId call, Context context, HeaderSet& out) {
  const Tree::Callee callee = tree_.callee(call);
  if (callee.object == 0) return false;
  constexpr std::array<std::string_view, 6> kOfNames{"copy", "clone", "merge", "to_h", "set", "append"};
  const NodeKind object = tree_.kind(tree_.unwrapped(callee.object));
  HeaderSet before;
  if (object == NodeKind::kCall || object == NodeKind::kMap)
    before = headers(callee.object, context.down());
  else if (std::find(kOfNames.begin(), kOfNames.end(), callee.name) != kOfNames.end())
    before = headers(callee.object, context.hop());
  if (!before.object) return false;
  out = std::move(before);
  const std::vector<NodeId> arguments = tree_.arguments(call);
  const HeaderChange change = header_change(callee.name, arguments.size());
  HeaderSet one;
  if (change == HeaderChange::kMerge) {
    one = headers(arguments.front(), context.down());
  } else if (change != HeaderChange::kNone) {
    one.headers.push_back(argument_header(call, arguments, context));
    one.headers.back().adds = change == HeaderChange::kAdd;
  }
  one.object = true;
  merge(out, std::move(one), false);
  return true;
}

// Pairs of positional strings: Map.of(N, V, …), Headers.of(N, V).
bool Evaluator::paired_headers(const std::vector<NodeId>& arguments, Context context, HeaderSet& out) {
  const bool paired = arguments.size() >= 2 && arguments.size() % 2 == 0 &&
                      std::all_of(arguments.begin(), arguments.end(), [&](NodeId a) { return tree_.kind(a) != NodeKind::kPair; });
  if (!paired) return false;
  const Values first = value(arguments[0], context.down());
  const Value* name = first.single();
  if (name == nullptr || !name->constant() || name->null() || name->parts.empty() || name->text().find(':') != std::string::npos)
    return false;
  for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
    Header header;
    header.node = arguments[i];
    header.name_node = arguments[i];
    header.value_node = arguments[i + 1];
    header.name = value(arguments[i], context.down());
    header.value = value(arguments[i + 1], context.down());
    out.headers.push_back(std::move(header));
  }
  return true;
}

void Evaluator::call_headers(NodeId id, Context context, HeaderSet& out) {
  NodeId function = 0;
  const std::vector<NodeId> all = returns(id, &function);
  if (function != 0 && !all.empty() && !tree_.within(id, function)) {
    const Frame frame = frame_for(id, function, context.frame);
    for (NodeId one : all)
      merge(out, headers(one, {&frame, context.hops + 1, context.depth + 1}), all.size() > 1);
    return;
  }
  if (helper_header(id, context, out) || named_header(id, context, out)) return;
  // new Dictionary<string, string> { [N] = V }
  if (const NodeId made = tree_.child(id, Role::kValue); made != 0 && !tree_.children(made).empty()) {
    out = headers(made, context.down());
    return;
  }
  if (typed_header(id, context, out)) return;
  const FunctionModel* model = function_of(id);
  const bool merges = model != nullptr && model->does == Does::kMerge;
  if (!merges && chained_headers(id, context, out)) return;
  const Tree::Callee callee = tree_.callee(id);
  const NodeId object = tree_.unwrapped(callee.object);
  const std::string word = callee.object != 0 && tree_.kind(object) == NodeKind::kName && !merges
                               ? std::string(tree_.name(object)) + "." + callee.name
                               : callee.name;
  if (!merges && (model != nullptr || !makes_headers(word))) {
    // A function that gives text may give a line.
    if (model != nullptr && model->does != Does::kOpaque)
      line_header(id, context, out);
    else
      out.complete = false;
    return;
  }
  out.object = true;
  // What a function of another file puts into the headers that it makes is not seen; a type's constructor
  // holds what it is given.
  out.complete = merges || is_constructor(callee.name);
  const std::vector<NodeId> arguments = tree_.arguments(id);
  if (paired_headers(arguments, context, out)) return;
  for (NodeId argument : arguments) {
    if (tree_.kind(argument) == NodeKind::kPair) {
      // build_headers(token=key): what a function is given is no header, unless it has a header's name.
      const NodeId key = tree_.child(argument, Role::kKey);
      const bool named = key != 0 && (tree_.literal(key) || lowered(tree_.name(key)) == "authorization");
      if (out.complete || named) pair_header(argument, context, out);
    } else if (tree_.kind(tree_.unwrapped(argument)) != NodeKind::kNumber) {
      merge(out, headers(argument, context.down()), false);
    }
  }
}

}  // namespace credward::syntax
