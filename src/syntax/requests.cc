#include "syntax/requests.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "core/ascii.h"
#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

using core::lowered;


// Calls that describe requests and send none: mocks, recordings, expectations.
bool is_mock(const std::string& path) {
  const std::string p = lowered(path);
  for (std::string_view word :
       {"nock",     "msw",      "mock",        "stub",   "respx",    "httpretty", "gock",
        "wiremock", "cassette", "vcr.",        "sinon",  "givenhat", "toequal",   "tohavebeencalled",
        "tomatch",  "tobe",     "called_with", "assert", "fake",     "intercept"}) {
    const std::size_t at = p.find(word);
    // What intercepts a client's own requests is no mock.
    if (at != std::string::npos && (word != "intercept" || p.find("interceptor", at) != at)) return true;
  }
  return p.starts_with("responses.") || p.starts_with("expect") || p == "equal" || p.ends_with(".equal") ||
         p.starts_with("respond");
}

// client.get(url), whatever the client is.
bool is_verb(std::string_view name) {
  const std::string n = lowered(name);
  for (std::string_view word : {"get", "post", "put", "patch", "delete", "head", "request", "fetch"}) {
    if (n == word) return true;
  }
  return false;
}

}  // namespace

Facts find_facts(const Tree& tree, const ClientModels& models, const NamePredicate& interesting) {
  return RequestFinder(tree, models, interesting).run();
}

bool RequestFinder::interesting(const Header& header) const {
  for (const Value& name : header.name.list) {
    if (name.constant() && interesting_(name.text())) return true;
  }
  if (!header.name.list.empty()) return false;
  for (const Value& line : header.value.list) {
    const std::string text = line.text();
    std::size_t from = 0;
    while (from < text.size()) {
      const std::size_t end = std::min(text.find_first_of(":= \t", from), text.size());
      if (interesting_(std::string_view(text).substr(from, end - from))) return true;
      from = text.find('\n', from);
      if (from == std::string::npos) break;
      ++from;
    }
  }
  return false;
}

void RequestFinder::used(const Header& header) {
  used_.insert(header.node);
  if (header.value_node != 0) used_.insert(header.value_node);
  // Of a line, where its text begins.
  if (header.name.list.empty() && header.name_node != 0) used_.insert(header.name_node);
}

bool RequestFinder::mocked(NodeId node) {
  const auto found = mocked_.find(node);
  if (found != mocked_.end()) return found->second;
  bool out = false;
  NodeId at = node;
  for (int depth = 0; at != 0 && depth < 200 && !out; ++depth) {
    if (tree_.kind(at) == NodeKind::kCall) {
      out = is_mock(eval_.canonical_path(at));
      // The whole chain: nock(host).get(path).matchHeader(…)
      NodeId object = tree_.unwrapped(tree_.callee(at).object);
      for (int link = 0; !out && object != 0 && link < 12; ++link) {
        const NodeKind kind = tree_.kind(object);
        if (kind == NodeKind::kCall) {
          out = is_mock(eval_.canonical_path(object));
          object = tree_.unwrapped(tree_.callee(object).object);
        } else if (kind == NodeKind::kMember) {
          object = tree_.unwrapped(tree_.child(object, Role::kObject));
        } else {
          break;
        }
      }
    }
    if (tree_.kind(at) == NodeKind::kFunction) break;
    at = tree_.parent(at);
  }
  mocked_.emplace(node, out);
  return out;
}

Facts RequestFinder::run() {
  if (tree_.outline().language == "bash") {
    for (NodeId id = 1; id < tree_.size() && facts_.requests.size() < kMaxRequests; ++id) {
      if (tree_.kind(id) == NodeKind::kCall) shell_command(id);
    }
    facts_.cut = eval_.exhausted();
    return std::move(facts_);
  }
  find_options();
  for (NodeId id = 1; id < tree_.size(); ++id) {
    if (tree_.kind(id) != NodeKind::kCall) continue;
    const CallModel* model = model_of(id);
    if (model == nullptr || model->object.empty()) continue;
    const NodeId object = eval_.at_places(id, model->object);
    if (const std::string root = root_of(object); !root.empty()) object_calls_[root].push_back(id);
  }
  for (NodeId id = 1; id < tree_.size() && facts_.requests.size() < kMaxRequests; ++id) {
    if (tree_.kind(id) == NodeKind::kMap) {
      if (!mocked(id)) shaped_map(id);
      continue;
    }
    if (tree_.kind(id) != NodeKind::kCall || mocked(id)) continue;
    const CallModel* model = model_of(id);
    if (model != nullptr && model->sends)
      send(id, *model);
    else if (model == nullptr || (model->on.size() == 1 && model->on.front() == "*" &&
                                  tree_.kind(tree_.unwrapped(tree_.callee(id).object)) == NodeKind::kCall))
      unmodelled(id);
  }
  class_clients();
  declared_headers();
  objects();
  assigned_calls();
  class_headers();
  free_urls();
  free_pairs();
  gather_pairs();
  attach_hooks();
  facts_.cut =
      eval_.exhausted() || facts_.requests.size() >= kMaxRequests || facts_.pairs.size() >= kMaxPairs;
  return std::move(facts_);
}

