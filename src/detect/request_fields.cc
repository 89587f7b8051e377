#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <unordered_map>

#include "detect/api_url.h"
#include "detect/config_names.h"
#include "detect/field_finders.h"
#include "detect/header_line.h"
#include "detect/holes.h"
#include "detect/rendered.h"

namespace credward::detect {
namespace {

constexpr std::array<std::string_view, 8> kMethods = {"GET",    "POST", "PUT",     "PATCH",
                                                      "DELETE", "HEAD", "OPTIONS", "QUERY"};
constexpr std::uint32_t kMostHeaders = 100;
constexpr std::size_t kLongestLine = 16 * 1024;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool is_header_like(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && end < 64 &&
         (std::isalnum(static_cast<unsigned char>(line[end])) != 0 || line[end] == '-' || line[end] == '_'))
    ++end;
  return end > 1 && end < line.size() && (line[end] == ':' || line[end] == '=' || line[end] == ' ');
}

struct RequestLine {
  std::string_view target;
  bool versioned = false;
};

// `POST /v1/queries HTTP/1.1`, `POST https://…`; in .http files a bare URL too.
std::optional<RequestLine> request_line(std::string_view line, bool http_file) {
  line = trimmed(line);
  RequestLine request;
  const std::size_t blank = line.find_first_of(" \t");
  const std::string_view first = line.substr(0, blank);
  if (std::find(kMethods.begin(), kMethods.end(), first) == kMethods.end()) {
    if (!http_file ||
        (!line.starts_with("http://") && !line.starts_with("https://") && !line.starts_with("{{")))
      return std::nullopt;
    request.target = line;
    return request;
  }
  if (blank == std::string_view::npos) return std::nullopt;
  std::string_view rest = trimmed(line.substr(blank));
  const std::size_t version = rest.rfind(" HTTP/");
  if (version != std::string_view::npos) {
    request.versioned = true;
    rest = trimmed(rest.substr(0, version));
  }
  if (rest.empty() || (rest.find_first_of(" \t") != std::string_view::npos && !http_file))
    return std::nullopt;
  request.target = rest;
  if (rest[0] != '/' && rest[0] != '{' && rest[0] != '<' && rest[0] != '$' &&
      rest.find("://") == std::string_view::npos && rest.find('.') == std::string_view::npos)
    return std::nullopt;
  return request;
}

class RequestFinder {
 public:
  RequestFinder(const FieldContext& context, std::vector<HeaderField>& fields)
      : surroundings_(context.surroundings),
        urls_(context.urls),
        text_(context.surroundings.text()),
        lines_(context.surroundings.document().own_lines()),
        fields_(fields),
        covered_(context.covered) {
    const std::string_view language = context.surroundings.document().language();
    http_file_ = language == "http" || language == "rest" || language == "hurl";
    if (http_file_) read_variables();
  }

  void run() {
    for (std::uint32_t number = 1; number <= lines_.line_count();) {
      const std::uint32_t next = read(number);
      number = std::max(next, number + 1);
    }
    read_escaped();
  }

 private:
  struct Head {
    std::vector<HeaderField> found;
    UrlNames::Owner owner = UrlNames::Owner::kUnknown;
    core::Span url;
    std::vector<RequestMark> marks;
  };

  // "> ", "# ", "* ", "// ": what a transcript or a comment puts before each line.
  std::string_view mark_of(std::uint32_t number) const {
    const core::Span span = lines_.line_span(number);
    const std::string_view mark = surroundings_.line_mark(span.begin);
    return mark == "$" || mark == ";" ? std::string_view{} : mark;
  }

  std::string_view content(std::uint32_t number, std::string_view mark) const {
    std::string_view line = lines_.line(number);
    if (line.size() > kLongestLine) return {};
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    if (!mark.empty() && line.starts_with(mark)) {
      line.remove_prefix(mark.size());
      while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    }
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    return line;
  }

  // `@host = https://api.bytestack.dev`
  void read_variables() {
    for (std::uint32_t number = 1; number <= lines_.line_count(); ++number) {
      const std::string_view line = trimmed(lines_.line(number));
      const std::size_t equals = line.find('=');
      if (!line.starts_with("@") || equals == std::string_view::npos || line.size() > 1000) continue;
      variables_[std::string(trimmed(line.substr(1, equals - 1)))] =
          std::string(trimmed(line.substr(equals + 1)));
    }
  }

  bool is_request(std::uint32_t number, std::string_view mark, std::optional<RequestLine>& request) const {
    const std::string_view line = content(number, mark);
    if (line.size() < 5) return false;
    request = request_line(line, http_file_);
    if (!request) return false;
    if (request->versioned || http_file_) return true;
    // Without a version a request is told by the header below it, in documents only.
    return surroundings_.prose() && number < lines_.line_count() && is_header_like(content(number + 1, mark));
  }

