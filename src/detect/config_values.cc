#include "detect/config_values.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "detect/header_field.h"
#include "detect/holes.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// What a template's filters, or the function that is asked, make of a value.
std::string_view tag_of(std::string_view inside) {
  if (inside.find("b64enc") != std::string_view::npos) return "base64|";
  if (inside.find("urlencode") != std::string_view::npos) return "percent|";
  return {};
}

void put_hole(Rendered& out, std::string_view tag, std::string_view name, core::Span span) {
  out.hole(std::string(tag) + std::string(name), span);
}

class ScalarReader {
 public:
  ScalarReader(std::string_view text, const ConfigNode& node, Filling filling)
      : text_(text), node_(node), filling_(filling) {}

  Rendered read() {
    const bool lines = node_.quote == ConfigQuote::kBlock;
    for (std::size_t at = node_.value.begin; at < node_.value.end;) at = step(at, lines);
    if ((lines || node_.quote == ConfigQuote::kFolded) && !node_.chomped)
      out_.put('\n', {node_.value.end - 1, node_.value.end});
    return std::move(out_);
  }

 private:
  std::size_t step(std::size_t at, bool lines) {
    const std::string_view view = text_.substr(0, node_.value.end);
    const char c = view[at];
    if (const std::size_t end = hole(view, at); end != 0) return end;
    if (c == '\n') {
      std::size_t next = at + 1;
      while (next < view.size() && is_space(view[next])) ++next;
      while (out_.size() > 0 && (out_.text.back() == ' ' || out_.text.back() == '\r')) {
        out_.text.pop_back();
        out_.sources.pop_back();
      }
      out_.put(lines ? '\n' : ' ', {at, next});
      return next;
    }
    if (c == '\\' && node_.quote == ConfigQuote::kDouble && at + 1 < view.size()) return escape(view, at);
    if (c == '\'' && node_.quote == ConfigQuote::kSingle && view.substr(at, 2) == "''") {
      out_.put('\'', {at, at + 2});
      return at + 2;
    }
    for (const auto& [entity, sign] : kEntities) {
      if (c != '&' || view.substr(at, entity.size()) != entity) continue;
      out_.put(sign, {at, at + entity.size()});
      return at + entity.size();
    }
    out_.put(c, {at, at + 1});
    return at + 1;
  }

  std::size_t hole(std::string_view view, std::size_t at) {
    const char c = view[at];
    if (filling_ == Filling::kNothing || std::string_view("${<%#@").find(c) == std::string_view::npos) return 0;
    Hole found = hole_at(view, at, filling_ == Filling::kBraces ? kTemplateHoles | kBraceHoles : +kTemplateHoles);
    const bool is_template = found.size != 0;
    if (found.size == 0 && (filling_ == Filling::kAny || filling_ == Filling::kBraces)) found = other_hole(view, at);
    if (found.size == 0 || at + found.size > view.size()) return 0;
    const std::string_view inside = view.substr(at, found.size);
    // The scheme may come with what is filled in, and what is chosen there nobody knows.
    const bool unknown = inside.find("earer") != std::string_view::npos || inside.find(" if ") != std::string_view::npos;
    put_hole(out_, is_template ? tag_of(inside) : std::string_view{}, unknown ? std::string_view{} : found.name,
             {at, at + found.size});
    return at + found.size;
  }

