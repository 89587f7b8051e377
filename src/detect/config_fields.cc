// Headers in configuration: `headers:` of YAML, JSON, TOML, HCL and XML, as maps, as lists of names and values, as
// lines, as JSON in a string, as arguments of a program, and where a client makes them of a key.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <string>

#include "core/ascii.h"
#include "detect/api_url.h"
#include "detect/config_credentials.h"
#include "detect/config_names.h"
#include "detect/config_targets.h"
#include "detect/config_view.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/key_judgement.h"

namespace credward::detect {
namespace {

using core::lowered;

using Owner = UrlNames::Owner;

class ConfigFinder : ConfigView {
 public:
  ConfigFinder(const FieldContext& context, std::vector<HeaderField>& fields)
      : ConfigView(context.surroundings.text(), context.surroundings.document().language()),
        surroundings_(context.surroundings),
        urls_(context.urls),
        text_(context.surroundings.text()),
        fields_(fields),
        where_(*this, context.urls, text_) {}

  void run() {
    for (std::int32_t i = 1; i < count(); ++i) {
      if (node(i).scalar) {
        read_text(i);
        read_filter(i);
        read_numbered(i);
        read_url(i);
      } else {
        read_name_and_value(i);
        find_missing(i);
      }
      read_argument(i);
      read_named(i);
      read_credential(i);
    }
  }

 private:
  // Whose request a group of headers belongs to, and what is known of the group.
  struct Target : ConfigTarget {
    bool proper = false;  // an Authorization header is among them
    int sent = 0;         // Authorization headers seen so far
  };

  // The outermost of the nodes around `i` (itself included) that hold headers and nothing else; -1 without one.
  std::int32_t container(std::int32_t i) const {
    std::int32_t out = -1;
    for (std::int32_t n = named(i); n > 0; n = named(node(n).parent)) {
      if (holds_headers(key(n)) || holds_headers(label(n)))
        out = n;
      else if (out >= 0 || !is_wrapper(key(n)))
        break;
    }
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
    read_parameter(i);
    const std::int32_t name = name_of(i);
    if (name < 0 || header_name(unquoted(name)) == HeaderName::kOther) return;
    const std::int32_t group = list_of(i);
    if (group < 0 || switched_off(i)) return;
    const std::int32_t sent = value_of(i);
    if (sent < 0) return;
    core::Span place = node(name).value;
    if (node(name).quote == ConfigQuote::kExpression) place = {place.begin + 1, place.end - 1};
    add(group, place, unquoted(name), render(sent), true);
  }

  std::int32_t name_of(std::int32_t i) const {
    // <elementProp name="" …> of JMeter: what is called a name is none.
    if (const std::int32_t name = property(i, "Header.name"); name >= 0) return name;
    const std::int32_t name =
        scalar(i, {"name", "key", "header", "header_name", "headername", "keytype", "requestheader"});
    return name >= 0 && unquoted(name) == "Header.name" ? -1 : name;
  }

  // <stringProp name="Header.value">…</stringProp> in `i`.
  std::int32_t property(std::int32_t i, std::string_view name) const {
    if (!is_xml()) return -1;
    for (std::int32_t c = first(i); c >= 0; c = next(c))
      if (!node(c).scalar && label(c) == name) return unnamed(c);
    return -1;
  }

  std::int32_t value_of(std::int32_t i) const {
    std::int32_t sent = child(i, {"value", "values", "header_value", "headervalue", "raw_value", "valuevalue"});
    if (sent < 0 && child(i, {"requestheader"}) >= 0) sent = scalar(i, {"set", "append"});
    if (sent < 0 && is_xml()) sent = scalar(i, {"simple", "constant"});
    if (sent < 0 && is_xml()) sent = unnamed(i);
    if (sent < 0 && is_xml()) sent = property(i, "Header.value");
    return sent < 0 || node(sent).scalar ? sent : unnamed(sent);
  }