// A request that goes where its own URL says, or behind the client's base URL.
void RequestFinder::emit(State state, NodeId node, core::Span call, bool sends, bool closed, NodeId object) {
  if (!frames_.empty() || eval_.seen_as() != 0) {
    // Only what the caller or the class below says is new; another caller may bring the header.
    if (!absolute(state.url) && !absolute(state.base_url)) return;
    closed = false;
  }
  if (absolute(state.url) || absolute(state.base_url)) {
    note_anchor(node, object, state);
    if (!anchors_.empty()) anchors_.back().request = facts_.requests.size() + 1;
  }
  Request request;
  request.client = state.client;
  request.method = state.method;
  request.url = state.url;
  if (!absolute(state.url) && !state.base_url.list.empty()) {
    request.url = state.base_url;
    if (!state.url.list.empty()) {
      const Value* base = state.base_url.single();
      const Value* path = state.url.single();
      const bool apart = base != nullptr && path != nullptr && !base->parts.empty() && !path->parts.empty() &&
                         base->parts.back().kind == Part::Kind::kLiteral && !base->parts.back().text.ends_with('/') &&
                         path->parts.front().kind == Part::Kind::kLiteral &&
                         path->parts.front().text.find_first_of("/?") != 0;
      if (apart) request.url.append(Values::literal("/", {}, 0));
      request.url.append(state.url);
    }
  }
  add_reached_options(node, object, state);
  for (Header& header : state.headers) {
    if (!interesting(header)) continue;
    request.headers.push_back(std::move(header));
  }
  request.known = state.known;
  request.sends = sends && closed;
  request.options = std::move(state.options);
  request.misplaced = std::move(state.misplaced);
  request.params = std::move(state.params);
  request.node = node;
  request.url_span = state.url_span;
  request.call = call;
  if (tree_.within(node, node) && state.url_span.begin >= call.begin &&
      state.url_span.end <= tree_.span(node).end && state.url_span.size() > 0)
    request.call.end = std::max(call.end, state.url_span.end);
  // Where it goes may be known to whoever sends it: then they are free yet.
  if (absolute(request.url)) {
    for (const Header& header : request.headers) used(header);
  }
  note_site(request, object, static_cast<int>(facts_.requests.size()));
  facts_.requests.push_back(std::move(request));
}

void RequestFinder::send(NodeId call, const CallModel& model) {
  State state;
  NodeId object = eval_.at_places(call, model.object);
  if (object == 0 && !model.on.empty()) {
    // The object is what the model's path begins behind.
    object = tree_.callee(call).object;
    for (int depth = 0; object != 0 && depth < 6 && type_of(object).empty(); ++depth) {
      const NodeId plain = tree_.unwrapped(object);
      if (tree_.kind(plain) != NodeKind::kMember) break;
      object = tree_.child(plain, Role::kObject);
    }
  }
  if (object != 0) {
    state = state_of(object, call, 0);
    covered_.insert(tree_.unwrapped(object));
    if (model.request.empty()) note_sent(object);
  } else {
    state.made = true;
  }
  const Values base = state.url;
  if (state.base_url.list.empty() && model.url.size() > 0) {
    state.base_url = base;
    state.url = {};
  }
  apply_model(model, call, state, false);
  apply_blocks(call, state, false);
  if (model.url.empty() && state.url.list.empty() && absolute(state.base_url) && model.on.empty() &&
      model.object.empty())
    state.url = base;
  const NodeId given = eval_.at_places(call, model.request);
  if (given != 0) note_sent(given);
  if (look_from_subclasses(state, call, [&] { send(call, model); })) return;
  if (look_from_callers(state, eval_.at_places(call, model.headers), [&] { send(call, model); })) return;
  state.known &= state.made && (object == 0 || !escapes(object, call)) && !escapes(bottom_of(given), call);
  core::Span span = tree_.callee(call).span.size() > 0 ? tree_.callee(call).span : tree_.span(call);
  // Where the request is made with its URL.
  if (NodeId made = eval_.at_places(call, model.request); made != 0 && state.url_span.size() > 0) {
    Context context;
    made = eval_.resolved(made, context);
    if (tree_.kind(made) == NodeKind::kCall && state.url_span.begin >= tree_[made].begin &&
        state.url_span.end <= tree_[made].end)
      span = {tree_.callee(made).span.begin, state.url_span.end};
  }
  emit(std::move(state), call, span, true, model.closed);
}

