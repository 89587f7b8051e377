// URLs that calls put together: a base and a path behind it, a host and a path, an object that is the query.
#include <algorithm>
#include <array>

#include "syntax/evaluator.h"

namespace credward::syntax {
namespace {

bool starts_with_scheme(const Values& values) {
  const Value* one = values.single();
  if (one == nullptr || one->parts.empty() || one->parts.front().kind != Part::Kind::kLiteral) return false;
  const std::size_t colon = one->parts.front().text.find("://");
  return colon != std::string::npos && colon < 12;
}

}  // namespace

void Evaluator::append_path(Values& base, const Values& path) const {
  const Value* left = base.single();
  const Value* right = path.single();
  const bool slash = left != nullptr && !left->parts.empty() && left->parts.back().kind == Part::Kind::kLiteral &&
                     left->parts.back().text.ends_with('/');
  const bool begins = right != nullptr && !right->parts.empty() && right->parts.front().kind == Part::Kind::kLiteral &&
                      right->parts.front().text.find_first_of("/?") == 0;
  if (!slash && !begins) base.append(Values::literal("/", {}, 0));
  base.append(path);
}

void Evaluator::append_query(Values& url, NodeId query, Context context) {
  const HeaderSet pairs = headers(query, context.down());
  char mark = '?';
  for (const Header& pair : pairs.headers) {
    const Value* name = pair.name.single();
    if (name == nullptr || !name->constant()) continue;
    url.append(Values::literal(mark + name->text() + "=", tree_.span(pair.node), pair.node));
    url.append(pair.value);
    mark = '&';
  }
}

Values Evaluator::url_value(const FunctionModel& model, NodeId call, Context context) {
  Values out;
  bool first = true;
  for (const Place& place : model.argument) {
    std::vector<NodeId> given;
    if (place.kind == Place::Kind::kEach)
      given = tree_.arguments(call);
    else if (const NodeId one = at_place(call, place, context))
      given.push_back(one);
    for (NodeId one : given) {
      const Values part = value(one, context.down());
      if (first && model.does == Does::kHostUrl && !starts_with_scheme(part))
        out.append(Values::literal("https://", {}, 0));
      if (!first && starts_with_scheme(part))
        out = part;
      else if (!first)
        append_path(out, part);
      else
        out.append(part);
      first = false;
    }
  }
  if (first) return Values::unknown(tree_.span(call));
  if (const NodeId query = at_places(call, model.query, context)) append_query(out, query, context);
  return out;
}

// URLComponents and UriBuilder: components.url of what was set on it before.
Values Evaluator::built_url(NodeId id, Context context) {
  constexpr std::array<std::string_view, 4> kResults{"url", "string", "Uri", "URL"};
  const NodeId object = tree_.unwrapped(tree_.child(id, Role::kObject));
  const NodeId property = tree_.child(id, Role::kProperty);
  if (property == 0 || std::find(kResults.begin(), kResults.end(), tree_.name(property)) == kResults.end()) return {};
  Context inside = context;
  const NodeId made = resolved(object, inside);
  if (tree_.kind(made) != NodeKind::kCall) return {};
  const std::string type = canonical_path(made), root = tree_.path(object) + ".";
  if (type != "URLComponents" && type != "NSURLComponents" && type != "UriBuilder") return {};
  const auto set = [&](std::string_view field) -> NodeId {
    const auto all = bindings_.members(root + std::string(field));
    return all.empty() ? member(tree_.child(made, Role::kValue), field, context) : all.back()->value;
  };
  Values out;
  const std::vector<NodeId> arguments = tree_.arguments(made);
  if (!arguments.empty()) {
    const NodeId named = tree_.child(arguments.front(), Role::kValue);
    out = value(named != 0 && tree_.kind(arguments.front()) == NodeKind::kPair ? named : arguments.front(), context.down());
  } else if (const NodeId host = set(type == "UriBuilder" ? "Host" : "host")) {
    const NodeId scheme = set(type == "UriBuilder" ? "Scheme" : "scheme");
    const std::string word = scheme != 0 ? tree_.literal(scheme).value_or("https") : "https";
    out = Values::literal(word + "://", scheme != 0 ? tree_.span(scheme) : core::Span{}, 0);
    out.append(value(host, context.down()));
  }
  if (out.list.empty()) return {};
  if (const NodeId path = set(type == "UriBuilder" ? "Path" : "path")) append_path(out, value(path, context.down()));
  if (const NodeId items = set("queryItems")) append_query(out, items, context);
  if (const NodeId query = set("Query")) {
    out.append(Values::literal("?", {}, 0));
    out.append(value(query, context.down()));
  }
  return out;
}

// cpr::Get(cpr::Url{…}, headers), where `cpr::Header headers{…}` was made before
NodeId Evaluator::made_as(const std::vector<NodeId>& arguments, std::string_view type, Context context) {
  const auto last = [](std::string_view path) { return path.substr(path.find_last_of(".:") + 1); };
  for (NodeId argument : arguments) {
    Context inside = context;
    const NodeId made = resolved(argument, inside);
    if (tree_.kind(made) == NodeKind::kCall && last(tree_.callee(made).name) == type) return argument;
    const NodeId declared = tree_.kind(tree_.parent(made)) == NodeKind::kAssign ? tree_.child(tree_.parent(made), Role::kType) : 0;
    if (made != tree_.unwrapped(argument) && declared != 0 && last(tree_.path(declared)) == type) return argument;
  }
  return 0;
}

// "… %1 …" with the lowest number that is left filled in.
Values Evaluator::filled_number(const Value& text, const Values& with) {
  std::size_t at = std::string::npos, in = 0;
  for (char digit = '1'; digit <= '9' && at == std::string::npos; ++digit) {
    for (std::size_t i = 0; i < text.parts.size() && at == std::string::npos; ++i) {
      if (text.parts[i].kind != Part::Kind::kLiteral) continue;
      at = text.parts[i].text.find(std::string("%") + digit);
      in = i;
    }
  }
  Values out;
  out.list.emplace_back();
  for (std::size_t i = 0; i < text.parts.size(); ++i) {
    if (at == std::string::npos || i != in) {
      for (Value& o : out.list) o.add(text.parts[i]);
      continue;
    }
    for (Value& o : out.list) o.add(sub_part(text.parts[i], 0, at));
    out.append(with);
    for (Value& o : out.list) o.add(sub_part(text.parts[i], at + 2, text.parts[i].text.size()));
  }
  return out;
}

// Qt's "… %1 %2 …".arg(one, other)
Values Evaluator::numbered_value(NodeId call, Context context) {
  Values out = value(tree_.callee(call).object, context.down());
  std::vector<NodeId> arguments = tree_.arguments(call);
  constexpr std::size_t kMost = 9;
  if (arguments.size() > kMost) arguments.resize(kMost);
  for (NodeId argument : arguments) {
    // .arg(42, 8, 16): a number's width and base
    if (argument != arguments.front() && tree_.kind(tree_.unwrapped(argument)) == NodeKind::kNumber) break;
    const Values with = value(argument, context.down());
    Values filled;
    for (const Value& text : out.list) filled.add(filled_number(text, with));
    out = std::move(filled);
  }
  return out.list.empty() ? Values::unknown(tree_.span(call)) : out;
}

// A getter, or a method that is called without brackets, by its name alone.
NodeId Evaluator::bare_function_named(NodeId id, std::string_view name) const {
  constexpr std::array<std::string_view, 3> kThese{"dart", "scala", "ruby"};
  if (std::find(kThese.begin(), kThese.end(), tree_.outline().language) == kThese.end()) return 0;
  NodeId function = bindings_.function_named(name, id);
  if (tree_.class_of(id) != 0 && (function == 0 || tree_.class_of(function) != 0)) {
    if (const NodeId own = own_method(id, name)) function = own;
  }
  return function != 0 && tree_.child(function, Role::kParameter) == 0 && !tree_.within(id, function) ? function : 0;
}

Values Evaluator::bare_function(NodeId id, const std::string& name, Context context) {
  const NodeId function = bare_function_named(id, name);
  if (function == 0) return {};
  const std::vector<NodeId> all = returned_by(function);
  Values out;
  for (NodeId one : all) out.add(value(one, {nullptr, context.hops + 1, context.depth + 1}));
  return out.known() ? out : Values();
}

}  // namespace credward::syntax
