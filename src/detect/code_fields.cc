#include "detect/code_fields.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>

#include "core/ascii.h"
#include "detect/code_names.h"
#include "detect/code_value.h"
#include "detect/config_names.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/key_judgement.h"
#include "detect/macros.h"
#include "detect/message.h"
#include "detect/names.h"
#include "detect/refusal.h"
#include "detect/rendered.h"
#include "syntax/requests.h"
#include "syntax/tree.h"

namespace credward::detect {
namespace {

using core::lowered;

using syntax::Header;
using syntax::NodeId;
using syntax::NodeKind;
using syntax::Origin;
using syntax::Part;
using syntax::Request;
using syntax::Value;
using syntax::Values;

constexpr std::size_t kMaxFields = 20'000;
constexpr std::size_t kMaxValueParts = 64;

enum class Owner { kUnknown, kByteStack, kOther };

class CodeFinder {
 public:
  CodeFinder(const Surroundings& surroundings, const Hosts& hosts, const syntax::Outline& outline,
             syntax::EscapeStyle escapes, const syntax::ClientModels& models)
      : surroundings_(surroundings),
        hosts_(hosts),
        models_(models),
        tree_(outline, surroundings.text(), escapes),
        names_(surroundings.text(), surroundings.document().language()) {}

  CodeFacts run() {
    syntax::Facts facts = syntax::find_facts(tree_, models_, interesting_name);
    facts_.cut = facts.cut;
    for (const Request& request : facts.requests) add_request(request);
    for (const Header& pair : facts.pairs) add_pair(pair);
    return std::move(facts_);
  }

 private:
  // --- whose request it is ---

  // Of headers that several requests have, all have to be ByteStack's.
  Owner owner_of(const Request& request) const {
    const bool other = request.gathered && std::any_of(request.url.list.begin(), request.url.list.end(),
                                                       [&](const Value& value) { return owner_of(value) == Owner::kOther; });
    return other ? Owner::kOther : owner_of(request.url);
  }

  Owner owner_of(const Values& url) const {
    Owner out = Owner::kUnknown;
    for (const Value& value : url.list) {
      const Owner one = owner_of(value);
      if (one == Owner::kByteStack) return one;
      if (one == Owner::kOther) out = one;
    }
    return out;
  }

  Owner owner_of(const Value& value) const {
    const std::string text = value.text();
    const std::size_t scheme = text.find("://");
    if (scheme == std::string::npos || scheme > 12) {
      // A base that is read from somewhere says by its name whose it is.
      if (!value.parts.empty() && value.parts.front().kind == Part::Kind::kHole &&
          contains_bytestack(value.parts.front().text))
        return Owner::kByteStack;
      return Owner::kUnknown;
    }
    std::size_t begin = scheme + 3;
    std::size_t end = text.find_first_of("/?#\\ ", begin);
    if (end == std::string::npos) end = text.size();
    if (const std::size_t at = text.rfind('@', end); at != std::string::npos && at > begin && at < end)
      begin = at + 1;
    std::string host = text.substr(begin, end - begin);
    // A whole host, and a path behind it that is not seen: base + path.
    if (const std::size_t hole = host.find('\x01');
        hole != std::string::npos && hole > 0 && host.find_first_not_of('\x01', hole) == std::string::npos) {
      const std::string whole = host.substr(0, hole);
      if (hosts_.is_bytestack(whole)) return Owner::kByteStack;
      if (whole.find('.') != std::string::npos && whole.back() != '.')
        return is_loopback(whole) ? Owner::kUnknown : Owner::kOther;
    }
    if (const std::size_t hole = host.rfind('\x01'); hole != std::string::npos) {
      // {region}.bytestack.dev
      host = "x" + host.substr(hole + 1);
      if (hosts_.is_bytestack(host)) return Owner::kByteStack;
      std::size_t seen = 0;
      for (const Part& part : value.parts) {
        if (part.kind == Part::Kind::kLiteral) {
          seen += part.text.size();
          continue;
        }
        if (seen >= scheme + 3 && seen < end && contains_bytestack(part.text)) return Owner::kByteStack;
        ++seen;
      }
      return Owner::kUnknown;
    }
    if (hosts_.is_bytestack(host)) return Owner::kByteStack;
    if (host.empty() || is_loopback(host)) return Owner::kUnknown;
    return Owner::kOther;
  }

