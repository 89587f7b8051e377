// Headers in configuration: `headers:` of YAML, JSON, TOML, HCL and XML, as maps, as lists of names and values, as
// lines, as JSON in a string, and as arguments of a program. They go to the URL that stands beside them in the same
// object, or in one around it whose name says that it only holds the request together ("request", "config").
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <string>

#include "detect/api_url.h"
#include "detect/config_names.h"
#include "detect/config_values.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/key_judgement.h"
#include "detect/holes.h"

namespace credward::detect {
namespace {

using Owner = UrlNames::Owner;
constexpr std::size_t kMostVisits = 2'000'000;

class ConfigFinder {
 public:
  ConfigFinder(const FieldContext& context, std::vector<HeaderField>& fields)
      : surroundings_(context.surroundings),
        urls_(context.urls),
        text_(context.surroundings.text()),
        fields_(fields),
        tree_(config_tree(text_, context.surroundings.document().language())) {}

  void run() {
    if (tree_.size() < 2) return;
    link();
    for (std::int32_t i = 1; i < static_cast<std::int32_t>(tree_.size()); ++i) {
      if (node(i).scalar) {
        read_text(i);
        read_argument(i);
      } else {
        read_name_and_value(i);
        find_missing(i);
      }
      read_named(i);
    }
  }

 private:
  // Whose request a group of headers belongs to.
  struct Target {
    Owner owner = Owner::kUnknown;
    core::Span url;
    std::vector<CommandOption> options;
    bool refused = false;  // it is sent to see it refused
    bool proper = false;   // an Authorization header is among them
    int sent = 0;          // Authorization headers seen so far
  };

  // --- the tree ---

  const ConfigNode& node(std::int32_t i) const { return tree_[static_cast<std::size_t>(i)]; }
  std::string_view key(std::int32_t i) const { return text_.substr(node(i).key.begin, node(i).key.size()); }
  std::string_view value(std::int32_t i) const { return text_.substr(node(i).value.begin, node(i).value.size()); }

  void link() {
    first_.assign(tree_.size(), -1);
    next_.assign(tree_.size(), -1);
    for (std::size_t i = tree_.size(); i-- > 1;) {
      const auto parent = static_cast<std::size_t>(tree_[i].parent);
      next_[i] = first_[parent];
      first_[parent] = static_cast<std::int32_t>(i);
    }
  }
  std::int32_t first(std::int32_t i) const { return first_[static_cast<std::size_t>(i)]; }
  std::int32_t next(std::int32_t i) const { return next_[static_cast<std::size_t>(i)]; }

  // The node itself, or the nearest around it, that has a name; -1 without one.
  std::int32_t named(std::int32_t i) const {
    while (i > 0 && node(i).key.size() == 0) i = node(i).parent;
    return i > 0 ? i : -1;
  }

  std::int32_t child(std::int32_t i, std::initializer_list<std::string_view> names) const {
    for (std::int32_t c = first(i); c >= 0; c = next(c)) {
      const std::string name = lowered(key(c));
      if (std::find(names.begin(), names.end(), std::string_view(name)) != names.end()) return c;
    }
    return -1;
  }

  // The outermost of the nodes around `i` (itself included) that hold headers and nothing else; -1 without one.
  std::int32_t container(std::int32_t i) const {
    std::int32_t out = -1;
    for (std::int32_t n = named(i); n > 0 && holds_headers(key(n)); n = named(node(n).parent)) out = n;
    return out;
  }

  // --- headers ---

  // Authorization: Bearer KEY, and lists of values.
  void read_named(std::int32_t i) {
    if (node(i).key.size() == 0 || header_name(key(i)) == HeaderName::kOther) return;
    const std::int32_t group = container(node(i).parent);
    if (group < 0) return;
    if (node(i).scalar) return add(group, node(i).key, key(i), render(i), false);
    for (std::int32_t c = first(i); c >= 0; c = next(c))
      if (node(c).scalar && node(c).key.size() == 0) add(group, node(i).key, key(i), render(c), false);
  }

  // { "name": "Authorization", "value": "Bearer KEY" }
  void read_name_and_value(std::int32_t i) {
    const std::int32_t name = child(i, {"name", "key", "header", "header_name", "headername"});
    if (name < 0 || !node(name).scalar || header_name(unquoted(name)) == HeaderName::kOther) return;
    const std::int32_t group = container(i);
    if (group < 0 || switched_off(i)) return;
    std::int32_t sent = child(i, {"value", "values", "header_value", "headervalue", "raw_value"});
    if (sent < 0) return;
    if (!node(sent).scalar) {
      sent = first(sent);
      while (sent >= 0 && (!node(sent).scalar || node(sent).key.size() != 0)) sent = next(sent);
      if (sent < 0) return;
    }
    core::Span place = node(name).value;
    if (node(name).quote == ConfigQuote::kExpression) place = {place.begin + 1, place.end - 1};
    add(group, place, unquoted(name), render(sent), true);
  }

