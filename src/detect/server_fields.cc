// Headers that nginx, Caddy, Apache and HAProxy put on the requests that they pass on.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>

#include "core/ascii.h"
#include "detect/config_names.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/server_blocks.h"

namespace credward::detect {
namespace {

using core::lowered;

using Owner = UrlNames::Owner;
constexpr std::size_t kMostVisits = 2'000'000;

class ServerFinder {
 public:
  ServerFinder(const FieldContext& context, std::vector<HeaderField>& fields)
      : surroundings_(context.surroundings),
        urls_(context.urls),
        text_(context.surroundings.text()),
        fields_(fields) {}

  void run() {
    const Server server = server_of(text_, surroundings_.document().language());
    if (server == Server::kNone) return;
    blocks_ = read_server(text_, server);
    by_block_.resize(blocks_.parents.size());
    children_.resize(blocks_.parents.size());
    for (std::size_t b = 1; b < blocks_.parents.size(); ++b)
      children_[static_cast<std::size_t>(blocks_.parents[b])].push_back(static_cast<std::int32_t>(b));
    for (std::size_t d = 0; d < blocks_.directives.size(); ++d)
      by_block_[static_cast<std::size_t>(blocks_.directives[d].block)].push_back(d);
    find_names();
    for (const ServerDirective& directive : blocks_.directives) read(directive);
  }

 private:
  struct Target {
    Owner owner = Owner::kUnknown;
    core::Span url;
    std::vector<CommandOption> options;
  };

  std::string_view word(const ServerDirective& directive, std::size_t i) const {
    if (i >= directive.words.size()) return {};
    const core::Span span = directive.words[i].span;
    return text_.substr(span.begin, span.size());
  }

  // What stands in front of a directive in a file of another format is no part of it.
  std::size_t start(const ServerDirective& directive) const {
    if (blocks_.server != Server::kNginx) return 0;
    for (std::size_t i = 0; i < directive.words.size(); ++i) {
      const std::string_view name = word(directive, i);
      if (name.ends_with("_set_header") || is_more_header(name) || name.ends_with("_pass") || name == "proxy_ssl_verify" || name == "set") return i;
    }
    return 0;
  }

  bool sets_header(const ServerDirective& directive) const {
    const std::string_view name = word(directive, start(directive));
    switch (blocks_.server) {
      case Server::kNginx:
        return name == "proxy_set_header" || name == "grpc_set_header";
      case Server::kCaddy:
        return name == "header_up" || name == "request_header";
      case Server::kApache:
        return lowered(name) == "requestheader";
      case Server::kHaproxy:
        return name == "http-request" && (word(directive, 1) == "set-header" || word(directive, 1) == "add-header");
      case Server::kNone:
        break;
    }
    return false;
  }

  // upstream NAME { server HOST; } and set $NAME VALUE; what is given twice is not known.
  void find_names() {
    for (const ServerDirective& directive : blocks_.directives) {
      const std::size_t at = start(directive);
      if (word(directive, at) == "set" && blocks_.server == Server::kNginx && directive.words.size() > at + 2) {
        const std::string name(word(directive, at + 1));
        const auto [entry, added] = variables_.try_emplace(name, directive.words[at + 2]);
        if (!added) entry->second.span = {};
      }
      if (word(directive, 0) != "server" || directive.opens >= 0) continue;
      const std::int32_t opener = blocks_.openers[static_cast<std::size_t>(directive.block)];
      if (opener < 0) continue;
      const ServerDirective& block = blocks_.directives[static_cast<std::size_t>(opener)];
      if (word(block, block.words.size() - 2) != "upstream" && word(block, 0) != "upstream") continue;
      const std::string name(word(block, block.words.size() - 1));
      Target found;
      see(directive.words[1], found);
      const auto [entry, added] = upstreams_.try_emplace(name, found.owner);
      if (!added && entry->second != found.owner) entry->second = Owner::kOther;
    }
  }

  static bool is_more_header(std::string_view name) { return name == "more_set_input_headers"; }

  // more_set_input_headers "NAME: VALUE" …
  void read_lines(const ServerDirective& directive, std::size_t at) {
    for (; at < directive.words.size() && word(directive, at) != "-t"; ++at) {
      const std::string_view line = word(directive, at);
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos || header_name(line.substr(0, colon)) == HeaderName::kOther) continue;
      ServerWord sent = directive.words[at];
      const core::Span name{sent.span.begin, sent.span.begin + colon};
      sent.span.begin = std::min(name.end + 1 + (line.substr(colon + 1).starts_with(' ') ? 1 : 0), sent.span.end);
      Rendered value = render_server_word(text_, sent, blocks_.server);
      resolve(value);
      if (value.size() > 0) add(directive, name, sent, value, false);
    }
  }

