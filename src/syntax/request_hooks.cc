// Headers that no request took, and that stand in what one is made of: a hook or interceptor that the client is given,
// an object that authorizes, options that are filled on another line, the class that is the client.
#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

using core::lowered;

constexpr std::size_t kMaxSites = 1'000;
constexpr std::size_t kMaxLoose = 1'000;
constexpr std::size_t kMaxUses = 40;

template <std::size_t N>
bool contains_any(std::string_view name, const std::array<std::string_view, N>& words) {
  const std::string n = lowered(name);
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return n.find(w) != std::string::npos; });
}

// A field or method that says where a class sends its requests.
bool is_base(std::string_view name) {
  constexpr std::array<std::string_view, 7> kWords{"url", "uri", "endpoint", "base", "site", "host", "api"};
  constexpr std::array<std::string_view, 6> kOthers{"redirect", "callback", "webhook", "docs", "dashboard", "origin"};
  return contains_any(name, kWords) && !contains_any(name, kOthers);
}

// Scheme and host: what two places must have in common to be one.
std::string origin_of(const Values& url) {
  for (const Value& value : url.list) {
    const std::string text = value.text();
    const std::size_t scheme = text.find("://");
    if (scheme != std::string::npos) return text.substr(0, text.find_first_of("/?#", scheme + 3));
  }
  return {};
}

}  // namespace

void RequestFinder::note_site(const Request& request, NodeId object, int index) {
  if (!absolute(request.url) || sites_.size() >= kMaxSites) return;
  sites_.push_back({request.node, object, index, request.url, request.call, request.url_span, request.options, {}});
}

// The names that hold what was made: what is done to those, and what those are given to, is part of it.
void RequestFinder::reach_held(NodeId target, std::vector<NodeId>& reached) {
  target = tree_.unwrapped(target);
  const std::string path = tree_.path(target);
  if (path.empty() || Bindings::is_self(path)) return;
  for (const Step* step : bindings_.steps(path, target)) reach(step->node, 1, reached);
  if (tree_.kind(target) != NodeKind::kName) return;
  const auto scope = bindings_.scope_of(path, target);
  std::size_t uses = 0;
  for (NodeId id : bindings_.given(path)) {
    if (uses == kMaxUses) break;
    if (id <= target || tree_[id].role != Role::kArgument || bindings_.scope_of(path, id) != scope) continue;
    ++uses;
    NodeId call = tree_.parent(id);
    if (tree_.kind(call) == NodeKind::kCall && !mocked(call)) reach(call, 1, reached);
  }
}

std::vector<NodeId> RequestFinder::reached_from(const Site& site) {
  std::vector<NodeId> reached;
  reach(site.node, 0, reached);
  reach(site.object, 0, reached);
  if (tree_.kind(site.node) == NodeKind::kAssign) reach_held(tree_.child(site.node, Role::kTarget), reached);
  if (tree_.kind(site.node) != NodeKind::kCall) return reached;
  NodeId up = tree_.parent(site.node);
  NodeId given = site.node;
  while (tree_.kind(up) == NodeKind::kGroup) up = tree_.parent(given = up);
  // Req.new(…) |> put_header(…), wrap(axios.create(…), …)
  for (int depth = 0; depth < 8 && tree_.kind(up) == NodeKind::kCall && tree_[given].role == Role::kArgument; ++depth) {
    if (mocked(up)) break;
    reach(up, 1, reached);
    given = up;
    up = tree_.parent(up);
  }
  if (tree_.kind(up) == NodeKind::kAssign && tree_.child(up, Role::kValue) != 0)
    reach_held(tree_.child(up, Role::kTarget), reached);
  return reached;
}