  std::string_view unquoted(std::int32_t i) const {
    std::string_view text = value(i);
    const bool expression = node(i).quote == ConfigQuote::kExpression;
    if (expression && text.size() > 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    return text;
  }

  bool switched_off(std::int32_t i) const {
    const std::int32_t disabled = child(i, {"disabled"});
    const std::int32_t enabled = child(i, {"enabled"});
    return (disabled >= 0 && value(disabled) == "true") || (enabled >= 0 && value(enabled) == "false");
  }

  // Lines, or JSON, in the value of `headers`, or in an item of it.
  void read_text(std::int32_t i) {
    if (node(i).key.size() > 0 && !holds_headers(key(i))) return;
    const std::int32_t group = container(i);
    if (group < 0 || value(i).size() > 8192) return;
    const Rendered text = render(i);
    const std::size_t start = text.text.find_first_not_of(" \t\r\n");
    if (start == std::string::npos) return;
    if (text.text[start] == '{' && text.text.find('"') != std::string::npos) {
      for (const JsonPair& pair : json_pairs(text))
        if (header_name(pair.name.text) != HeaderName::kOther)
          add(group, pair.name.span(0, pair.name.size(), 0), pair.name.text, pair.value, false);
      return;
    }
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.text.find('\n', begin), text.size());
      add_line(group, text.part(begin, end));
      begin = end + 1;
    }
  }

  // "--header", "Authorization: Bearer KEY" among the arguments of a program.
  void read_argument(std::int32_t i) {
    if (node(i).key.size() > 0) return;
    const std::string_view word = unquoted(i);
    const bool attached = word.starts_with("--header=");
    if (!attached && word != "--header" && word != "-H") return;
    const std::int32_t list = node(i).parent;
    const std::int32_t line = attached ? i : next(i);
    if (line < 0 || !node(line).scalar) return;
    for (std::int32_t c = first(list); c >= 0; c = next(c)) {
      // Commands of the shell are read by others.
      if (unquoted(c) == "curl" || unquoted(c) == "wget") return;
      if (c == first(list) && value(c).find("curl") != std::string_view::npos) return;
    }
    Rendered text = render(line);
    if (attached) text = text.part(std::min<std::size_t>(9, text.size()), text.size());
    arguments_ = list;
    add_line(list, text);
    arguments_ = -1;
  }

  void add_line(std::int32_t group, const Rendered& line) {
    const auto field = parse_header_line(line);
    if (!field || field->rendered_name.empty()) return;
    // NAME=VALUE is how some tools take their headers.
    if (line.text.find('=') < line.text.find(':') && text_[field->separator.begin] == '=') return;
    add_field(group, *field, true);
  }

  Rendered render(std::int32_t i) const {
    return render_scalar(text_, node(i), filling(i));
  }

  // Ansible and GitHub's inputs know nothing but templates; Kubernetes fills in nothing in the headers of a probe.
  Filling filling(std::int32_t i) const {
    for (std::int32_t n = named(i); n > 0; n = named(node(n).parent)) {
      if (key(n) == "httpHeaders" || is_ansible_request(key(n))) return Filling::kTemplates;
      if (key(n) == "with" && child(node(n).parent, {"uses"}) >= 0) return Filling::kTemplates;
    }
    return Filling::kAny;
  }

  void add(std::int32_t group, core::Span place, std::string_view name, const Rendered& sent, bool listed) {
    if (sent.size() == 0) return;
    HeaderField field;
    field.name = place;
    field.value = sent.span(0, sent.size(), place.end);
    field.separator = {std::min(place.end, field.value.begin), std::max(place.end, field.value.begin)};
    field.whole = {std::min(place.begin, field.value.begin), std::max(place.end, field.value.end)};
    field.rendered_name = std::string(name);
    field.rendered_value = sent.text;
    field.rendered_line = field.rendered_name + ": " + sent.text;
    field.sources = sent.sources;
    add_field(group, std::move(field), listed);
  }