  std::uint32_t read(std::uint32_t number) {
    const std::string_view raw = lines_.line(number);
    if (raw.size() > kLongestLine) return number + 1;
    const std::string_view mark = mark_of(number);
    std::optional<RequestLine> request;
    if (!is_request(number, mark, request)) return number + 1;
    Head head;
    judge_target(request->target, head);
    find_key_in_url(request->target, head);
    std::uint32_t line = number + 1;
    const std::size_t begin = lines_.line_span(number).begin;
    std::size_t end = lines_.line_span(number).end;
    for (; line <= lines_.line_count() && line - number <= kMostHeaders; ++line) {
      const std::string_view text = content(line, mark);
      if (text.empty() || text.starts_with("###") || text.starts_with("```")) break;
      if (http_file_ && text.starts_with("HTTP")) break;  // Hurl: what the answer has to be
      if (http_file_ && (text.starts_with("?") || text.starts_with("&"))) continue;
      std::optional<RequestLine> another;
      if (is_request(line, mark, another)) break;
      read_header(text, mark_of(line), mark, head);
      end = lines_.line_span(line).end;
    }
    if (http_file_ && wants_refusal(line)) return line;
    if (http_file_) look_behind(number, line, *request, head);
    finish(std::move(head), {begin, end});
    return line;
  }

  // Hurl's `HTTP 401`, behind the head and the body of a request.
  bool wants_refusal(std::uint32_t line) const {
    std::optional<RequestLine> another;
    for (std::uint32_t below = line; below <= lines_.line_count() && below - line < kMostHeaders; ++below) {
      const std::string_view text = content(below, {});
      if (text.starts_with("HTTP")) return text.ends_with(" 401") || text.ends_with(" 403");
      if (text.starts_with("###") || is_request(below, {}, another)) return false;
    }
    return false;
  }

  // GET https://…?api_key={{key}}
  void find_key_in_url(std::string_view target, Head& head) const {
    if (!http_file_ || head.owner != UrlNames::Owner::kByteStack || key_in_query(rendered(target)).size() == 0) return;
    const auto begin = static_cast<std::size_t>(target.data() - text_.data());
    head.marks.push_back({std::string(kKeyInUrl), {begin, begin + target.size()}});
  }

  // What a .http file says of a request below its head: headers behind the blank line are its body, and there is
  // nothing else that could bring a key.
  void look_behind(std::uint32_t number, std::uint32_t line, const RequestLine& request, Head& head) {
    if (head.owner != UrlNames::Owner::kByteStack) return;
    const bool proper = std::any_of(head.found.begin(), head.found.end(), [](const HeaderField& f) { return !f.in_comment; });
    bool first = true, misplaced = false, expects = false;
    for (std::uint32_t below = line; below <= lines_.line_count() && below - line < kMostHeaders; ++below) {
      const std::string_view text = content(below, {});
      if (text.starts_with("###")) break;
      expects = expects || text.find("401") != std::string_view::npos || text.find("403") != std::string_view::npos;
      if (text.empty() && below == line) continue;
      const bool header = first && is_header_like(text) && text.find(':') < text.find(' ');
      const auto field = header ? parse_header_line(rendered(text)) : std::nullopt;
      first = header;
      if (!field || proper || header_name(field->rendered_name) != HeaderName::kAuthorization) continue;
      head.marks.push_back({"misplaced body", field->whole});
      misplaced = true;
    }
    const core::Span request_line = lines_.line_span(number);
    const std::size_t begin = text_.find_first_not_of(" \t", request_line.begin);
    const auto target = static_cast<std::size_t>(request.target.data() - text_.data());
    const bool open = expects || misplaced || !head.found.empty() || !needs_key(target_url(request.target), urls_.hosts());
    // Scripts and settings of the client may set it.
    for (std::string_view word : {"{%", "# @", "// @", "< ./", "oauth2", "import "})
      if (open || text_.find(word) != std::string_view::npos) return;
    head.marks.push_back({"missing", {begin, target + request.target.size()}});
  }

  // With the file's variable in front of it filled in.
  std::string target_url(std::string_view target) const {
    const Hole hole = hole_at(target, 0, kTemplateHoles);
    const auto known = variables_.find(std::string(hole.name));
    if (hole.size == 0 || known == variables_.end()) return std::string(target);
    return known->second + std::string(target.substr(hole.size));
  }