  void read(const ServerDirective& directive) {
    std::size_t at = start(directive) + 1;
    if (blocks_.server == Server::kNginx && is_more_header(word(directive, at - 1))) return read_lines(directive, at);
    if (!sets_header(directive)) return;
    bool adds = blocks_.server == Server::kNginx;  // each one is sent
    if (blocks_.server == Server::kApache) {
      const std::string action = lowered(word(directive, at));
      adds = action == "add";
      if (action == "unset" || action.starts_with("edit")) return;
      ++at;
    }
    if (blocks_.server == Server::kHaproxy) adds = word(directive, at++) == "add-header";
    if (at + 1 >= directive.words.size()) return;
    ServerWord name = directive.words[at];
    if (text_[name.span.begin] == '-') return;
    adds |= text_[name.span.begin] == '+';
    if (text_[name.span.begin] == '+' || text_[name.span.begin] == '>') ++name.span.begin;
    std::string_view plain = text_.substr(name.span.begin, name.span.size());
    if (plain.ends_with(':') && blocks_.server == Server::kApache) plain.remove_suffix(1);  // mod_headers allows it
    name.span.end = name.span.begin + plain.size();
    if (header_name(plain) == HeaderName::kOther) return;
    Rendered value = render_server_word(text_, directive.words[at + 1], blocks_.server);
    if (blocks_.server == Server::kApache && value.text.starts_with("expr=")) return;
    resolve(value);
    if (value.size() > 0) add(directive, name.span, directive.words[at + 1], value, adds && !is_conditional(directive));
  }

  static constexpr std::array<std::string_view, 3> kConditions{"if", "unless", "early"};
  bool is_conditional(const ServerDirective& directive) const {
    for (std::size_t i = start(directive) + 3; i < directive.words.size(); ++i) {
      const std::string_view said = word(directive, i);
      if (std::find(kConditions.begin(), kConditions.end(), said) != kConditions.end() || said.starts_with("env=") || said.starts_with("\"expr="))
        return true;
    }
    return false;
  }

  // A value that is one variable, which the file gives a text.
  void resolve(Rendered& value) const {
    if (blocks_.server != Server::kNginx || value.size() < 3 || value.text[0] != kHoleBegin) return;
    if (value.text.find(kHoleEnd) != value.size() - 1) return;
    const auto known = variables_.find("$" + value.text.substr(1, value.size() - 2));
    if (known == variables_.end()) return;
    if (known->second.span.size() > 0) value = render_server_word(text_, known->second, blocks_.server);
  }

  void add(const ServerDirective& directive, core::Span name, const ServerWord& place, const Rendered& value, bool adds) {
    const Target target = target_of(directive);
    HeaderField field;
    field.to_bytestack = target.owner == Owner::kByteStack ||
                         (target.owner == Owner::kUnknown && value_names_bytestack(value.text));
    if (!field.to_bytestack) return;
    const bool here = value.sources.front().begin >= place.span.begin && value.sources.front().begin < place.span.end;
    field.carrier = Carrier::kConfig;
    field.name = name;
    field.value = here ? value.span(0, value.size(), name.end) : place.span;
    field.separator = {name.end, std::max(name.end, field.value.begin)};
    field.whole = {name.begin, std::max(name.end, field.value.end)};
    field.rendered_name = std::string(text_.substr(name.begin, name.size()));
    field.rendered_value = value.text;
    field.rendered_line = field.rendered_name + ": " + value.text;
    field.sources = value.sources;
    field.url = target.url;
    field.options = target.options;
    field.language = surroundings_.document().language();
    if (header_name(field.rendered_name) == HeaderName::kAuthorization && ++sent_[directive.block] > 1 && adds)
      field.marks.push_back({"duplicate", field.whole});
    field.in_comment = surroundings_.in_comment(name.begin);
    field.in_documentation = surroundings_.in_documentation(name.begin);
    field.called_wrong = surroundings_.called_wrong(field.whole);
    fields_.push_back(std::move(field));
  }

  // --- where the requests go ---

  // What a word says, if it is the first or agrees with the ones before.
  void see(const ServerWord& word, Target& target) const {
    const std::string_view text = text_.substr(word.span.begin, word.span.size());
    Owner owner = Owner::kUnknown;
    core::Span url;
    const auto found = find_urls(text, urls_.hosts());
    if (!found.empty()) {
      const std::string_view host = text.substr(found[0].host.begin, found[0].host.size());
      owner = urls_.owner_of(host);
      url = {word.span.begin + found[0].span.begin, word.span.begin + found[0].span.end};
      if (const auto named = upstreams_.find(std::string(host)); named != upstreams_.end()) {
        owner = named->second;
        url = {};
      }
      if (owner == Owner::kUnknown && !host.empty()) owner = by_variable(host, url);
    } else if (text.find('.') != std::string_view::npos) {
      owner = Owner::kOther;  // a bare host
    }
    if (owner == Owner::kUnknown) owner = by_variable(text, url);
    if (owner == Owner::kUnknown) return;
    if (target.owner == Owner::kUnknown) {
      target.owner = owner;
      target.url = url;
    } else if (target.owner != owner) {
      target.owner = Owner::kOther;
    }
  }