  void add_field(std::int32_t group, HeaderField field, bool listed) {
    Target& target = target_of(group);
    const bool authorization = header_name(field.rendered_name) == HeaderName::kAuthorization;
    if (!authorization && target.proper && header_name(field.rendered_name) == HeaderName::kMistaken) return;
    field.to_bytestack = target.owner == Owner::kByteStack ||
                         (target.owner == Owner::kUnknown && value_names_bytestack(field.rendered_value));
    if (!field.to_bytestack || target.refused) return;
    if (is_recording(group) && is_masked(field.rendered_value)) return;
    field.carrier = Carrier::kConfig;
    field.url = target.url;
    field.options = target.options;
    field.language = surroundings_.document().language();
    field.in_comment = surroundings_.in_comment(field.name.begin);
    // In a recording what looks like a placeholder is a key that was masked.
    field.in_documentation = surroundings_.in_documentation(field.name.begin) || is_recording(group);
    field.called_wrong = surroundings_.called_wrong(field.whole);
    if (authorization && listed && ++target.sent > 1) field.marks.push_back({"duplicate", field.whole});
    fields_.push_back(std::move(field));
  }

  // What was recorded is not what stands there.
  static bool is_masked(std::string_view value) {
    const std::string_view key = value.substr(value.find_last_of(" \t") + 1);
    return judge_key(key, Anchor::kHeader, {}) == Verdict::kPlaceholder;
  }

  // HAR, VCR and the like.
  bool is_recording(std::int32_t i) const {
    for (; i > 0; i = node(i).parent) {
      const std::string name = lowered(key(i));
      if (name == "interactions" || name == "http_interactions" || name == "entries" || name == "recordings") return true;
    }
    return false;
  }

  // --- where they go ---

  Target& target_of(std::int32_t group) {
    const auto [entry, added] = targets_.try_emplace(group);
    Target& target = entry->second;
    if (!added) return target;
    target.proper = sends_authorization(group, 0);
    std::int32_t object = group == arguments_ ? group : node(group).parent;
    for (int steps = 0; steps < 8 && object >= 0; ++steps) {
      look(object, group, target);
      if (target.owner != Owner::kUnknown) break;
      const std::int32_t name = named(object);
      if (name < 0 || !holds_together(key(name))) break;
      object = node(object).parent;
    }
    return target;
  }

  bool sends_authorization(std::int32_t i, int depth) {
    for (std::int32_t c = first(i); c >= 0 && depth < 4; c = next(c)) {
      if (header_name(key(c)) == HeaderName::kAuthorization) return true;
      if (node(c).scalar && header_name(unquoted(c)) == HeaderName::kAuthorization) return true;
      if (node(c).scalar && header_name(unquoted(c).substr(0, unquoted(c).find(':'))) == HeaderName::kAuthorization)
        return true;
      if (!node(c).scalar && sends_authorization(c, depth + 1)) return true;
    }
    return false;
  }

  struct Mention {
    Owner owner;
    core::Span url;
    bool exact;  // under the one name that is the request's URL
  };

  void look(std::int32_t object, std::int32_t group, Target& target) {
    std::vector<Mention> mentions;
    for (std::int32_t c = first(object); c >= 0 && ++visits_ < kMostVisits; c = next(c)) {
      const std::string name = lowered(key(c));
      note_option(c, name, target);
      if (c == group || is_no_target(name)) continue;
      if (node(c).scalar) {
        if (says_where(name) || is_url(unquoted(c))) mention(c, is_exact(name), mentions);
        const bool status = name.find("status") != std::string::npos || name.find("expect") != std::string::npos;
        if (status && (value(c).find("401") != std::string_view::npos || value(c).find("403") != std::string_view::npos))
          target.refused = true;
      } else if (says_where(name)) {
        collect(c, is_exact(name), mentions, 0);
      } else if (name.find("tls") != std::string::npos || name.find("ssl") != std::string::npos || name == "transport") {
        for (std::int32_t d = first(c); d >= 0; d = next(d)) note_option(d, lowered(key(d)), target);
      }
    }
    decide(mentions, target);
    if (target.owner == Owner::kUnknown) look_at_host(group, target);
  }

  // All below `i` that may say where.
  void collect(std::int32_t i, bool exact, std::vector<Mention>& mentions, int depth) {
    for (std::int32_t c = first(i); c >= 0 && depth < 4 && ++visits_ < kMostVisits; c = next(c)) {
      const std::string name = lowered(key(c));
      if (holds_headers(name) || is_no_target(name)) continue;
      if (node(c).scalar) {
        if (name.empty() || says_where(name) || is_url(unquoted(c))) mention(c, exact && name.empty(), mentions);
      } else {
        collect(c, exact, mentions, depth + 1);
      }
    }
  }