// A URL that a method of the class gives, a field of it holds, or a parameter of its constructor has by default.
NodeId RequestFinder::base_of_class(NodeId id, NodeId cls) {
  if (tree_.kind(id) == NodeKind::kFunction) {
    const NodeId name = tree_.child(id, Role::kName);
    if (name == 0 || !is_base(tree_.name(name))) return 0;
    for (NodeId inner = id + 1; inner < tree_[id].next; ++inner) {
      const NodeKind kind = tree_.kind(inner);
      if ((kind == NodeKind::kString || kind == NodeKind::kConcat) && is_url(inner)) return inner;
    }
    return 0;
  }
  const NodeId value = tree_.child(id, Role::kValue);
  if (value == 0 || (tree_.kind(id) != NodeKind::kAssign && tree_.kind(id) != NodeKind::kParameter)) return 0;
  NodeId target = tree_.unwrapped(tree_.child(id, tree_.kind(id) == NodeKind::kAssign ? Role::kTarget : Role::kName));
  const bool field = tree_.kind(target) == NodeKind::kMember;
  if (field) {
    if (!Bindings::is_self(tree_.path(tree_.child(target, Role::kObject)))) return 0;
    target = tree_.child(target, Role::kProperty);
  }
  const bool own = field || tree_.kind(id) == NodeKind::kParameter || tree_.function_of(id) == tree_.function_of(cls);
  if (target == 0 || !own || !is_base(tree_.name(target))) return 0;
  return is_url(value) ? value : 0;
}

void RequestFinder::find_class_sites() {
  for (NodeId cls = 1; cls < tree_.size() && sites_.size() < kMaxSites; ++cls) {
    if (tree_.kind(cls) != NodeKind::kClass) continue;
    Site site;
    site.node = cls;
    std::string origin;
    bool one = true;
    for (NodeId id = cls + 1; id < tree_[cls].next && one; ++id) {
      if (tree_.class_of(id) != cls) continue;
      const NodeId at = base_of_class(id, cls);
      if (at == 0) continue;
      Values url = eval_.value(at);
      const std::string found = origin_of(url);
      one = origin.empty() || found == origin;
      origin = found;
      site.url = std::move(url);
      site.call = site.url_span = tree_.span(at);
    }
    if (!one || origin.empty()) continue;
    for (const auto& [at, option] : options_) {
      if (at == 0 || tree_.class_of(at) == cls) site.options.push_back(option);
    }
    sites_.push_back(std::move(site));
  }
}

// A payload that speaks of headers: another request's, which the one around it only tells somebody about.
bool RequestFinder::is_payload(NodeId node, NodeId around) {
  constexpr std::array<std::string_view, 8> kKeys{"webhook", "callback", "body", "payload", "data", "json", "params", "query"};
  bool called_back = false;
  for (NodeId at = tree_.parent(node); at != 0 && at != around && tree_.within(at, around); at = tree_.parent(at)) {
    if (tree_.kind(at) == NodeKind::kFunction) called_back = true;
    const NodeId key = tree_.kind(at) == NodeKind::kPair ? tree_.child(at, Role::kKey) : 0;
    if (key == 0) continue;
    const std::string word = lowered(tree_.literal(key).value_or(std::string(tree_.name(key))));
    if (std::find(kKeys.begin(), kKeys.end(), word) != kKeys.end()) return true;
  }
  // Of a call that a model describes, the headers are known; only what it calls back may set others.
  return !called_back && tree_.kind(around) == NodeKind::kCall && model_of(around) != nullptr;
}

// The site that a node stands in, the innermost; or the only one that leads to it; or the class that is the client.
RequestFinder::Belongs RequestFinder::site_of(NodeId node, const std::vector<Cover>& reached, const Header* header) {
  Belongs best;
  std::size_t size = 0;
  for (std::size_t i = 0; i < sites_.size(); ++i) {
    const NodeId around = sites_[i].node;
    if (!tree_.within(node, around) || around == node || (best.site >= 0 && tree_.span(around).size() >= size)) continue;
    best.site = static_cast<int>(i);
    size = tree_.span(around).size();
  }
  if (best.site >= 0) {
    const NodeId around = sites_[static_cast<std::size_t>(best.site)].node;
    best.direct = tree_.kind(around) != NodeKind::kClass;
    if (best.direct && is_payload(node, around)) best.site = -1;
    if (best.direct) return best;
  }
  Belongs led;
  for (std::size_t i = 0; i < sites_.size(); ++i) {
    const Regions& only = sites_[i].only;
    const bool asked = in_regions(only, node) || (header != nullptr && !heeded(only, *header).value.list.empty());
    const bool here = reached[i].holds(node) && asked;
    if (!here || tree_.kind(sites_[i].node) == NodeKind::kClass) continue;
    if (led.site >= 0 && origin_of(sites_[static_cast<std::size_t>(led.site)].url) != origin_of(sites_[i].url))
      return best;
    if (led.site < 0) led.site = static_cast<int>(i);
  }
  return led.site >= 0 ? led : best;
}

