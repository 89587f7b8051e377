// Headers of requests that a database sends: pg_net's and http's functions, Oracle's UTL_HTTP, SQL Server's REST
// procedure, and what else takes a name and a value, a map, or JSON. They go to the URL in the innermost call or
// statement around them.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <string>

#include "core/ascii.h"
#include "detect/api_url.h"
#include "detect/config_names.h"
#include "detect/config_values.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/scopes.h"

namespace credward::detect {
namespace {

using core::lowered;

using Owner = UrlNames::Owner;
constexpr std::size_t kLongestExpression = 4096;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class SqlFinder {
 public:
  SqlFinder(const FieldContext& context, std::vector<HeaderField>& fields)
      : surroundings_(context.surroundings),
        urls_(context.urls),
        text_(context.surroundings.text()),
        fields_(fields) {}

  void run() {
    find_strings();
    scopes_ = bracket_scopes(text_, "sql");
    find_calls();
    std::size_t behind = 0;
    for (const core::Span& string : strings_) {
      if (string.begin < behind) continue;
      behind = std::max(behind, read(string));
    }
  }

 private:
  // Of any length, which CodeScanner's are not: JSON is written over lines.
  void find_strings() {
    for (std::size_t at = 0; at < text_.size();) {
      if (text_.substr(at, 2) == "--") {
        at = std::min(text_.find('\n', at), text_.size());
      } else if (text_.substr(at, 2) == "/*") {
        at = std::min(text_.find("*/", at + 2), text_.size() - 2) + 2;
      } else if (text_[at] == '\'') {
        const std::size_t end = closing(at);
        if (end - at > 2) strings_.push_back({at, end});
        at = end;
      } else {
        ++at;
      }
    }
  }

  // Behind the quote that closes the one at `at`; behind that itself if none does nearby.
  std::size_t closing(std::size_t at) const {
    const std::size_t stop = std::min(text_.size(), at + kLongestExpression);
    for (std::size_t i = at + 1; i < stop; ++i) {
      if (text_[i] != '\'') continue;
      if (i + 1 < stop && text_[i + 1] == '\'') {
        ++i;
      } else {
        return i + 1;
      }
    }
    return at + 1;
  }

  // --- calls as a whole ---

  // Which of a function's arguments is what, by position; -1 for what it does not take.
  struct Function {
    std::string_view name;
    int params, body, headers;
  };

  // pg_net's, and the http extension's, which take no headers; Oracle's UTL_HTTP.REQUEST neither.
  static const Function* function_named(std::string_view callee) {
    static constexpr std::array<Function, 9> kFunctions{{{"net.http_get", 1, -1, 2},
                                                         {"net.http_post", 2, 1, 3},
                                                         {"net.http_delete", 1, 4, 2},
                                                         {"http_get", 1, -1, -1},
                                                         {"http_post", -1, 1, -1},
                                                         {"http_put", -1, 1, -1},
                                                         {"http_patch", -1, 1, -1},
                                                         {"http_delete", -1, 1, -1},
                                                         {"utl_http.request", -1, -1, -1}}};
    for (std::string_view schema : {"extensions.", "public."})
      if (callee.starts_with(schema)) callee.remove_prefix(schema.size());
    const auto found = std::find_if(kFunctions.begin(), kFunctions.end(), [&](const Function& f) { return f.name == callee; });
    return found == kFunctions.end() ? nullptr : &*found;
  }

  void find_calls() {
    const std::string all = lowered(text_);
    const bool set_elsewhere = all.find("http_set_curlopt") != std::string::npos;
    for (const Scope& scope : scopes_) {
      if (scope.kind != ScopeKind::kParen) continue;
      const core::Span name = callee_before(scope.begin - 1);
      const std::string callee = lowered(text_.substr(name.begin, name.size()));
      const Function* function = callee.size() > 4 ? function_named(callee) : nullptr;
      if (function == nullptr || (function->headers < 0 && set_elsewhere)) continue;
      if (all.find("function " + callee) != std::string::npos || surroundings_.in_comment(name.begin)) continue;
      judge_call(*function, name, {scope.begin, scope.end});
    }
  }

  // The dotted name that ends before the bracket at `open`.
  core::Span callee_before(std::size_t open) const {
    while (open > 0 && is_space(text_[open - 1])) --open;
    std::size_t begin = open;
    while (begin > 0 && (is_word(text_[begin - 1]) || text_[begin - 1] == '.')) --begin;
    return {begin, open};
  }

  struct Argument {
    std::string name;  // empty: by its position
    core::Span value;
  };

  std::vector<Argument> arguments(core::Span inside) const {
    std::vector<Argument> out;
    for (std::size_t at = inside.begin; at < inside.end;) {
      while (at < inside.end && (is_space(text_[at]) || text_[at] == ',')) ++at;
      if (text_.substr(at, 2) == "--") {  // a remark between two
        at = std::min(text_.find('\n', at), inside.end);
        continue;
      }
      std::size_t end = at;
      int open = 0;
      while (end < inside.end && (open > 0 || text_[end] != ',')) {
        if (text_[end] == '(' || text_[end] == '[') ++open;
        if (text_[end] == ')' || text_[end] == ']') --open;
        end = text_[end] == '\'' ? closing(end) : end + 1;
      }
      end = std::min(end, inside.end);
      std::size_t word = at;
      while (word < end && is_word(text_[word])) ++word;
      Argument argument{{}, {at, end}};
      const std::size_t sign = std::min(text_.find_first_not_of(" \t\r\n", word), end);
      if (text_.substr(sign, 2) == ":=" || text_.substr(sign, 2) == "=>") {
        argument.name = lowered(text_.substr(at, word - at));
        argument.value.begin = std::min(std::max(text_.find_first_not_of(" \t\r\n", sign + 2), sign + 2), end);
      }
      if (at < end) out.push_back(std::move(argument));
      at = end + 1;
    }
    return out;
  }

  // A request that is known as a whole and has no key, or has it where nobody reads it.
  void judge_call(const Function& function, core::Span name, core::Span inside) {
    core::Span url, misplaced;
    bool headers = false;
    int position = 0;
    for (const Argument& argument : arguments(inside)) {
      const int place = argument.name.empty() ? position : -2;
      ++position;
      const std::string text = lowered(text_.substr(argument.value.begin, argument.value.size()));
      if (place == 0 || argument.name == "url") {
        if (text.size() > 2 && text.front() == '\'') url = {argument.value.begin + 1, closing(argument.value.begin) - 1};
      } else if (place == function.headers || argument.name == "headers") {
        headers = !is_without_key(text);
      } else if (place == function.body || place == function.params || argument.name == "body" || argument.name == "params") {
        const std::size_t at = text.find("authorization");
        if (at == std::string::npos || at > 40) continue;
        misplaced = {argument.value.begin + at, argument.value.begin + at + 13};
        misplaced_.push_back(argument.value);
      }
    }
    if (headers || url.size() == 0 || !needs_key(text_.substr(url.begin, url.size()), urls_.hosts())) return;
    HeaderField field;
    field.carrier = Carrier::kConfig;
    field.language = surroundings_.document().language();
    field.request_only = field.to_bytestack = true;
    field.whole = field.call = {name.begin, url.end};
    field.extent = {name.begin, inside.end};
    field.url = url;
    if (surroundings_.called_wrong(field.call)) return;
    field.marks.push_back(misplaced.size() > 0 ? RequestMark{"misplaced body", misplaced} : RequestMark{"missing", field.call});
    fields_.push_back(std::move(field));
  }

  // Headers written out, none of which can be the key's.
  static bool is_without_key(std::string_view text) {
    const bool literal = text.starts_with("'{") || text.starts_with("jsonb_build_object(") || text.starts_with("json_build_object(");
    if (text.starts_with("null")) return true;
    for (std::string_view word : {"auth", "key", "token", "bearer", "||", "concat"})
      if (text.find(word) != std::string_view::npos) return false;
    return literal;
  }

  // --- headers one by one ---

  // Returns where the expression ends that the string begins.
  std::size_t read(core::Span string) {
    const core::Span inside{string.begin + 1, string.end - 1};
    const std::string_view content = text_.substr(inside.begin, inside.size());
    if (header_name(content) != HeaderName::kOther) {
      const std::size_t value = value_begin(string.end);
      if (value == 0 || stands_in_row(string.begin)) return string.end;
      const core::Span expression{value, expression_end(value)};
      add(inside, std::string(content), render_expression(text_, expression, true));
      return string.end;
    }
    const bool json = content.find('{') != std::string_view::npos && content.find('"') != std::string_view::npos;
    const bool line = content.size() > 15 && header_name(content.substr(0, content.find_first_of(": "))) != HeaderName::kOther;
    if (!json && !line) return string.end;
    const core::Span expression{string.begin, expression_end(string.begin)};
    const Rendered text = render_expression(text_, expression, true);
    if (json) {
      for (const JsonPair& pair : json_pairs(text))
        if (header_name(pair.name.text) != HeaderName::kOther)
          add(pair.name.span(0, pair.name.size(), 0), pair.name.text, pair.value);
    } else if (const auto field = parse_header_line(text)) {
      add_field(*field);
    }
    return std::max(string.end, expression.end);
  }

  // VALUES (…, 'Authorization', …) is data; a row is a header only where it is cast to one.
  bool stands_in_row(std::size_t offset) const {
    const std::int32_t index = innermost(offset);
    if (index < 0 || scopes_[static_cast<std::size_t>(index)].kind != ScopeKind::kParen) return false;
    const Scope& scope = scopes_[static_cast<std::size_t>(index)];
    std::size_t at = scope.begin - 1;
    while (at > 0 && is_space(text_[at - 1])) --at;
    std::size_t begin = at;
    while (begin > 0 && is_word(text_[begin - 1])) --begin;
    const std::string callee = lowered(text_.substr(begin, at - begin));
    if (!callee.empty() && callee != "values" && callee != "in" && callee != "and" && callee != "or") return false;
    return text_.substr(scope.end, 60).find("header") == std::string_view::npos;
  }

  // The innermost bracket around a place; -1 without one.
  std::int32_t innermost(std::size_t offset) const {
    const auto scope = std::upper_bound(scopes_.begin(), scopes_.end(), offset,
                                        [](std::size_t at, const Scope& s) { return at < s.begin; });
    std::int32_t index = static_cast<std::int32_t>(scope - scopes_.begin()) - 1;
    while (index >= 0 && scopes_[static_cast<std::size_t>(index)].end < offset)
      index = scopes_[static_cast<std::size_t>(index)].parent;
    return index;
  }

  // Behind the name: "," ":" "=" "=>" or VALUE; 0 if nothing is given to it.
  std::size_t value_begin(std::size_t at) const {
    const std::size_t stop = std::min(text_.size(), at + 200);
    auto skip = [&] {
      while (at < stop && is_space(text_[at])) ++at;
    };
    skip();
    if (at < stop && text_[at] == ';') return next_value(at + 1, stop);
    if (text_.substr(at, 2) == "=>" || text_.substr(at, 2) == ":=") {
      at += 2;
    } else if (at < stop && (text_[at] == ',' || text_[at] == ':' || text_[at] == '=')) {
      ++at;
    } else if (lowered(text_.substr(at, 6)) == "value ") {
      at += 6;
    } else {
      return 0;
    }
    skip();
    // header_name => 'Authorization', header_value => …
    if (const std::size_t arrow = text_.substr(0, std::min(stop, at + 60)).find("=>", at);
        arrow != std::string_view::npos && is_word(text_[at]) && text_.substr(at, arrow - at).find_first_of(",()'") == std::string_view::npos) {
      at = arrow + 2;
      skip();
    }
    return at < stop ? at : 0;
  }

  // g_request_headers(1).name := 'Authorization'; g_request_headers(1).value := …
  std::size_t next_value(std::size_t at, std::size_t stop) const {
    const std::size_t value = lowered(text_.substr(at, stop - at)).find(".value");
    if (value == std::string::npos) return 0;
    const std::size_t sign = text_.substr(0, stop).find(":=", at + value);
    if (sign == std::string_view::npos || text_.substr(at, sign - at).find(';') != std::string_view::npos) return 0;
    std::size_t begin = sign + 2;
    while (begin < stop && is_space(text_[begin])) ++begin;
    return begin < stop ? begin : 0;
  }

  std::size_t expression_end(std::size_t at) const {
    const std::size_t stop = std::min(text_.size(), at + kLongestExpression);
    int open = 0;
    std::size_t i = at;
    while (i < stop) {
      const char c = text_[i];
      if (c == '\'') {
        i = closing(i);
        continue;
      }
      if (c == '(' || c == '[' || c == '{') ++open;
      if ((c == ')' || c == ']' || c == '}') && open-- == 0) break;
      if (open == 0 && (c == ',' || c == ';')) break;
      // A new statement, or the next argument of a procedure.
      if (open == 0 && c == '\n' && !goes_on(i)) break;
      ++i;
    }
    while (i > at && is_space(text_[i - 1])) --i;
    return i;
  }

  // Behind a line's end: an operator stands before or after it.
  bool goes_on(std::size_t newline) const {
    std::size_t before = newline, after = newline;
    while (before > 0 && is_space(text_[before - 1])) --before;
    while (after < text_.size() && is_space(text_[after])) ++after;
    const std::string_view end = text_.substr(0, before);
    const std::string_view rest = text_.substr(after);
    return end.ends_with("||") || end.ends_with('+') || rest.starts_with("||") || rest.starts_with('+');
  }

  void add(core::Span name, std::string rendered_name, const Rendered& value) {
    if (value.size() == 0) return;
    HeaderField field;
    field.name = name;
    field.value = value.span(0, value.size(), name.end);
    field.separator = {std::min(name.end, field.value.begin), std::max(name.end, field.value.begin)};
    field.whole = {std::min(name.begin, field.value.begin), std::max(name.end, field.value.end)};
    field.rendered_line = rendered_name + ": " + value.text;
    field.rendered_name = std::move(rendered_name);
    field.rendered_value = value.text;
    field.sources = value.sources;
    add_field(std::move(field));
  }

  void add_field(HeaderField field) {
    core::Span around;
    const Owner owner = owner_of(field.name.begin, field.url, around);
    field.to_bytestack = owner == Owner::kByteStack || (owner == Owner::kUnknown && value_names_bytestack(field.rendered_value));
    const std::string words = lowered(text_.substr(around.begin, around.size()));
    if (!field.to_bytestack || (words.find("http") == std::string::npos && words.find("header") == std::string::npos &&
                                words.find("rest") == std::string::npos))
      return;
    if (std::any_of(misplaced_.begin(), misplaced_.end(), [&](core::Span s) { return s.contains(field.name.begin); })) return;
    field.carrier = Carrier::kConfig;
    field.language = surroundings_.document().language();
    if (is_sent_again(field)) field.marks.push_back({"duplicate", field.whole});
    field.in_comment = surroundings_.in_comment(field.name.begin);
    field.called_wrong = surroundings_.called_wrong(field.whole);
    fields_.push_back(std::move(field));
  }

  // Two http_header(…) of one array, two UTL_HTTP.SET_HEADER of one request; not in the branches of an IF.
  bool is_sent_again(const HeaderField& field) {
    if (header_name(field.rendered_name) != HeaderName::kAuthorization) return false;
    const std::int32_t index = innermost(field.name.begin);
    if (index < 0) return false;
    const Scope& scope = scopes_[static_cast<std::size_t>(index)];
    const core::Span name = callee_before(scope.begin - 1);
    const std::string callee = lowered(text_.substr(name.begin, name.size()));
    std::string list;
    if (callee.ends_with("http_header") && scope.parent >= 0)
      list = std::to_string(scopes_[static_cast<std::size_t>(scope.parent)].begin);
    if (callee == "utl_http.set_header") list = lowered(text_.substr(scope.begin, std::min(text_.find(',', scope.begin), scope.end) - scope.begin));
    if (list.empty()) return false;
    const auto [before, first] = last_sent_.try_emplace(list, field.name.begin);
    if (first) return false;
    const std::string between = lowered(text_.substr(before->second, field.name.begin - before->second));
    before->second = field.name.begin;
    for (std::string_view word : {"else", "elsif", "begin_request"})
      if (between.find(word) != std::string::npos) return false;
    return true;
  }

  Owner owner_of(std::size_t offset, core::Span& url, core::Span& around) const {
    for (std::int32_t index = innermost(offset); index >= 0; index = scopes_[static_cast<std::size_t>(index)].parent) {
      const Scope& s = scopes_[static_cast<std::size_t>(index)];
      around = {std::min(s.label.begin, s.begin), s.end};
      const Owner owner = owner_in({s.begin, s.end}, url);
      if (owner != Owner::kUnknown) return owner;
    }
    around = statement(offset);
    const Owner owner = owner_in(around, url);
    return owner != Owner::kUnknown ? owner : owner_of_request(offset, around, url);
  }

  Owner owner_in(core::Span range, core::Span& url) const {
    const auto& mentions = urls_.mentions();
    auto at = std::lower_bound(mentions.begin(), mentions.end(), range.begin,
                               [](const UrlNames::Mention& m, std::size_t begin) { return m.span.begin < begin; });
    Owner owner = Owner::kUnknown;
    bool written = false;  // the URL itself stands there, and not only a name that is given one somewhere
    for (int count = 0; at != mentions.end() && at->span.begin < range.end && count < 100; ++at, ++count) {
      if (owner != Owner::kUnknown && owner != at->owner) return Owner::kOther;
      const bool here = at->url.begin == at->span.begin;
      if (owner == Owner::kUnknown || (here && !written)) url = at->url;
      written |= here;
      owner = at->owner;
    }
    return owner;
  }

  // A blank line, unless a procedure's next argument follows.
  bool ends_paragraph(std::size_t at) const {
    if (text_.substr(at, 2) != "\n\n") return false;
    while (at < text_.size() && is_space(text_[at])) {
      while (at < text_.size() && is_space(text_[at])) ++at;
      if (text_.substr(at, 2) == "--") at = std::min(text_.find('\n', at), text_.size());
    }
    return at == text_.size() || text_[at] != '@';
  }

  core::Span statement(std::size_t offset) const {
    constexpr std::size_t kReach = 8192;
    std::size_t begin = offset, end = offset;
    auto ends = [&](std::size_t at) {
      if (text_[at] == ';') return span_at(strings_, at) == nullptr;
      return text_[at] == '\n' && (ends_paragraph(at) || lowered(text_.substr(at, 4)) == "\ngo\n");
    };
    while (begin > 0 && offset - begin < kReach && !ends(begin - 1)) --begin;
    while (end < text_.size() && end - offset < kReach && !ends(end)) ++end;
    return {begin, end};
  }

  // SET_HEADER(req, 'Authorization', …): where `req` was made.
  Owner owner_of_request(std::size_t offset, core::Span& around, core::Span& url) const {
    const std::size_t open = text_.substr(0, offset).rfind('(');
    if (open == std::string_view::npos || offset - open > 80) return Owner::kUnknown;
    std::size_t begin = open + 1;
    while (begin < offset && is_space(text_[begin])) ++begin;
    std::size_t end = begin;
    while (end < offset && is_word(text_[end])) ++end;
    if (end == begin) return Owner::kUnknown;
    const std::string name(text_.substr(begin, end - begin));
    constexpr std::size_t kReach = 8192;
    const std::size_t first = open > kReach ? open - kReach : 0;
    const std::string before = lowered(text_.substr(first, open - first));
    std::size_t made = before.rfind(lowered(name) + " := utl_http.begin_request");
    if (made == std::string::npos) made = before.rfind(lowered(name) + ":=utl_http.begin_request");
    if (made == std::string::npos) return Owner::kUnknown;
    around = statement(first + made);
    around.begin = first + made;
    return owner_in(around, url);
  }

  const Surroundings& surroundings_;
  const UrlNames& urls_;
  std::string_view text_;
  std::vector<HeaderField>& fields_;
  std::vector<core::Span> strings_, misplaced_;
  std::map<std::string, std::size_t> last_sent_;  // by what it is set on
  Scopes scopes_;
};

}  // namespace

void find_sql_fields(const FieldContext& context, std::vector<HeaderField>& fields) {
  const std::string_view language = context.surroundings.document().language();
  for (std::string_view name : {"sql", "psql", "pgsql", "plsql", "pls", "tsql", "ddl", "pkb", "prc"})
    if (language == name) return SqlFinder(context, fields).run();
}

}  // namespace credward::detect