  void mention(std::int32_t i, bool exact, std::vector<Mention>& mentions) const {
    const std::string_view text = value(i);
    if (text.size() > 4096) return;
    for (const Url& url : find_urls(text, urls_.hosts())) {
      const std::string_view scheme = text.substr(url.scheme.begin, url.scheme.size());
      if (!scheme.empty() && scheme.find("http") == std::string_view::npos && !scheme.starts_with("ws") && !scheme.starts_with("grpc"))
        continue;
      const Owner owner = urls_.owner_of(text.substr(url.host.begin, url.host.size()));
      const std::size_t offset = node(i).value.begin;
      if (owner != Owner::kUnknown)
        return mentions.push_back({owner, {offset + url.span.begin, offset + url.span.end}, exact});
    }
    const Rendered shown = render(i);
    const std::size_t begin = shown.text.find(kHoleBegin);
    const std::size_t end = shown.text.find(kHoleEnd, begin == std::string::npos ? shown.size() : begin);
    if (end == std::string::npos) return;
    const std::string name = shown.text.substr(begin + 1, end - begin - 1);
    if (urls_.named(name) != Owner::kUnknown) {
      mentions.push_back({urls_.named(name), urls_.url_named(name), exact});
    } else if (contains_bytestack(name)) {
      mentions.push_back({Owner::kByteStack, {}, exact});
    }
  }

  static void decide(const std::vector<Mention>& mentions, Target& target) {
    for (bool exact : {false, true}) {
      Owner owner = Owner::kUnknown;
      core::Span url;
      bool agree = true;
      for (const Mention& m : mentions) {
        if (exact && !m.exact) continue;
        if (owner == Owner::kUnknown) url = m.url;
        agree = agree && (owner == Owner::kUnknown || owner == m.owner);
        owner = m.owner;
      }
      if (owner == Owner::kUnknown) continue;
      target.owner = agree ? owner : Owner::kOther;
      target.url = agree ? url : core::Span{};
      if (agree) return;
    }
  }

  // The Host header beside them.
  void look_at_host(std::int32_t group, Target& target) const {
    const std::int32_t host = child(group, {"host"});
    if (host >= 0 && node(host).scalar && urls_.owner_of(unquoted(host)) == Owner::kByteStack)
      target.owner = Owner::kByteStack;
  }

  void note_option(std::int32_t i, const std::string& name, Target& target) const {
    if (!node(i).scalar || !turns_verification_off(name, lowered(unquoted(i)))) return;
    target.options.push_back({{node(i).key.begin, node(i).value.end}, "unverified-tls"});
  }

  // --- requests without the header, where all of it is known ---

  void find_missing(std::int32_t i) {
    const bool task = is_ansible_request(key(i));
    if (!task && !key(i).starts_with("data \"http\"")) return;
    if (task && text_.find("module_defaults") != std::string_view::npos) return;
    const std::int32_t url = child(i, {"url"});
    if (url < 0 || !needs_key(unquoted(url), urls_.hosts())) return;
    if (child(i, {"headers", "request_headers", "url_username", "user", "<<", "client_cert", "netrc"}) >= 0) return;
    Target target;
    look(i, -1, target);
    if (target.owner != Owner::kByteStack || target.refused) return;
    HeaderField field;
    field.carrier = Carrier::kConfig;
    field.request_only = true;
    field.to_bytestack = true;
    field.url = target.url;
    field.call = {node(i).key.begin, target.url.end};
    field.whole = field.call;
    field.options = target.options;
    field.language = surroundings_.document().language();
    field.in_comment = surroundings_.in_comment(node(i).key.begin);
    field.called_wrong = surroundings_.called_wrong(field.call);
    field.marks.push_back({"missing", field.call});
    if (const std::int32_t body = child(i, {"body"}); body >= 0) {
      const std::int32_t misplaced = child(body, {"authorization"});
      const core::Span place = misplaced < 0 ? core::Span{} : core::Span{node(misplaced).key.begin, node(misplaced).value.end};
      if (place.size() > 0) field.marks.back() = {"misplaced body", place};
    }
    fields_.push_back(std::move(field));
  }

  const Surroundings& surroundings_;
  const UrlNames& urls_;
  std::string_view text_;
  std::vector<HeaderField>& fields_;
  ConfigTree tree_;
  std::vector<std::int32_t> first_, next_;  // children in order
  std::map<std::int32_t, Target> targets_;
  std::int32_t arguments_ = -1;  // the list of arguments that is read
  std::size_t visits_ = 0;
};

}  // namespace

void find_config_fields(const FieldContext& context, std::vector<HeaderField>& fields) {
  ConfigFinder(context, fields).run();
}

}  // namespace credward::detect