  // A hole that is called a ByteStack credential, itself or by the class and the objects around it.
  bool named_bytestack(const Value& value) const {
    for (const Part& part : value.parts) {
      if (part.kind == Part::Kind::kLiteral && names_unexpanded(part.text)) return true;
      if (part.kind != Part::Kind::kHole || part.text.empty()) continue;
      if (is_bytestack_name(part.text, {})) return true;
      if (part.origin == Origin::kCall) continue;
      if (is_bytestack_name(part.text, names_.at(part.span.begin))) return true;
    }
    return false;
  }

  // --- fields ---

  void add_request(const Request& request) {
    const Owner owner = owner_of(request);
    const core::Span span = tree_.span(request.node);
    const bool proper = std::any_of(request.headers.begin(), request.headers.end(), [](const Header& header) {
      if (header.name.list.empty())
        return !header.value.list.empty() &&
               lowered(header.value.list.front().text()).starts_with("authorization:");
      return std::any_of(header.name.list.begin(), header.name.list.end(), [](const Value& name) {
        return name.constant() && header_name(name.text()) == HeaderName::kAuthorization;
      });
    });
    const std::size_t first = facts_.fields.size(), first_key = facts_.keys_in_urls.size();
    for (const Header& header : request.headers) add_header(header, request, owner, proper);
    if (owner != Owner::kByteStack || (request.gathered && request.misplaced.empty())) return;
    HeaderField whole = request_field(request, span);
    if (whole.called_wrong) {
      for (std::size_t i = first; i < facts_.fields.size(); ++i) facts_.fields[i].called_wrong = true;
    }
    add_marks(request, whole);
    look_into_url(request);
    record(request, first, first_key);
    facts_.fields.push_back(std::move(whole));
  }

  HeaderField request_field(const Request& request, core::Span span) {
    HeaderField field;
    field.carrier = Carrier::kCode;
    field.request_only = true;
    field.whole = field.call = request.call;
    field.extent = span;
    field.name = field.value = {request.call.begin, request.call.begin};
    field.rendered_name = "Authorization";
    field.to_bytestack = true;
    field.language = surroundings_.document().language();
    set_url(request, field);
    field.called_wrong = refused(span, request.node);
    field.in_documentation = surroundings_.prose();
    for (const syntax::RequestOption& option : request.options)
      field.options.push_back({option.span, option.kind});
    return field;
  }

  void set_url(const Request& request, HeaderField& field) {
    for (const Value& value : request.url.list) {
      if (owner_of(value) != Owner::kByteStack && request.url.list.size() > 1) continue;
      field.rendered_url = render(value).text;
      // Where the scheme and the host stand.
      for (const Part& part : value.parts) {
        if (part.kind != Part::Kind::kLiteral || part.span.size() == 0) continue;
        if (field.url.size() == 0)
          field.url = part.span;
        else if (part.span.begin == field.url.end)
          field.url.end = part.span.end;
        else
          break;
      }
      if (field.url.size() == 0) field.url = request.url_span;
      return;
    }
  }

  // The words around it, or the test that it stands in, expect it to be refused.
  bool refused(core::Span span, NodeId node) {
    if (surroundings_.called_wrong(span)) return true;
    if (!is_test_path(surroundings_.document().path())) return false;
    NodeId function = tree_.function_of(node);
    while (function != 0 && tree_.function_of(function) != 0 &&
           tree_[tree_.function_of(function)].end - tree_[tree_.function_of(function)].begin < 4000)
      function = tree_.function_of(function);
    NodeId at = function;
    // it("refuses …", () => …)
    if (at != 0 && tree_.kind(tree_.parent(at)) == NodeKind::kCall) at = tree_.parent(at);
    if (at == 0 || tree_.span(at).size() > 8000) return false;
    return says_refusal(tree_.text(at));
  }