  // The headers that `i` is one of; -1 if it is none.
  std::int32_t list_of(std::int32_t i) const {
    const std::int32_t group = container(i);
    if (group >= 0 && group != i) return group;
    if (group == i && named(node(i).parent) >= 0 && is_xml()) return i;
    if (scalar(i, {"requestheader"}) >= 0 || property(i, "Header.name") >= 0) return i;
    // {name: AddRequestHeader, args: {name: …, value: …}}
    const std::int32_t filter = node(i).key.size() > 0 ? scalar(node(i).parent, {"name"}) : -1;
    return filter >= 0 && unquoted(filter).find("RequestHeader") != std::string_view::npos ? i : group;
  }

  bool switched_off(std::int32_t i) const {
    const std::int32_t disabled = child(i, {"disabled"});
    const std::int32_t enabled = child(i, {"enabled", "active"});
    return (disabled >= 0 && value(disabled) == "true") || (enabled >= 0 && value(enabled) == "false");
  }

  // AddRequestHeader=Authorization, Bearer KEY
  void read_filter(std::int32_t i) {
    const std::string_view text = unquoted(i);
    const std::size_t equals = text.substr(0, 30).find("RequestHeader=");
    if (equals == std::string_view::npos || text.starts_with("Remove")) return;
    const Rendered shown = render(i);
    const std::size_t begin = shown.text.find('=') + 1;
    const std::size_t comma = shown.text.find(',', begin);
    if (comma == std::string::npos || header_name(shown.text.substr(begin, comma - begin)) == HeaderName::kOther) return;
    const std::size_t sent = std::min(shown.text.find_first_not_of(" \t", comma + 1), shown.size());
    add(i, shown.span(begin, comma, 0), shown.text.substr(begin, comma - begin), shown.part(sent, shown.size()), false);
  }

  // httpHeaderName1 and httpHeaderValue1 of Grafana, which keeps the values in another map.
  void read_numbered(std::int32_t i) {
    constexpr std::string_view kName = "httpheadername", kValue = "httpheadervalue";
    const std::string name = lowered(key(i));
    if (!name.starts_with(kName) || header_name(unquoted(i)) == HeaderName::kOther) return;
    const std::string wanted = std::string(kValue) + name.substr(kName.size());
    const std::int32_t map = node(i).parent;
    for (std::int32_t other = map > 0 ? first(node(map).parent) : -1; other >= 0; other = next(other)) {
      const std::int32_t sent = node(other).scalar ? -1 : scalar(other, {wanted});
      if (sent >= 0) return add(map, inner(i), unquoted(i), render(sent), false);
    }
  }

  core::Span inner(std::int32_t i) const {
    const core::Span span = node(i).value;
    return unquoted(i).size() < span.size() ? core::Span{span.begin + 1, span.end - 1} : span;
  }

  void read_credential(std::int32_t i) {
    auto found = credential_of(*this, i);
    if (!found || container(node(i).parent) >= 0) return;
    if (found->place == ConfigCredential::Place::kQuery) return add_in_url(i, found->header, found->value);
    const Target& target = target_of(i);
    // A registry or a mirror of packages takes what it likes.
    if (found->basic && !needs_key(text_.substr(target.url.begin, target.url.size()), urls_.hosts())) return;
    region_ = found->region;
    add(i, found->name, found->header, found->value, false);
    region_ = {};
  }

  // --- keys in URLs; what is written out there is found by the rule's patterns ---

  static bool is_filled_in(const Rendered& value) { return value.text.find(kHoleBegin) != std::string::npos; }

  // https://…?api_key={{ key }}
  void read_url(std::int32_t i) {
    const std::string_view text = unquoted(i);
    if (text.find('?') == std::string_view::npos || text.size() > 4096) return;
    if (!is_url(text.substr(0, text.find('?'))) && !says_where(lowered(key(i)))) return;
    const core::Span place = key_in_query(render(i));
    if (place.size() == 0) return;
    for (const Url& url : find_urls(text, urls_.hosts()))
      if (urls_.owner_of(text.substr(url.host.begin, url.host.size())) == Owner::kByteStack) return mark_in_url(i, inner(i));
  }