  Rendered rendered(std::string_view text) const {
    Rendered out;
    auto begin = static_cast<std::size_t>(text.data() - text_.data());
    const std::size_t end = begin + text.size();
    // Clients that read .http files fill in {{name}} and nothing else.
    const unsigned syntaxes = http_file_ ? kTemplateHoles : kTemplateHoles | kDollarHoles | kPercentHoles;
    while (begin < end) {
      const Hole hole = hole_at(text_, begin, syntaxes);
      if (hole.size != 0 && begin + hole.size <= end) {
        out.hole(hole.name, {begin, begin + hole.size});
        begin += hole.size;
      } else {
        out.put(text_[begin], {begin, begin + 1});
        ++begin;
      }
    }
    return out;
  }

  void read_header(std::string_view text, std::string_view own_mark, std::string_view mark, Head& head,
                   std::string_view joined = {}) {
    std::string_view line = text;
    bool comment = false;
    if (http_file_ && mark.empty() && (own_mark == "#" || own_mark == "//")) {
      line.remove_prefix(std::min(line.size(), own_mark.size()));
      line = trimmed(line);
      comment = true;
    }
    if (line.size() > 5 && (line.starts_with("Host:") || line.starts_with("host:"))) {
      if (head.owner == UrlNames::Owner::kUnknown) judge_host(trimmed(line.substr(5)), head);
      return;
    }
    Rendered whole = rendered(line);
    if (!joined.empty()) {
      const auto begin = static_cast<std::size_t>(joined.data() - text_.data());
      // What is trimmed off a line stands before what is joined to it.
      for (std::size_t at = static_cast<std::size_t>(line.data() - text_.data()) + line.size(); text_[at] == ' ' || text_[at] == '\t'; ++at)
        whole.put(text_[at], {at, at + 1});
      whole.hole(joined, {begin, begin + joined.size()});
    }
    if (auto field = parse_header_line(whole)) {
      // "token for the service …" is a sentence: only the right name may lack its colon, and in documents a
      // request's head has no sentences in it anyway.
      field->in_comment = comment;
      head.found.push_back(std::move(*field));
    }
  }

  void judge_target(std::string_view target, Head& head) {
    const Hosts& hosts = urls_.hosts();
    const auto urls = find_urls(target, hosts);
    const auto offset = static_cast<std::size_t>(target.data() - text_.data());
    for (const Url& url : urls) {
      judge_host(target.substr(url.host.begin, url.host.size()), head);
      head.url = {offset + url.span.begin, offset + url.span.end};
      if (head.owner != UrlNames::Owner::kUnknown) return;
      break;
    }
    judge_variable(target, head);
  }

  void judge_host(std::string_view host, Head& head) {
    head.owner = urls_.owner_of(host);
    if (head.owner == UrlNames::Owner::kUnknown) judge_variable(host, head);
  }

  // {{host}}, $BYTESTACK_URL
  void judge_variable(std::string_view text, Head& head) {
    for (std::size_t i = 0; i < text.size() && i < 200; ++i) {
      const Hole hole = hole_at(text, i, kTemplateHoles | kDollarHoles);
      if (hole.size == 0) continue;
      const auto variable = variables_.find(std::string(hole.name));
      if (variable != variables_.end()) {
        const auto urls = find_urls(variable->second, urls_.hosts());
        if (!urls.empty())
          head.owner = urls_.owner_of(
              std::string_view(variable->second).substr(urls[0].host.begin, urls[0].host.size()));
        else
          head.owner = urls_.owner_of(variable->second);
      } else if (contains_bytestack(hole.name)) {
        head.owner = UrlNames::Owner::kByteStack;
      } else {
        head.owner = urls_.named(hole.name);
        if (head.owner != UrlNames::Owner::kUnknown) head.url = urls_.url_named(hole.name);
      }
      return;
    }
  }

  // "Authorization: Bearer " << key: the name that is joined to the string that closes at `quote`; empty if none is.
  std::string_view joined_name(std::size_t quote) const {
    if (quote + 1 >= text_.size() || text_[quote] != '"') return {};
    std::size_t at = text_.find_first_not_of(" \t\r\n", quote + 1);
    if (at == std::string_view::npos) return {};
    const bool joins = text_.substr(at, 2) == "<<" || std::string_view("+.,&").find(text_[at]) != std::string_view::npos;
    at = joins ? text_.find_first_not_of(" \t\r\n<+.,&$", at) : std::string_view::npos;
    if (at == std::string_view::npos) return {};
    std::size_t end = at;
    while (end < text_.size() && end - at < kLongestHole && (std::isalnum(static_cast<unsigned char>(text_[end])) != 0 || text_[end] == '_')) ++end;
    return text_.substr(at, end - at);
  }