  void add_header(const Header& header, const Request& request, Owner owner, bool proper) {
    if (facts_.fields.size() >= kMaxFields) return;
    const std::vector<HeaderField> fields = fields_of(header);
    if (fields.empty()) return;
    std::size_t meant = 0;
    for (const HeaderField& field : fields) meant += field.fallback ? 0 : 1;
    const unsigned group = meant > 1 ? ++groups_ : 0;
    const bool wrong = refused(fields.front().whole, header.node);
    for (HeaderField field : fields) {
      if (proper && header_name(field.rendered_name) == HeaderName::kMistaken) continue;
      const Value& value = header.value.list[field.group];
      field.group = field.fallback ? 0 : group;
      field.to_bytestack = owner == Owner::kByteStack || (owner == Owner::kUnknown && (named_bytestack(value) || names_credential(tree_, header.value_node)));
      if (!field.to_bytestack) continue;
      field.called_wrong = wrong;
      field.call = request.call;
      set_url(request, field);
      facts_.fields.push_back(std::move(field));
    }
  }

  void add_pair(const Header& pair) {
    if (facts_.fields.size() >= kMaxFields || pair.misplaced) return;
    bool named = names_credential(tree_, pair.value_node);
    for (const Value& value : pair.value.list) named |= !value.fallback && named_bytestack(value);
    if (!named) return;
    Request none;
    none.node = pair.node;
    none.call = tree_.span(pair.node);
    const std::size_t first = facts_.fields.size();
    add_header(pair, none, Owner::kUnknown, false);
    for (std::size_t i = facts_.fields.size(); i-- > first;) {
      if (!pair.declared && !is_certain_name(facts_.fields[i].rendered_name))
        facts_.fields.erase(facts_.fields.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  // One for each alternative; `group` holds its index until the caller replaces it.
  std::vector<HeaderField> fields_of(const Header& header) {
    std::vector<HeaderField> out;
    for (std::size_t i = 0; i < header.value.list.size(); ++i) {
      const Value& value = header.value.list[i];
      if (value.null() || value.parts.empty()) continue;
      std::optional<HeaderField> field =
          header.name.list.empty() ? line_field(header, value) : pair_field(header, value);
      if (!field) continue;
      field->carrier = Carrier::kCode;
      field->group = static_cast<unsigned>(i);
      field->fallback = value.fallback;
      field->constant = value.constant();
      field->language = surroundings_.document().language();
      field->in_documentation = surroundings_.prose();
      out.push_back(*std::move(field));
    }
    return out;
  }

  std::optional<HeaderField> pair_field(const Header& header, const Value& value) {
    const Value* name = nullptr;
    for (const Value& one : header.name.list) {
      if (name == nullptr && one.constant() && interesting_name(one.text())) name = &one;
    }
    if (name == nullptr) return std::nullopt;
    HeaderField field;
    const Rendered rendered_name = render(*name);
    Rendered rendered = render(value);
    while (rendered.size() > 0 && (rendered.text.back() == ' ' || rendered.text.back() == '\t'))
      rendered = rendered.part(0, rendered.size() - 1);
    field.rendered_name = rendered_name.text;
    field.name = rendered_name.span(0, rendered_name.size(), tree_[header.node].begin);
    if (header.name_node != 0 && !inside(field.name, tree_.span(header.name_node)))
      field.name = tree_.span(header.name_node);
    field.rendered_value = rendered.text;
    field.sources = rendered.sources;
    field.rendered_line = field.rendered_name + ": " + rendered.text;
    field.value = region_of(value, header.value_node);
    field.whole = tree_.span(header.node);
    field.separator = {field.name.end, field.name.end};
    return field;
  }

  std::optional<HeaderField> line_field(const Header& header, const Value& value) {
    const Rendered all = render(value);
    std::optional<HeaderField> field;
    // Several lines in one string; the last line break ends the header, others are in it.
    std::size_t begin = 0;
    while (begin < all.size() && !field) {
      std::size_t end = all.text.find('\n', begin);
      if (end == std::string::npos) end = all.size();
      field = parse_header_line(all.part(begin, end));
      begin = end + 1;
    }
    if (!field) return std::nullopt;
    field->whole = tree_.span(header.value_node);
    if (header.ended) keep_line_break(all, begin - 1, *field);
    // Words that a sentence of some message begins with are no header.
    if (field->rendered_name.find('\x01') != std::string::npos) return std::nullopt;
    set_line_region(*field);
    return field;
  }

  static bool inside(core::Span inner, core::Span outer) {
    return inner.begin >= outer.begin && inner.end <= outer.end;
  }

  // The value without its quotes; where its text stands in a constant, there.
  core::Span region_of(const Value& value, NodeId node) const {
    const core::Span whole = tree_.span(node);
    const NodeId plain = tree_.unwrapped(node);
    if (tree_.kind(plain) == NodeKind::kString) {
      const std::vector<NodeId> parts = tree_.children(plain);
      const bool reference = parts.size() == 1 && tree_.kind(parts.front()) == NodeKind::kHole;
      if (!parts.empty() && !reference) return {tree_[parts.front()].begin, tree_[parts.back()].end};
      return whole;
    }
    std::optional<core::Span> here, there;
    std::uint32_t literal = 0;
    bool text = false;
    for (const Part& part : value.parts) {
      if (part.span.size() == 0) continue;
      std::optional<core::Span>& hull = inside(part.span, whole) ? here : there;
      if (&hull == &here && part.kind == Part::Kind::kLiteral) text = true;
      if (&hull == &there) {
        if (part.kind != Part::Kind::kLiteral || (literal != 0 && part.node != literal)) continue;
        literal = part.node;
      }
      if (!hull)
        hull = part.span;
      else
        hull = core::Span{std::min(hull->begin, part.span.begin), std::max(hull->end, part.span.end)};
    }
    if (text || !there) return here.value_or(whole);
    return *there;
  }

  // --- requests as a whole ---

  void add_marks(const Request& request, HeaderField& field) {
    std::vector<const Header*> sent;
    for (const Header& header : request.headers) {
      const Value* name = header.name.single();
      bool authorization = name != nullptr && header_name(name->text()) == HeaderName::kAuthorization;
      if (header.name.list.empty() && !header.value.list.empty())
        authorization = lowered(header.value.list.front().text()).starts_with("authorization:");
      if (authorization && !header.conditional) sent.push_back(&header);
    }
    if (sent.size() > 1 && !request.gathered) {
      const Header& second = *sent.back();
      const bool named = second.name_node != 0 && second.name_node != sent[sent.size() - 2]->name_node;
      field.marks.push_back({"duplicate", tree_.span(named ? second.name_node : second.node)});
    }
    for (const syntax::Misplaced& misplaced : request.misplaced)
      field.marks.push_back({"misplaced " + misplaced.where, misplaced.span});
    const bool explained = !request.headers.empty() || !request.misplaced.empty() || key_in_url(request);
    if (request.sends && request.known && !explained && needs_key(request) && !is_mocked_document())
      field.marks.push_back({"missing", request.call});
  }

  // The API itself, by a URL that is known; not what everybody may ask of it.
  bool needs_key(const Request& request) const {
    static const RE2 open(
        R"((?i)/(?:health\w*|status|ping|ready\w*|live\w*|version|openapi[\w.]*|swagger[\w.]*|docs?|schema|install[\w.]*|favicon.ico|robots.txt|\.well-known)(?:[/?#]|$))",
        regex_options());
    const Value* url = request.url.single();
    if (url == nullptr) url = request.url.list.empty() ? nullptr : &request.url.list.front();
    if (url == nullptr) return false;
    const std::string text = url->text();
    const std::size_t scheme = text.find("://");
    if (scheme == std::string::npos || RE2::PartialMatch(text, open)) return false;
    std::string host = text.substr(scheme + 3, text.find_first_of("/?#:", scheme + 3) - scheme - 3);
    if (host.find('\x01') != std::string::npos) return false;
    if (lowered(host).starts_with("api.")) return true;
    return std::any_of(hosts_.additional().begin(), hosts_.additional().end(), [&](const std::string& own) {
      return lowered(own).substr(0, own.find(':')) == lowered(host);
    });
  }

  bool is_mocked_document() const {
    static const RE2 mocks(
        R"((?i)\b(?:nock|msw|respx|httpretty|requests_mock|aioresponses|webmock|wiremock|httpmock|fetch-?mock|axios-mock-adapter|pytest_httpx|httptest|sinon)\b)",
        regex_options());
    const std::string_view text = surroundings_.text();
    return RE2::PartialMatch({text.data(), text.size()}, mocks);
  }

  static bool key_in_url(const Request& request) {
    static const RE2 query(
        R"((?i)[?&;](?:[\w.-]*(?:key|token|secret|auth\w*|bearer|signature|sig))=|://[^/?#]*@)",
        regex_options());
    if (std::any_of(request.params.begin(), request.params.end(), [](const Header& param) {
          return std::any_of(param.name.list.begin(), param.name.list.end(),
                             [](const Value& name) { return RE2::FullMatch(name.text(), key_name()); });
        }))
      return true;
    return std::any_of(request.url.list.begin(), request.url.list.end(),
                       [&](const Value& value) { return RE2::PartialMatch(value.text(), query); });
  }

  // ?api_key=KEY and https://KEY@host, where the key comes from another place.
  void look_into_url(const Request& request) {
    static const RE2 query(
        R"((?i)[?&;]([\w.-]*(?:key|token|secret|authorization|auth|bearer|credentials?))=(?:bearer(?:%20|\+| ))?([A-Za-z0-9._~+/-]{16,}=*))",
        regex_options());
    static const RE2 userinfo(R"(://(?:([^/?#@:]*):)?([A-Za-z0-9._~+-]{16,}=*)(?::[^/?#@]*)?@)",
                              regex_options());
    for (const Value& value : request.url.list) {
      const Rendered url = render(value);
      for (const RE2* place : {&query, &userinfo}) {
        re2::StringPiece groups[3];
        if (!place->Match({url.text.data(), url.text.size()}, 0, url.text.size(), RE2::UNANCHORED, groups, 3))
          continue;
        const auto begin = static_cast<std::size_t>(groups[2].data() - url.text.data());
        // The text that the key stands in is the URL itself, and read as one.
        const bool whole = begin > 0 && url.sources[begin - 1].size() > 0 && url.sources[begin - 1].end == url.sources[begin].begin;
        if (place == &userinfo && whole) continue;
        add_key(url.part(begin, begin + groups[2].size()),
                std::string(groups[1].data() != nullptr ? groups[1] : re2::StringPiece()), request.url_span);
      }
    }
    look_for_key_holes(request);
    for (const Header& param : request.params) {
      const Value* name = param.name.single();
      const Value* held = param.value.single();
      if (name == nullptr || held == nullptr || !held->constant() ||
          !RE2::FullMatch(name->text(), key_name()))
        continue;
      add_key(render(*held), name->text(), tree_.span(param.value_node));
    }
  }

  // ?api_key= and what is read at run time: the key is not seen, but where it goes is.
  void look_for_key_holes(const Request& request) {
    static const RE2 query(
        "(?i)[?&;]((?:[\\w.-]*[_.-])?(?:api_?-?key|key|token|secret|authorization|auth|bearer))="
        "(?:bearer(?:%20|\\+| ))?\x01([^\x02]*)\x02",
        regex_options());
    static const RE2 userinfo("://()(?:[^/?#@\x01]*:)?\x01([^\x02]*)\x02(?::[^/?#@]*)?@", regex_options());
    for (const Value& value : request.url.list) {
      const Rendered url = render(value);
      for (const RE2* place : {&query, &userinfo}) {
        std::string parameter, hole;
        if (!RE2::PartialMatch(url.text, *place, &parameter, &hole)) continue;
        if (is_key_hole(hole, parameter, place == &userinfo))
          add_key_hole(parameter, url_expression(tree_, value, request.url_span, place == &userinfo ? "://" : parameter + "="));
      }
    }
    for (const Header& param : request.params) {
      const Value* name = param.name.single();
      const Value* held = param.value.single();
      if (!request.misplaced.empty() || name == nullptr || held == nullptr || held->parts.empty() || !RE2::FullMatch(name->text(), key_name()))
        continue;
      const Part& last = held->parts.back();
      if (last.kind == Part::Kind::kHole && is_key_hole(last.text, name->text(), false))
        add_key_hole(name->text(), tree_.span(param.node));
    }
  }

  void add_key_hole(const std::string& parameter, core::Span url) {
    if (url.size() == 0) return;
    KeyInUrl found;
    found.name = parameter;
    found.url = url;
    facts_.keys_in_urls.push_back(std::move(found));
  }

  static const RE2& key_name() {
    static const RE2 name(R"((?i)[\w.-]*(?:key|token|secret|authorization|auth|bearer|credentials?))",
                          regex_options());
    return name;
  }

  // What stands in the expression itself is read by the rule's own patterns.
  void add_key(const Rendered& key, const std::string& name, core::Span expression) {
    if (judge_key(key.text, Anchor::kUrl, name) != Verdict::kKey) return;
    KeyInUrl found;
    found.key = key.text;
    found.name = name;
    found.url = expression;
    for (const core::Span& source : key.sources) {
      if (!found.key_parts.empty() && found.key_parts.back().end == source.begin)
        found.key_parts.back().end = source.end;
      else
        found.key_parts.push_back(source);
    }
    if (!inside(found.key_parts.front(), found.url)) facts_.keys_in_urls.push_back(std::move(found));
  }

  // `fields` and `keys` were there before this request was looked at.
  void record(const Request& request, std::size_t fields, std::size_t keys) {
    core::StatedRequest stated;
    stated.fact.method = request.method;
    stated.span = request.call;
    stated.fact.route = route_of(request);
    for (std::size_t i = fields; i < facts_.fields.size(); ++i) {
      const HeaderField& field = facts_.fields[i];
      if (stated.fact.header.empty()) stated.fact.header = shown(field.rendered_line);
      add_parts(field.sources, stated.value);
    }
    for (std::size_t i = keys; i < facts_.keys_in_urls.size(); ++i) {
      add_parts(facts_.keys_in_urls[i].key_parts, stated.value);
    }
    for (const Header& header : request.headers) {
      for (const Value& value : header.value.list) {
        for (const Part& part : value.parts) {
          if (part.kind == Part::Kind::kHole && stated.fact.variable.empty()) stated.fact.variable = variable_of(part.text);
        }
      }
    }
    facts_.requests.push_back(std::move(stated));
  }

  static std::string route_of(const Request& request) {
    std::string route;
    for (const Value& value : request.url.list) {
      std::string text = value.text();
      const std::size_t scheme = text.find("://");
      const std::size_t slash = text.find('/', scheme == std::string::npos ? 0 : scheme + 3);
      if (slash == std::string::npos || !route.empty()) continue;
      text = text.substr(slash, text.find_first_of("?#", slash) - slash);
      for (char c : text) {
        if (c == '\x01')
          route += "{}";
        else
          route += c;
      }
    }
    return shown(route);
  }

  static std::string variable_of(std::string_view hole) {
    const std::size_t tag = hole.find(kHoleTag);
    return shown(tag == std::string_view::npos ? hole : hole.substr(tag + 1));
  }

  static void add_parts(const std::vector<core::Span>& sources, std::vector<core::Span>& parts) {
    for (const core::Span& source : sources) {
      if (parts.size() == kMaxValueParts) return;
      if (!parts.empty() && (parts.back() == source || parts.back().end == source.begin))
        parts.back().end = source.end;
      else
        parts.push_back(source);
    }
  }

  const Surroundings& surroundings_;
  const Hosts& hosts_;
  const syntax::ClientModels& models_;
  syntax::Tree tree_;
  EnclosingNames names_;
  CodeFacts facts_;
  unsigned groups_ = 0;
};

}  // namespace

CodeFacts find_code_facts(const Surroundings& surroundings, const Hosts& hosts,
                          const syntax::Outline& outline, syntax::EscapeStyle escapes,
                          const syntax::ClientModels& models) {
  return CodeFinder(surroundings, hosts, outline, escapes, models).run();
}

}  // namespace credward::detect