  // params: {api_key: KEY}, [{name: api_key, value: KEY}]
  void read_parameter(std::int32_t i) {
    const std::int32_t name = scalar(i, {"name", "key"});
    const std::int32_t sent = scalar(i, {"value"});
    if (name < 0 || sent < 0 || switched_off(i) || !is_credential_name(unquoted(name))) return;
    for (std::int32_t n = named(i); n > 0; n = named(node(n).parent)) {
      if (holds_query(key(n))) return add_in_url(n, unquoted(name), render(sent));
      if (!is_wrapper(key(n))) return;
    }
  }

  void add_in_url(std::int32_t group, std::string_view name, const Rendered& sent) {
    if (!is_filled_in(sent) || !is_credential_name(name)) return;
    const Target& target = target_of(group);
    if (target.owner == Owner::kByteStack && !target.refused) mark_in_url(group, sent.span(0, sent.size(), 0));
  }

  void mark_in_url(std::int32_t i, core::Span place) {
    HeaderField field;
    field.carrier = Carrier::kConfig;
    field.request_only = true;
    field.to_bytestack = true;
    field.call = field.whole = place;
    field.language = surroundings_.document().language();
    if (surroundings_.in_comment(place.begin) || surroundings_.in_documentation(place.begin) || is_recording(i) ||
        surroundings_.called_wrong(place))
      return;
    field.marks.push_back({std::string(kKeyInUrl), place});
    fields_.push_back(std::move(field));
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

  // An argument of a program: an item of a list, in XML also <arg value="…"/> and <argument>…</argument>.
  std::int32_t argument(std::int32_t i) const {
    if (node(i).key.size() == 0) return node(i).scalar && node(i).parent > 0 ? i : -1;
    if (!is_xml() || !is_argument(key(i))) return -1;
    return node(i).scalar ? i : scalar(i, {"value"});
  }

  // "--header", "Authorization: Bearer KEY" among the arguments of a program.
  void read_argument(std::int32_t i) {
    const std::int32_t own = argument(i);
    if (own < 0) return;
    const std::string_view word = unquoted(own);
    const std::int32_t list = node(i).parent;
    if (is_httpie(list)) {
      if (header_name(word.substr(0, word.find(':'))) != HeaderName::kOther) add_argument_line(list, render(own));
      return;
    }
    const bool attached = word.starts_with("--header=");
    if (!attached && word != "--header" && word != "-H") return;
    const std::int32_t behind = attached ? i : next(i);
    const std::int32_t line = behind < 0 ? -1 : argument(behind);
    if (line < 0) return;
    std::vector<CommandOption> options;
    for (std::int32_t c = first(list); c >= 0; c = next(c)) {
      const std::int32_t text = argument(c);
      if (text < 0) continue;
      // Commands of the shell are read by others.
      const bool client = unquoted(text) == "curl" || unquoted(text) == "wget" ||
                          (c == first(list) && value(text).find("curl") != std::string_view::npos);
      if (client && !is_flow_word(text)) {
        if (!is_xml()) return;
      } else if (const std::string_view means = option_meaning(unquoted(text)); !means.empty()) {
        options.push_back({inner(text), std::string(means)});
      }
    }
    Rendered text = render(line);
    if (attached) text = text.part(std::min<std::size_t>(9, text.size()), text.size());
    arguments_ = list;
    Target& target = target_of(list);
    if (target.options.empty()) target.options = std::move(options);
    arguments_ = -1;
    add_argument_line(list, text);
  }

  // [curl, -H, "…"]: what stands there without quotes is no command to those who read commands.
  bool is_flow_word(std::int32_t i) const {
    std::size_t at = node(i).value.begin;
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\n')) --at;
    return node(i).quote == ConfigQuote::kPlain && at > 0 && (text_[at - 1] == '[' || text_[at - 1] == ',');
  }

  void add_argument_line(std::int32_t list, const Rendered& line) {
    arguments_ = list;
    add_line(list, line);
    arguments_ = -1;
  }

  // "command": "http", "args": ["GET", "https://…", "NAME:VALUE"]
  bool is_httpie(std::int32_t list) const {
    const std::int32_t program = scalar(node(list).parent, {"command", "program", "cmd"});
    if (program < 0 || (lowered(key(list)) != "args" && lowered(key(list)) != "arguments")) return false;
    const std::string_view word = unquoted(program);
    const std::string_view name = word.substr(word.rfind('/') + 1);
    return name == "http" || name == "https" || name == "xh" || name == "xhs";
  }

  void add_line(std::int32_t group, const Rendered& line) {
    auto field = parse_header_line(line);
    if (!field || field->rendered_name.empty()) return;
    // NAME=VALUE is how some tools take their headers; NAME VALUE under `header` is Fluent Bit's way.
    if (line.text.find('=') < line.text.find(':') && text_[field->separator.begin] == '=') return;
    const std::string_view between = std::string_view(field->rendered_line).substr(field->rendered_name.size());
    if (lowered(key(group)) == "header" && between.starts_with(' ') && between.find(':') == std::string_view::npos)
      field->rendered_line = field->rendered_name + ": " + field->rendered_value;
    add_field(group, *field, true);
  }

  void add(std::int32_t group, core::Span place, std::string_view name, const Rendered& sent, bool listed) {
    if (sent.size() == 0) return;
    HeaderField field;
    field.name = place;
    field.value = region_.size() > 0 ? region_ : sent.span(0, sent.size(), place.end);
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
    for (; i > 0; i = node(i).parent)
      if (credward::detect::is_recording(key(i))) return true;
    return false;
  }

  // --- where they go ---

  Target& target_of(std::int32_t group) {
    const auto [entry, added] = targets_.try_emplace(group);
    Target& target = entry->second;
    if (!added) return target;
    static_cast<ConfigTarget&>(target) = where_.of(group, group == arguments_);
    target.proper = sends_authorization(group, 0);
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

  // --- requests without the header, where all of it is known ---

  // Where the last of what is below a node ends.
  std::size_t end_of(std::int32_t i) const {
    std::size_t end = node(i).value.end;
    for (std::int32_t below = i + 1; below < count() && node(below).parent >= i; ++below) end = std::max(end, node(below).value.end);
    return end;
  }

  void find_missing(std::int32_t i) {
    const bool task = is_ansible_request(key(i));
    if (!task && !key(i).starts_with("data \"http\"")) return;
    // A hunk of a patch may leave out the rest.
    const std::string& whole = surroundings_.document().root().language();
    if (whole == "patch" || whole == "diff") return;
    if (task && text_.find("module_defaults") != std::string_view::npos) return;
    const std::int32_t url = child(i, {"url"});
    if (url < 0 || !needs_key(unquoted(url), urls_.hosts())) return;
    if (child(i, {"headers", "request_headers", "url_username", "user", "<<", "client_cert", "netrc"}) >= 0) return;
    ConfigTarget target;
    where_.look(i, -1, target);
    if (target.owner != Owner::kByteStack || target.refused) return;
    HeaderField field;
    field.carrier = Carrier::kConfig;
    field.request_only = true;
    field.to_bytestack = true;
    field.url = target.url;
    field.call = {node(i).key.begin, target.url.end};
    field.whole = field.call;
    field.extent = {node(i).key.begin, end_of(i)};
    field.open_end = task;
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
  ConfigTargets where_;
  core::Span region_;  // of the value that is added next, where it is put together of several
  std::map<std::int32_t, Target> targets_;
  std::int32_t arguments_ = -1;  // the list of arguments that is read
};

}  // namespace

void find_config_fields(const FieldContext& context, std::vector<HeaderField>& fields) {
  ConfigFinder(context, fields).run();
}

}  // namespace credward::detect