// @{ Uri = …; Authentication = 'Bearer' }: what stands beside a URL are options.
bool RequestFinder::is_option(NodeId pair) {
  const NodeId map = tree_.parent(pair);
  if (tree_.kind(pair) != NodeKind::kPair || tree_.kind(map) != NodeKind::kMap) return false;
  constexpr std::array<std::string_view, 5> kUrls{"Uri", "uri", "url", "URL", "Url"};
  return std::any_of(kUrls.begin(), kUrls.end(), [&](std::string_view key) { return eval_.member(map, key) != 0; });
}

// { url: callback, headers: { … } }: where that goes is not known, so it is not where the call goes that is given it.
bool RequestFinder::goes_elsewhere(NodeId pair) {
  const NodeId headers = tree_.parent(tree_.parent(pair)), around = tree_.parent(headers);
  if (tree_.kind(pair) != NodeKind::kPair || tree_.kind(headers) != NodeKind::kPair || tree_.kind(around) != NodeKind::kMap) return false;
  for (std::string_view key : {"url", "uri", "href", "endpoint", "target", "callback", "callbackUrl", "callback_url"}) {
    const NodeId url = eval_.member(around, key);
    const Values values = url != 0 ? eval_.value(url) : Values();
    const Value* one = values.single();
    if (one != nullptr && !one->parts.empty() && one->parts.front().kind != Part::Kind::kLiteral) return true;
  }
  return false;
}

void RequestFinder::attach_hooks() {
  find_class_sites();
  std::vector<std::size_t> unplaced;  // requests of which nothing says where they go
  for (std::size_t i = 0; i < facts_.requests.size() && unplaced.size() < kMaxLoose; ++i) {
    if (!absolute(facts_.requests[i].url) && !facts_.requests[i].headers.empty()) unplaced.push_back(i);
  }
  if (sites_.empty() || (facts_.pairs.empty() && unplaced.empty())) return;
  std::vector<Cover> reached;
  for (const Site& site : sites_) reached.emplace_back(tree_, reached_from(site));
  for (std::size_t i : unplaced) {
    const Header& first = facts_.requests[i].headers.front();
    const NodeId header = first.node;
    Belongs at = site_of(facts_.requests[i].node, reached, &first);
    if (at.site < 0 && !at.direct) at = site_of(header, reached, &first);
    if (at.site < 0) continue;
    const Site& site = sites_[static_cast<std::size_t>(at.site)];
    facts_.requests[i].url = site.url;
    facts_.requests[i].url_span = site.url_span;
    for (Header& h : facts_.requests[i].headers) h = heeded(site.only, std::move(h));
    std::erase_if(facts_.requests[i].headers, [](const Header& h) { return h.value.list.empty(); });
    explain_missing(header, at, reached);
  }
  for (std::size_t i = 0; i < std::min(facts_.pairs.size(), kMaxLoose); ++i) {
    Header& header = facts_.pairs[i];
    if (!certain(header) || is_misplaced(header.node) || is_option(header.node) || goes_elsewhere(header.node) || replaced_.count(header.node) != 0 || eval_.is_replaced(header.node))
      continue;
    const Belongs at = site_of(header.node, reached);
    explain_missing(header.node, at, reached);
    if (at.site < 0) continue;
    const Site& site = sites_[static_cast<std::size_t>(at.site)];
    Request request;
    request.url = site.url;
    request.url_span = site.url_span;
    request.call = site.call;
    request.node = header.node;
    request.options = site.options;
    request.headers.push_back(header);
    facts_.requests.push_back(std::move(request));
  }
}

// What leads to a header of its own is not without one.
void RequestFinder::explain_missing(NodeId header, Belongs at, const std::vector<Cover>& reached) {
  // One that stands in a call is that call's own, but for a hook's, which all requests of the client run.
  const bool own = at.direct && (at.site < 0 || tree_.function_of(header) ==
                                                    tree_.function_of(sites_[static_cast<std::size_t>(at.site)].node));
  for (std::size_t i = 0; i < sites_.size(); ++i) {
    if (sites_[i].request < 0 || (own && at.site != static_cast<int>(i))) continue;
    if (reached[i].holds(header))
      facts_.requests[static_cast<std::size_t>(sites_[i].request)].known = false;
  }
}

}  // namespace credward::syntax