// builder of builder.GET().build(); 0 where it is no name.
NodeId RequestFinder::bottom_of(NodeId chain) const {
  NodeId object = tree_.unwrapped(chain);
  for (int depth = 0; depth < 16 && tree_.kind(object) == NodeKind::kCall; ++depth)
    object = tree_.unwrapped(tree_.callee(object).object);
  return object != 0 && tree_.kind(object) == NodeKind::kName ? object : 0;
}

void RequestFinder::note_sent(NodeId object) {
  object = tree_.unwrapped(object);
  const std::string root = root_of(object);
  if (root.empty()) return;
  const std::size_t dot = root.find('.');
  const auto scope = dot == std::string::npos ? bindings_.scope_of(root, object)
                                              : std::optional<NodeId>(tree_.class_of(object));
  if (scope) sent_.insert({root, *scope});
}

// Some function was given the object before: what it did to it is not known.
bool RequestFinder::escapes(NodeId object, NodeId use) {
  if (object == 0) return false;
  object = tree_.unwrapped(object);
  if (tree_.kind(object) != NodeKind::kName) return tree_.kind(object) == NodeKind::kMember;
  const std::string_view name = tree_.name(object);
  const auto scope = bindings_.scope_of(name, object);
  for (NodeId id = scope.value_or(0) + 1; id < use; ++id) {
    if (tree_.kind(id) != NodeKind::kName || tree_.name(id) != name) continue;
    // Itself, or its headers, or one of its methods: add(request.headers), pairs.forEach(request::header).
    const NodeId up = tree_.parent(id);
    const bool part = tree_[id].role == Role::kObject && tree_.kind(up) == NodeKind::kMember && tree_[up].role == Role::kArgument;
    if (tree_[id].role != Role::kArgument && !part) continue;
    const NodeId call = part ? tree_.parent(up) : up;
    if (tree_.kind(call) != NodeKind::kCall || tree_.within(use, call)) continue;
    const CallModel* model = model_of(call);
    if (model == nullptr || model->object.empty()) return true;
  }
  return false;
}

// Only the outermost call of a chain, and only where an absolute URL stands in it.
void RequestFinder::unmodelled(NodeId call) {
  NodeId up = tree_.parent(call), below = call;
  // Scala's last step may be called without brackets: Http(url).header(N, V).asString
  for (; tree_.kind(up) == NodeKind::kMember && tree_[below].role == Role::kObject; up = tree_.parent(up)) {
    if (tree_.outline().language != "scala" || tree_[up].role == Role::kCallee) return;
    below = up;
  }
  if (tree_.kind(up) == NodeKind::kMember || (tree_.kind(up) == NodeKind::kCall && tree_[call].role == Role::kObject)) return;
  if (is_mock(eval_.canonical_path(call))) return;
  State state = state_of(call, call, 0);
  if (look_from_subclasses(state, call, [&] { unmodelled(call); })) return;
  if (look_from_callers(state, 0, [&] { unmodelled(call); })) return;
  if (!absolute(state.url) && !absolute(state.base_url)) return;
  if (tree_.kind(up) == NodeKind::kAssign) {
    assigned_.push_back(call);  // objects() sees what is done to it
    return;
  }
  emit_unmodelled(call, std::move(state));
}

void RequestFinder::emit_unmodelled(NodeId call, State state) {
  const bool queried = std::any_of(state.url.list.begin(), state.url.list.end(), [](const Value& value) {
    return !value.constant() && value.text().find('?') != std::string::npos;
  });
  const Tree::Callee callee = tree_.callee(call);
  if (state.headers.empty() && state.params.empty() && !queried && !is_verb(callee.name)) {
    const NodeId up = tree_.parent(call);
    note_anchor(call, tree_.kind(up) == NodeKind::kAssign ? tree_.child(up, Role::kTarget) : 0, state);
    Request silent;  // what it is given may yet hold a header
    silent.node = call;
    silent.call = callee.span;
    silent.url = absolute(state.url) ? state.url : state.base_url;
    silent.url_span = state.url_span;
    silent.options = std::move(state.options);
    note_site(silent, 0, -1);
    const Regions only = asked_for(call);
    if (!anchors_.empty() && anchors_.back().node == call) anchors_.back().only = only;
    if (!sites_.empty() && sites_.back().node == call) sites_.back().only = only;
    return;
  }
  emit(std::move(state), call, callee.span, false, false);
}