  // "POST /v1 HTTP/1.1\r\nHost: …\r\nAuthorization: …" in a string: its lines end with escapes.
  void read_escaped() {
    constexpr std::string_view kVersion = " HTTP/1.";
    constexpr std::size_t kReach = 4096;
    if (surroundings_.prose() || http_file_) return;
    std::size_t at = 0;
    while ((at = text_.find(kVersion, at)) != std::string_view::npos) {
      const std::size_t version = at;
      at += kVersion.size() + 1;
      if (at >= text_.size() || text_[at] != '\\') continue;
      std::size_t begin = version;
      while (begin > 0 && version - begin < 1000 && text_[begin - 1] != '"' && text_[begin - 1] != '\'' &&
             text_[begin - 1] != '\n' && text_[begin - 1] != '`')
        --begin;
      const auto request = request_line(text_.substr(begin, version + kVersion.size() + 1 - begin), false);
      if (!request) continue;
      Head head;
      judge_target(request->target, head);
      const std::size_t stop = std::min(text_.size(), at + kReach);
      std::size_t i = at;
      for (std::uint32_t lines = 0; lines < kMostHeaders && i < stop; ++lines) {
        int breaks = 0;
        while (i < stop && (text_[i] == '\\' || text_[i] == '"' || text_[i] == '\'' || text_[i] == '+' ||
                            text_[i] == '.' || std::isspace(static_cast<unsigned char>(text_[i])) != 0)) {
          if (text_.substr(i, 2) == "\\n") ++breaks;
          i += text_[i] == '\\' ? 2 : 1;
        }
        if (breaks > 1 || i >= stop) break;
        std::size_t end = i;
        while (end < stop && text_[end] != '\\' && text_[end] != '"' && text_[end] != '\n' &&
               text_[end] != '`')
          ++end;
        if (end == i) break;
        read_header(trimmed(text_.substr(i, end - i)), {}, {}, head, joined_name(end));
        i = end;
        if (i < stop && text_[i] == '"' && text_.substr(i + 1, 40).find('"') == std::string_view::npos) break;
      }
      finish(std::move(head), {begin, i});
      at = std::max(at, i);
    }
  }

  // Marks of a request that has no field, or of one of its fields.
  void finish_marks(Head& head, core::Span whole) {
    int sent = 0;
    for (HeaderField& field : head.found) {
      const bool counts = !field.in_comment && header_name(field.rendered_name) == HeaderName::kAuthorization;
      if (http_file_ && counts && ++sent > 1) field.marks.push_back({"duplicate", field.whole});
    }
    if (head.marks.empty()) return;
    HeaderField field;
    field.carrier = Carrier::kRequest;
    field.request_only = true;
    field.to_bytestack = true;
    field.whole = field.call = whole;
    field.extent = whole;
    field.open_end = true;
    field.url = head.url;
    field.in_documentation = surroundings_.in_documentation(whole.begin);
    field.called_wrong = surroundings_.called_wrong(whole);
    field.marks = std::move(head.marks);
    fields_.push_back(std::move(field));
  }

  void finish(Head head, core::Span whole) {
    finish_marks(head, whole);
    if (head.found.empty()) return;
    covered_.push_back(whole);
    const bool proper = std::any_of(head.found.begin(), head.found.end(), [](const HeaderField& field) {
      return header_name(field.rendered_name) == HeaderName::kAuthorization &&
             !field.rendered_value.empty() && !field.in_comment;
    });
    std::optional<bool> wrong;
    for (HeaderField& field : head.found) {
      if (proper && header_name(field.rendered_name) == HeaderName::kMistaken) continue;
      field.carrier = Carrier::kRequest;
      field.to_bytestack =
          head.owner == UrlNames::Owner::kByteStack || value_names_bytestack(field.rendered_value);
      field.url = head.url;
      field.in_comment = field.in_comment || surroundings_.in_comment(whole.begin);
      field.in_documentation = surroundings_.in_documentation(whole.begin);
      if (field.to_bytestack) {
        if (!wrong) wrong = surroundings_.called_wrong(whole);
        field.called_wrong = *wrong;
      }
      fields_.push_back(std::move(field));
    }
  }

  const Surroundings& surroundings_;
  const UrlNames& urls_;
  std::string_view text_;
  const text::LineIndex& lines_;
  std::vector<HeaderField>& fields_;
  std::vector<core::Span>& covered_;
  bool http_file_ = false;
  std::unordered_map<std::string, std::string> variables_;
};

}  // namespace

void find_request_fields(const FieldContext& context, std::vector<HeaderField>& fields) {
  RequestFinder(context, fields).run();
}

}  // namespace credward::detect
