// URLs that are built step by step, by libraries that no model has to describe: what a step is called on says the host.
#include <algorithm>
#include <array>
#include <cctype>

#include "core/ascii.h"
#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

using core::lowered;

constexpr int kMaxDepth = 12;

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_url_word(std::string_view word) {
  const std::string low = lowered(word);
  return low.find("url") != std::string::npos || low.find("uri") != std::string::npos;
}

constexpr std::array<std::string_view, 6> kHostSteps{"host", "setHost", "authority", "encodedAuthority", "withHost", "set_host"};
constexpr std::array<std::string_view, 5> kSchemeSteps{"scheme", "setScheme", "protocol", "withScheme", "set_scheme"};

}  // namespace

// "https://" and a host that is one; no alternative where it is none.
Values RequestFinder::host_url(NodeId host, NodeId scheme) {
  const Values name = eval_.value(host);
  const Value* one = name.single();
  if (one == nullptr || !one->constant()) return {};
  const std::string text = one->text();
  if (text.find('.') == std::string::npos || text.find_first_of(" /\t\n\"'") != std::string::npos) return {};
  const std::string written = scheme == 0 ? std::string() : lowered(tree_.literal(scheme).value_or(std::string(tree_.text(scheme))));
  const bool plain = written == "http" || written.ends_with(".http");
  Values out = Values::literal(plain ? "http://" : "https://", scheme != 0 && plain ? tree_.span(scheme) : core::Span{}, 0);
  out.append(name);
  return out;
}

Values RequestFinder::url_of(NodeId node, int depth) {
  Values out = eval_.value(node);
  if (depth > kMaxDepth || absolute(out)) return out;
  Context context;
  const NodeId made = eval_.resolved(node, context);
  auto with_rest = [&](Values begin) {
    begin.append(Values::hole(Origin::kCall, "", tree_.span(made), made));
    return begin;
  };
  if (tree_.kind(made) == NodeKind::kCall) {
    const Tree::Callee callee = tree_.callee(made);
    const std::vector<NodeId> arguments = tree_.arguments(made);
    if (callee.object != 0) {
      if (one_of(callee.name, kHostSteps) && arguments.size() == 1) {
        NodeId scheme = 0, before = tree_.unwrapped(callee.object);
        for (int step = 0; step < kMaxDepth && tree_.kind(before) == NodeKind::kCall; ++step) {
          if (one_of(tree_.callee(before).name, kSchemeSteps) && !tree_.arguments(before).empty())
            scheme = tree_.arguments(before).front();
          before = tree_.unwrapped(tree_.callee(before).object);
        }
        if (const Values host = host_url(arguments.front(), scheme); !host.list.empty()) return with_rest(host);
      }
      if (const Values base = url_of(callee.object, depth + 1); absolute(base)) return with_rest(base);
    }
    // HttpUrl.parse(text), Uri(text)
    const std::string object = callee.object != 0 ? tree_.path(callee.object) : std::string();
    const bool makes = callee.object == 0 ? is_url_word(callee.name) : is_url_word(object.substr(object.rfind('.') + 1));
    if (makes && !arguments.empty() && tree_.kind(arguments.front()) != NodeKind::kPair) {
      if (Values text = url_of(arguments.front(), depth + 1); absolute(text)) return arguments.size() > 1 ? with_rest(text) : text;
      if (arguments.size() > 1 && one_of(tree_.literal(arguments[0]).value_or(""), std::array<std::string_view, 2>{"http", "https"})) {
        if (const Values host = host_url(arguments[1], arguments[0]); !host.list.empty()) return with_rest(host);
      }
    }
  } else if (tree_.kind(made) == NodeKind::kMember) {
    const NodeId object = tree_.child(made, Role::kObject);
    if (const Values base = url_of(object, depth + 1); absolute(base)) return with_rest(base);
  } else if (tree_.kind(made) == NodeKind::kConcat) {
    const std::vector<NodeId> parts = tree_.children(made);
    if (parts.empty()) return out;
    Values whole = url_of(parts.front(), depth + 1);
    if (!absolute(whole)) return out;
    for (std::size_t i = 1; i < parts.size(); ++i) whole.append(eval_.value(parts[i]));
    return whole;
  } else if (tree_.kind(made) == NodeKind::kMap) {
    NodeId host = 0, scheme = 0;
    for (std::string_view key : {"Host", "host", "hostname"}) host = host != 0 ? host : eval_.member(made, key);
    for (std::string_view key : {"Scheme", "scheme", "protocol"}) scheme = scheme != 0 ? scheme : eval_.member(made, key);
    if (host != 0 && scheme != 0) {
      if (const Values url = host_url(host, scheme); !url.list.empty()) return with_rest(url);
    }
  }
  return out;
}

// headers(NAME, VALUE, NAME, VALUE, …)
void RequestFinder::add_argument_pairs(NodeId call, State& state, bool conditional) {
  const std::vector<NodeId> arguments = tree_.arguments(call);
  if (arguments.size() % 2 != 0) state.known = false;
  for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
    Header header;
    header.node = arguments[i];
    header.name_node = arguments[i];
    header.value_node = arguments[i + 1];
    header.name = eval_.value(arguments[i]);
    header.value = eval_.value(arguments[i + 1]);
    header.adds = true;
    add(std::move(header), state, conditional);
  }
}

}  // namespace credward::syntax