// What was assigned, and then had nothing done to it that objects() saw.
void RequestFinder::assigned_calls() {
  for (NodeId call : assigned_) {
    State state = state_of(call, call, 0);
    const bool seen = std::any_of(facts_.requests.begin(), facts_.requests.end(), [&](const Request& request) {
      return tree_.within(request.node, call) || tree_.within(call, request.node);
    });
    if (!seen && facts_.requests.size() < kMaxRequests) emit_unmodelled(call, std::move(state));
  }
}

// { url: …, headers: {…} }: options that some function will be given.
void RequestFinder::shaped_map(NodeId map) {
  NodeId headers = 0;
  State state;
  for (NodeId pair : tree_.children(map)) {
    if (tree_.kind(pair) != NodeKind::kPair) continue;
    const NodeId key = tree_.child(pair, Role::kKey), held = tree_.child(pair, Role::kValue);
    if (key == 0 || held == 0) continue;
    const std::string word = lowered(tree_.literal(key).value_or(std::string(tree_.name(key))));
    if (word == "headers" || word == "header") headers = held;
    constexpr std::array<std::string_view, 11> kUrls{"url",      "uri",  "baseurl",  "base_url", "prefixurl", "endpoint",
                                                     "hostname", "host", "base-url", "href",     "target"};
    if (std::find(kUrls.begin(), kUrls.end(), word) == kUrls.end()) continue;
    Values url;
    if (word.starts_with("host")) {
      url = eval_.value(held);
      const Value* one = url.single();
      if (one == nullptr || !one->constant() || one->text().find('.') == std::string::npos) continue;
      Values full = Values::literal("https://", tree_.span(held), held);
      full.append(url);
      url = full;
    } else if (!is_url(held, &url)) {
      continue;
    }
    state.url = url;
    state.url_span = tree_.span(held);
  }
  if (headers == 0 || state.url.list.empty()) return;
  add_headers(headers, state, false);
  emit(std::move(state), map, state.url_span, false, false);
}

// newBuilder(url).header(N, V).build(): the outermost of the steps behind what makes the object.
NodeId RequestFinder::chain_of(NodeId creation) {
  NodeId whole = creation;
  for (int depth = 0; depth < 64; ++depth) {
    NodeId up = tree_.parent(whole);
    while (tree_.kind(up) == NodeKind::kGroup) up = tree_.parent(up);
    if (tree_.kind(up) != NodeKind::kMember) break;
    const NodeId call = tree_.parent(up);
    if (tree_.kind(call) != NodeKind::kCall || tree_[up].role != Role::kCallee) break;
    const CallModel* model = model_of(call);
    if (model != nullptr && (model->sends || !model->makes.empty())) break;
    whole = call;
  }
  return whole;
}

// request = request.header(N, V): what it was, and one step more. The last such assignment, or 0.
NodeId RequestFinder::rebound(const std::vector<const Binding*>& all, std::string_view root) const {
  for (const Binding* binding : all) {
    NodeId at = binding->value;
    while (at != 0 && (tree_.kind(tree_.unwrapped(at)) == NodeKind::kCall || tree_.kind(tree_.unwrapped(at)) == NodeKind::kMember)) {
      at = tree_.unwrapped(at);
      at = tree_.kind(at) == NodeKind::kCall ? tree_.callee(at).object : tree_.child(at, Role::kObject);
    }
    const bool same = at != 0 && tree_.kind(tree_.unwrapped(at)) == NodeKind::kName && tree_.name(tree_.unwrapped(at)) == root;
    if (binding->kind != Binding::Kind::kAssign || binding->value == 0 || (!same && binding != all.front())) return 0;
  }
  return all.back()->node;
}