  Owner by_variable(std::string_view text, core::Span& url) const {
    if (!text.starts_with('$') && !text.starts_with("{$") && !text.starts_with("{env.")) return Owner::kUnknown;
    if (const auto known = variables_.find(std::string(text)); known != variables_.end() && known->second.span.size() > 0) {
      Target inner;
      const core::Span span = known->second.span;
      const auto found = find_urls(text_.substr(span.begin, span.size()), urls_.hosts());
      if (found.empty()) return Owner::kUnknown;
      url = {span.begin + found[0].span.begin, span.begin + found[0].span.end};
      return urls_.owner_of(text_.substr(span.begin + found[0].host.begin, found[0].host.size()));
    }
    return contains_bytestack(text) ? Owner::kByteStack : Owner::kUnknown;
  }

  Target target_of(const ServerDirective& directive) {
    Target target;
    if (blocks_.server == Server::kCaddy && word(directive, 0) == "header_up") {
      const std::int32_t opener = blocks_.openers[static_cast<std::size_t>(directive.block)];
      if (opener >= 0) see_pass(blocks_.directives[static_cast<std::size_t>(opener)], target);
    }
    gather(directive.block, true, target);
    if (target.owner == Owner::kUnknown && blocks_.server == Server::kApache) see_outer(directive.block, target);
    return target;
  }

  // The passes of a block and of those in it that do not set headers of their own.
  void gather(std::int32_t block, bool own, Target& target) {
    if (++visits_ > kMostVisits) return;
    const auto& inside = by_block_[static_cast<std::size_t>(block)];
    if (!own && blocks_.server == Server::kNginx &&
        std::any_of(inside.begin(), inside.end(), [&](std::size_t d) { return sets_header(blocks_.directives[d]); }))
      return;
    for (std::size_t d : inside) {
      ++visits_;
      see_pass(blocks_.directives[d], target);
    }
    for (std::int32_t child : children_[static_cast<std::size_t>(block)]) gather(child, false, target);
  }

  // <Location "/x"> within what passes /x on.
  void see_outer(std::int32_t block, Target& target) const {
    const std::int32_t opener = blocks_.openers[static_cast<std::size_t>(block)];
    const std::int32_t outer = blocks_.parents[static_cast<std::size_t>(block)];
    if (opener < 0 || outer < 0) return;
    auto path = [](std::string_view text) { return text.ends_with('/') ? text.substr(0, text.size() - 1) : text; };
    const std::string_view own = path(word(blocks_.directives[static_cast<std::size_t>(opener)], 1));
    for (std::size_t d : by_block_[static_cast<std::size_t>(outer)])
      if (path(word(blocks_.directives[d], 1)) == own) see_pass(blocks_.directives[d], target);
  }

  void see_pass(const ServerDirective& directive, Target& target) const {
    const std::size_t at = start(directive);
    const std::string_view name = word(directive, at);
    auto off = [&](std::size_t from, std::size_t to) {
      target.options.push_back({{directive.words[from].span.begin, directive.words[to].span.end}, "unverified-tls"});
    };
    const std::size_t count = directive.words.size();
    switch (blocks_.server) {
      case Server::kNginx:
        if ((name == "proxy_pass" || name == "grpc_pass") && count > at + 1) see(directive.words[at + 1], target);
        if (name == "proxy_ssl_verify" && word(directive, at + 1) == "off") off(at, at + 1);
        break;
      case Server::kCaddy:
        if (name == "reverse_proxy" || name == "to")
          for (std::size_t i = 1; i < count; ++i)
            if (word(directive, i).find('.') != std::string_view::npos || word(directive, i).starts_with('{'))
              see(directive.words[i], target);
        if (name == "tls_insecure_skip_verify") off(0, 0);
        break;
      case Server::kApache: {
        const std::string low = lowered(name);
        if (low == "proxypass" || low == "proxypassmatch" || low == "balancermember" || low == "rewriterule")
          for (std::size_t i = 1; i < count; ++i)
            if (word(directive, i).find("://") != std::string_view::npos) see(directive.words[i], target);
        if (low == "sslproxyverify" && lowered(word(directive, 1)) == "none") off(0, 1);
        break;
      }
      case Server::kHaproxy:
        if (name != "server" || count < 3) break;
        see(directive.words[2], target);
        for (std::size_t i = 3; i + 1 < count; ++i)
          if (word(directive, i) == "verify" && word(directive, i + 1) == "none") off(i, i + 1);
        break;
      case Server::kNone:
        break;
    }
  }

  const Surroundings& surroundings_;
  const UrlNames& urls_;
  std::string_view text_;
  std::vector<HeaderField>& fields_;
  ServerBlocks blocks_;
  std::vector<std::vector<std::size_t>> by_block_;
  std::vector<std::vector<std::int32_t>> children_;
  std::map<std::string, ServerWord> variables_;
  std::map<std::string, Owner> upstreams_;
  std::map<std::int32_t, int> sent_;  // how many Authorization headers, by block
  std::size_t visits_ = 0;
};

}  // namespace

void find_server_fields(const FieldContext& context, std::vector<HeaderField>& fields) {
  ServerFinder(context, fields).run();
}

}  // namespace credward::detect