  static Hole other_hole(std::string_view view, std::size_t at) {
    // Hoppscotch's and CircleCI's <<name>>, Kong's {vault://place/name}
    const bool angles = view.substr(at, 2) == "<<";
    if (angles || view.substr(at, 9) == "{vault://") {
      const std::string_view rest = view.substr(at, kLongestHole);
      const std::size_t close = rest.substr(0, rest.find('\n')).find(angles ? ">>" : "}");
      const std::size_t size = close == std::string_view::npos ? 0 : close + (angles ? 2 : 1);
      if (size != 0) return {size, expression_name(rest.substr(0, close))};
    }
    // Azure's @{parameters('key')}, and @parameters('key') that is the whole value
    if (view.substr(at, 2) == "@{") {
      const std::size_t close = closing_bracket(view, at + 1, '{', '}');
      if (close != std::string_view::npos) return {close + 1 - at, expression_name(view.substr(at + 2, close - at - 2))};
    }
    if (view[at] == '%' && view.substr(at, 2) == "%{") {
      const std::size_t close = closing_bracket(view, at + 1, '{', '}');
      if (close != std::string_view::npos) return {close + 1 - at, expression_name(view.substr(at + 2, close - at - 2))};
    }
    // Envoy's %ENVIRONMENT(KEY)%
    if (view[at] == '%') {
      std::size_t end = at + 1;
      while (end < view.size() && (std::isalnum(static_cast<unsigned char>(view[end])) != 0 || view[end] == '_')) ++end;
      if (end > at + 1 && end < view.size() && view[end] == '(') {
        const std::size_t close = closing_bracket(view, end, '(', ')');
        if (close != std::string_view::npos && view.substr(close + 1, 1) == "%")
          return {close + 2 - at, expression_name(view.substr(end + 1, close - end - 1))};
      }
    }
    return hole_at(view, at, kDollarHoles | kPercentHoles | kHashHoles);
  }

  std::size_t escape(std::string_view view, std::size_t at) {
    const char c = view[at + 1];
    if (c == 'u' && at + 6 <= view.size()) {
      unsigned code = 0;
      bool hex = true;
      for (std::size_t i = at + 2; i < at + 6; ++i) {
        const auto d = static_cast<unsigned char>(view[i]);
        hex = hex && std::isxdigit(d) != 0;
        code = code * 16 + static_cast<unsigned>(d <= '9' ? d - '0' : (d | 0x20) - 'a' + 10);
      }
      if (hex && code >= 0x80) {
        put_utf8(code, {at, at + 6});
        return at + 6;
      }
      if (hex && code != 0) {
        out_.put(static_cast<char>(code), {at, at + 6});
        return at + 6;
      }
    }
    if (c == '\n') {
      std::size_t next = at + 2;
      while (next < view.size() && is_space(view[next])) ++next;
      return next;
    }
    out_.put(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c, {at, at + 2});
    return at + 2;
  }

  void put_utf8(unsigned code, core::Span span) {
    if (code >= 0x800) {
      out_.put(static_cast<char>(0xE0 | (code >> 12)), span);
      out_.put(static_cast<char>(0x80 | ((code >> 6) & 0x3F)), span);
    } else {
      out_.put(static_cast<char>(0xC0 | (code >> 6)), span);
    }
    out_.put(static_cast<char>(0x80 | (code & 0x3F)), span);
  }