// Objects that are made, or given, and filled step by step: what holds a URL in the end is a request or a
// client.
void RequestFinder::objects() {
  std::set<std::pair<std::string, NodeId>> seen;
  for (NodeId id = 1; id < tree_.size() && facts_.requests.size() < kMaxRequests; ++id) {
    NodeId object = 0;
    NodeId creation = 0;
    if (tree_.kind(id) == NodeKind::kCall) {
      const CallModel* model = model_of(id);
      if (model != nullptr && !model->object.empty())
        object = eval_.at_places(id, model->object);
      else
        object = tree_.callee(id).object;
      if (model != nullptr && !model->makes.empty()) creation = id;
    } else if (tree_.kind(id) == NodeKind::kAssign) {
      object = tree_.child(tree_.unwrapped(tree_.child(id, Role::kTarget)), Role::kObject);
    }
    if (creation != 0 && covered_.count(creation) == 0 && !mocked(creation)) {
      look_at_creation(creation);
    }
    // The variable at the bottom of the members.
    for (int depth = 0; object != 0 && depth < 8; ++depth) {
      object = tree_.unwrapped(object);
      const NodeKind kind = tree_.kind(object);
      if (kind == NodeKind::kName) break;
      if (kind == NodeKind::kMember || kind == NodeKind::kSubscript) {
        const NodeId below = tree_.unwrapped(tree_.child(object, Role::kObject));
        if (kind == NodeKind::kMember && tree_.kind(below) == NodeKind::kName &&
            Bindings::is_self(tree_.name(below)))
          break;
        object = below;
      } else if (kind == NodeKind::kCall && tree_.arguments(object).empty() && tree_.callee(object).object != 0) {
        object = tree_.callee(object).object;  // request.headers_mut().insert(N, V)
      } else {
        object = 0;
      }
    }
    if (object == 0 || mocked(id)) continue;
    const std::string root = root_of(object);
    if (root.empty() || Bindings::is_self(root)) continue;
    const std::size_t dot = root.find('.');
    const auto scope = dot == std::string::npos ? bindings_.scope_of(root, object)
                                                : std::optional<NodeId>(tree_.class_of(object));
    if (!scope || sent_.count({root, *scope}) != 0 || !seen.insert({root, *scope}).second) continue;
    look_at_object(id, object, root, *scope);
  }
}

// Steps behind that nothing is known of (`….build().also { … }`) take nothing back.
void RequestFinder::look_at_creation(NodeId creation) {
  for (NodeId part = chain_of(creation);; part = tree_.unwrapped(tree_.callee(part).object)) {
    State state = state_of(part, part, 0);
    if (look_from_subclasses(state, part, [&] { look_at_creation(creation); })) return;
    const bool complete = absolute(state.url) || absolute(state.base_url);
    if (complete) emit(std::move(state), part, tree_.callee(creation).span, false, false);
    if (complete || part == creation || tree_.kind(part) != NodeKind::kCall) break;
  }
}

// From its last step: everything before it has happened.
void RequestFinder::look_at_object(NodeId id, NodeId object, const std::string& root, NodeId scope) {
  const std::size_t dot = root.find('.');
  NodeId last = id;
  // Of a chain, the outermost call.
  for (const Step* step : bindings_.steps(root, object)) {
    const NodeId end = tree_[step->node].next, known = tree_[last].next;
    if (end > known || (end == known && step->node < last)) last = step->node;
  }
  const auto calls = object_calls_.find(root);
  if (calls != object_calls_.end()) last = std::max(last, calls->second.back());
  State state;
  NodeId made = 0;
  const Meaning meaning = dot == std::string::npos ? bindings_.meaning(root, last) : Meaning{};
  std::vector<const Binding*> all = meaning.bindings;
  if (dot != std::string::npos) all = bindings_.fields(scope, root.substr(dot + 1));
  if (all.size() > 1) {
    if (dot != std::string::npos || rebound(all, root) == 0) return;
    all = {all.back()};
  }
  if (!all.empty() && all.front()->kind == Binding::Kind::kAssign && all.front()->value != 0 &&
      all.front()->element <= 0) {
    made = all.front()->node;
    state = state_of(all.front()->value, all.front()->value, 1);
  }
  const NodeId use = static_cast<NodeId>(
      tree_[last].next < tree_.size() && tree_.function_of(tree_[last].next) == tree_.function_of(last)
          ? tree_[last].next
          : last);
  // `use` itself is a step, too, when nothing stands behind it.
  apply_steps(root, use, made, state);
  if (use == last && tree_.kind(last) == NodeKind::kCall) {
    const CallModel* model = model_of(last);
    if (model == nullptr ? !asks(last) : !model->sends && model->makes.empty()) apply(model, last, state, false);
    apply_last_hook(root, last, state);
  } else if (use == last && tree_.kind(last) == NodeKind::kAssign) {
    for (const Step* step : bindings_.steps(root, object)) {
      if (step->node == last) apply_assignment(last, step->rel, state, false);
    }
  }
  if (look_from_subclasses(state, last, [&] { look_at_object(id, object, root, scope); })) return;
  if (look_from_callers(state, 0, [&] { look_at_object(id, object, root, scope); })) return;
  if (!absolute(state.url) && !absolute(state.base_url)) return;
  emit(std::move(state), made != 0 ? made : last, state.url_span, false, false, object);
}

}  // namespace credward::syntax