  static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
      {{"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}}};

  std::string_view text_;
  const ConfigNode& node_;
  Filling filling_;
  Rendered out_;
};

class ExpressionReader {
 public:
  ExpressionReader(std::string_view text, bool sql) : text_(text), sql_(sql) {}

  Rendered read(core::Span span, int depth) {
    Rendered out;
    std::size_t at = skip(span.begin, span.end);
    while (at < span.end) {
      const std::size_t before = at;
      at = term(at, span.end, depth, out);
      if (at == before) return unknown(span);
      at = casts(skip(at, span.end), span.end);
      if (at >= span.end) break;
      const std::size_t joined = joiner(at);
      if (joined == at) return unknown(span);
      at = skip(joined, span.end);
    }
    return out;
  }

 private:
  static constexpr int kDeepest = 6;

  static Rendered unknown(core::Span span) {
    Rendered out;
    out.put(kUnknownPart, span);
    return out;
  }

  std::size_t skip(std::size_t at, std::size_t end) const {
    while (at < end && is_space(text_[at])) ++at;
    return at;
  }
  static bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || c == '@' || c == ':' || c == '-';
  }
  bool is_name(char c) const {
    if (sql_ && (c == '-' || c == ':')) return false;
    return is_word(c);
  }

  // SQL's ::text
  std::size_t casts(std::size_t at, std::size_t end) const {
    while (sql_ && at + 1 < end && text_.substr(at, 2) == "::") {
      at += 2;
      while (at < end && (std::isalnum(static_cast<unsigned char>(text_[at])) != 0 || text_[at] == '_')) ++at;
      at = skip(at, end);
    }
    return at;
  }

  std::size_t joiner(std::size_t at) const {
    if (!sql_) return at;
    if (text_.substr(at, 2) == "||") return at + 2;
    return text_[at] == '+' ? at + 1 : at;
  }

  std::size_t term(std::size_t at, std::size_t end, int depth, Rendered& out) {
    const bool prefixed = sql_ && at + 1 < end && text_[at + 1] == '\'';
    const bool escapes = prefixed && (text_[at] == 'E' || text_[at] == 'e');
    if (escapes || (prefixed && text_[at] == 'N')) ++at;
    const char c = text_[at];
    if (escapes) return escaped_literal(at, end, out);
    if (c == (sql_ ? '\'' : '"')) return literal(at, end, depth, out);
    if (c == '(' && depth < kDeepest) return parenthesis(at, end, depth, out);
    std::size_t name = at;
    if (sql_ && (c == ':' || c == '$' || c == '&')) ++name;
    while (name < end && is_name(text_[name])) ++name;
    if (name == at) return at;
    if (name < end && text_[name] == '(') return call(at, name, end, depth, out);
    // var.keys["bytestack"]
    std::size_t behind = name;
    while (behind < end && text_[behind] == '[') {
      const std::size_t close = closing_bracket(text_, behind, '[', ']');
      if (close == std::string_view::npos || close >= end) return at;
      behind = close + 1;
      while (behind < end && is_name(text_[behind])) ++behind;
    }
    out.hole(expression_name(text_.substr(at, behind - at)), {at, behind});
    return behind;
  }

  std::size_t parenthesis(std::size_t at, std::size_t end, int depth, Rendered& out) {
    const std::size_t close = bracket(at, end);
    if (close >= end) return at;
    const core::Span inner{at + 1, close};
    const std::string_view words = trimmed(text_.substr(inner.begin, inner.size()));
    const bool query = words.starts_with("select") || words.starts_with("SELECT");
    if (query) {
      out.hole({}, {at, close + 1});
    } else {
      const Rendered part = read(inner, depth + 1);
      out.append(part, 0, part.size());
    }
    return close + 1;
  }

  // Where the bracket that opens at `at` closes, strings skipped; `end` if it does not.
  std::size_t bracket(std::size_t at, std::size_t end) const {
    int open = 0;
    for (std::size_t i = at; i < end; ++i) {
      const char c = text_[i];
      if (c == (sql_ ? '\'' : '"')) {
        i = std::min(closing_quote(i, end), end);
      } else if (c == '(' || c == '[' || c == '{') {
        ++open;
      } else if ((c == ')' || c == ']' || c == '}') && --open == 0) {
        return i;
      }
    }
    return end;
  }

  std::size_t closing_quote(std::size_t at, std::size_t end) const {
    int depth = 0;
    for (std::size_t i = at + 1; i < end; ++i) {
      const char c = text_[i];
      if (sql_) {
        if (c != '\'') continue;
        if (i + 1 >= end || text_[i + 1] != '\'') return i;
        ++i;
      } else if (c == '\\') {
        ++i;
      } else if (c == '$' && i + 1 < end && text_[i + 1] == '{') {
        ++depth;
        ++i;
      } else if (depth > 0) {
        if (c == '}') --depth;
      } else if (c == '"') {
        return i;
      }
    }
    return end;
  }

  // PostgreSQL's E'…'. A quote behind a backslash ends it here as it does for what found the string.
  std::size_t escaped_literal(std::size_t at, std::size_t end, Rendered& out) const {
    const std::size_t close = closing_quote(at, end);
    if (close >= end) return at;
    for (std::size_t i = at + 1; i < close;) {
      const std::size_t size = i + 1 < close && (text_[i] == '\\' || text_.substr(i, 2) == "''") ? 2 : 1;
      const char c = text_[i + size - 1];
      out.put(size == 1 || text_[i] == '\'' ? c : c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c, {i, i + size});
      i += size;
    }
    return close + 1;
  }

  std::size_t literal(std::size_t at, std::size_t end, int depth, Rendered& out) {
    const std::size_t close = closing_quote(at, end);
    if (close >= end) return at;
    for (std::size_t i = at + 1; i < close;) {
      const std::string_view rest = text_.substr(i, close - i);
      if (sql_ && rest.starts_with("''")) {
        out.put('\'', {i, i + 2});
        i += 2;
      } else if (!sql_ && rest.starts_with("$${")) {
        out.put("${", {i, i + 3});
        i += 3;
      } else if (!sql_ && rest.starts_with("${")) {
        const std::size_t stop = hcl_hole(i, close);
        const Rendered part = depth < kDeepest ? read({i + 2, stop}, depth + 1) : unknown({i, stop});
        for (std::size_t k = 0; k < part.size(); ++k) {
          out.text += part.text[k];
          out.sources.push_back(part.text[k] == kHoleBegin || part.text[k] == kHoleEnd ? core::Span{i, stop + 1} : part.sources[k]);
        }
        i = stop + 1;
      } else if (!sql_ && rest.starts_with("%{")) {
        out.put(kUnknownPart, {i, i + 2});
        i += 2;
      } else if (!sql_ && rest[0] == '\\' && rest.size() > 1) {
        out.put(rest[1] == 'n' ? '\n' : rest[1] == 't' ? '\t' : rest[1] == 'r' ? '\r' : rest[1], {i, i + 2});
        i += 2;
      } else if (const Hole hole = hole_at(text_.substr(0, close), i, kTemplateHoles); hole.size != 0) {
        out.hole(hole.name, {i, i + hole.size});
        i += hole.size;
      } else {
        out.put(rest[0], {i, i + 1});
        ++i;
      }
    }
    return close + 1;
  }

  std::size_t hcl_hole(std::size_t at, std::size_t close) const {
    int open = 0;
    for (std::size_t i = at; i < close; ++i) {
      if (text_[i] == '{') ++open;
      if (text_[i] == '}' && --open == 0) return i;
    }
    return close - 1;
  }

  std::vector<core::Span> arguments(std::size_t open, std::size_t close) const {
    std::vector<core::Span> out;
    std::size_t begin = open + 1;
    int depth = 0;
    for (std::size_t i = begin; i < close; ++i) {
      const char c = text_[i];
      if (c == (sql_ ? '\'' : '"')) i = std::min(closing_quote(i, close), close - 1);
      if (c == '(' || c == '[' || c == '{') ++depth;
      if (c == ')' || c == ']' || c == '}') --depth;
      if (c == ',' && depth == 0) {
        out.push_back({begin, i});
        begin = i + 1;
      }
    }
    if (!trimmed(text_.substr(begin, close - begin)).empty()) out.push_back({begin, close});
    return out;
  }

  std::size_t call(std::size_t at, std::size_t open, std::size_t end, int depth, Rendered& out) {
    const std::size_t close = bracket(open, end);
    if (close >= end || depth >= kDeepest) return at;
    std::string name(text_.substr(at, open - at));
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    const std::vector<core::Span> args = arguments(open, close);
    auto is = [&](std::initializer_list<std::string_view> names) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    const core::Span whole{at, close + 1};
    const std::string_view inner = text_.substr(open + 1, close - open - 1);
    if (is({"trimspace", "chomp", "trim", "btrim", "rtrim", "nonsensitive", "sensitive", "tostring", "coalesce"}) && !args.empty()) {
      Rendered part = read(args[0], depth + 1);
      trim_breaks(part);
      out.append(part, 0, part.size());
    } else if (is({"concat"})) {
      for (core::Span arg : args) append(out, read(arg, depth + 1));
    } else if (is({"format"}) && !args.empty()) {
      format(args, depth, out);
    } else if (is({"join"}) && args.size() == 2) {
      join(args, depth, out);
    } else if (is({"concat_ws"}) && args.size() > 1) {
      const Rendered glue = read(args[0], depth + 1);
      for (std::size_t i = 1; i < args.size(); ++i) {
        if (i > 1) append(out, glue);
        append(out, read(args[i], depth + 1));
      }
    } else if (sql_ && is({"chr", "char"}) && (trimmed(inner) == "10" || trimmed(inner) == "13")) {
      out.put(trimmed(inner) == "10" ? '\n' : '\r', whole);
    } else if (is({"file", "pg_read_file", "templatefile"})) {
      put_hole(out, name == "templatefile" ? "" : "break|", {}, whole);
    } else if (is({"base64encode", "to_base64"}) || (name == "encode" && inner.find("base64") != std::string_view::npos)) {
      put_hole(out, "base64|", expression_name(inner), whole);
    } else if (is({"urlencode", "url_encode"})) {
      put_hole(out, "percent|", expression_name(inner), whole);
    } else {
      // What comes with the scheme, and what is chosen, nobody knows.
      const bool known = inner.find("earer") == std::string_view::npos && inner.size() < kLongestHole;
      out.hole(known ? expression_name(inner) : std::string_view{}, whole);
    }
    return close + 1;
  }

  static void append(Rendered& out, const Rendered& part) { out.append(part, 0, part.size()); }

  static void trim_breaks(Rendered& part) {
    constexpr std::string_view kBreak = "\x01" "break|";
    if (!part.text.starts_with(kBreak)) return;
    part.text.erase(1, kBreak.size() - 1);
    part.sources.erase(part.sources.begin() + 1, part.sources.begin() + static_cast<std::ptrdiff_t>(kBreak.size()));
  }

  void format(const std::vector<core::Span>& args, int depth, Rendered& out) {
    const Rendered pattern = read(args[0], depth + 1);
    std::size_t next = 1;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const char c = pattern.text[i];
      if (c != '%' || i + 1 >= pattern.size()) {
        out.append(pattern, i, i + 1);
        continue;
      }
      ++i;
      if (pattern.text[i] == '%') {
        out.put('%', pattern.sources[i]);
      } else if (next < args.size()) {
        append(out, read(args[next++], depth + 1));
      } else {
        out.put(kUnknownPart, pattern.sources[i]);
      }
    }
  }

  void join(const std::vector<core::Span>& args, int depth, Rendered& out) {
    const Rendered glue = read(args[0], depth + 1);
    const std::size_t open = skip(args[1].begin, args[1].end);
    const std::size_t close = open < args[1].end && text_[open] == '[' ? bracket(open, args[1].end) : args[1].end;
    if (close >= args[1].end) return append(out, unknown(args[1]));
    bool first = true;
    for (core::Span part : arguments(open, close)) {
      if (!first) append(out, glue);
      first = false;
      append(out, read(part, depth + 1));
    }
  }

  std::string_view text_;
  bool sql_;
};

}  // namespace

Rendered render_scalar(std::string_view text, const ConfigNode& node, Filling filling) {
  if (node.quote == ConfigQuote::kExpression) return render_expression(text, node.value, false);
  if (node.quote == ConfigQuote::kTag) {
    Rendered whole;  // the scheme may come with it
    whole.hole({}, node.value);
    return whole;
  }
  return ScalarReader(text, node, filling).read();
}

Rendered render_expression(std::string_view text, core::Span span, bool sql) {
  constexpr std::size_t kLongest = 4096;
  if (span.size() > kLongest) return {};
  return ExpressionReader(text, sql).read(span, 0);
}

}  // namespace credward::detect
