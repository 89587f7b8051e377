#include "engine/requests.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <set>

#include "engine/said_names.h"

namespace credward::engine {
namespace {

constexpr std::size_t kMostRequests = 1000;
constexpr std::size_t kMostUrls = 10'000;  // looked at
constexpr std::uint32_t kLinesAround = 8;
constexpr std::size_t kLongestLine = 2000;
constexpr std::size_t kLongestRoute = 200;
constexpr std::size_t kLongestName = 120;
constexpr std::size_t kMostNames = 8;
constexpr std::size_t kMostEnclosing = 24;

constexpr std::array<std::string_view, 6> kMethods = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"};

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::string upper(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return out;
}

bool is_method(std::string_view word) {
  return std::ranges::find(kMethods, word) != kMethods.end();
}

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word(text[end]) && end - at < kLongestName) ++end;
  return text.substr(at, end - at);
}

// The lines of one statement, as far as blank lines, continuations and ends of statements show it.
class Statement {
 public:
  Statement(std::string_view text, std::size_t url) : text_(text) {
    begin_ = line_begin(url);
    end_ = line_end(url);
    for (std::uint32_t i = 0; i < kLinesAround && begin_ > 0; ++i) {
      std::size_t before = line_begin(begin_ - 1);
      if (begin_ - before > kLongestLine || ends(text_.substr(before, begin_ - 1 - before))) break;
      begin_ = before;
    }
    for (std::uint32_t i = 0; i < kLinesAround && end_ < text_.size(); ++i) {
      std::size_t next = line_end(end_ + 1);
      std::string_view line = text_.substr(end_ + 1, next - end_ - 1);
      if (ends(text_.substr(line_begin(end_), end_ - line_begin(end_))) || line.size() > kLongestLine ||
          blank(line))
        break;
      end_ = next;
    }
    // A file of one endless line is no statement.
    begin_ = std::max(begin_, url > kLongestLine ? url - kLongestLine : 0);
    end_ = std::min(end_, url + kLongestLine);
  }

  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  std::string_view view() const { return text_.substr(begin_, end_ - begin_); }

 private:
  std::size_t line_begin(std::size_t at) const {
    std::size_t newline = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
  }
  std::size_t line_end(std::size_t at) const { return std::min(text_.find('\n', at), text_.size()); }
  static bool blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
  }
  static bool ends(std::string_view line) {
    std::size_t last = line.find_last_not_of(" \t\r");
    if (last == std::string_view::npos || line.substr(0, last + 1).starts_with("```")) return true;
    if (line[last] == '\\' || line[last] == ',' || line[last] == '(' || line[last] == '{') return false;
    return line[last] == ';' || line.find_first_not_of(" \t\r)};") == std::string_view::npos;
  }

  std::string_view text_;
  std::size_t begin_ = 0, end_ = 0;
};

// `-X POST`, `--request=POST`, "POST", `method: "POST"`, `POST https://…`.
std::string named_method(std::string_view text) {
  for (std::string_view method : kMethods) {
    for (std::size_t at = text.find(method); at != std::string_view::npos; at = text.find(method, at + 1)) {
      std::size_t after = at + method.size();
      if (after < text.size() && is_word(text[after])) continue;
      bool quoted = at > 0 && after < text.size() && (text[at - 1] == '"' || text[at - 1] == '\'') &&
                    text[after] == text[at - 1];
      std::string_view before = text.substr(0, at);
      bool option = before.ends_with("-X") || before.ends_with("-X ") || before.ends_with("--request ") ||
                    before.ends_with("--request=");
      bool request_line = text.substr(after).starts_with(" http") || text.substr(after).starts_with(" /");
      if (quoted || option || (request_line && (at == 0 || !is_word(text[at - 1]))))
        return std::string(method);
    }
  }
  return {};
}

// `requests.post(`, `http.Get(`, `axios.delete(` right before the URL.
std::string called_method(std::string_view before) {
  std::size_t open = before.find_last_not_of(" \t\r\n\"'`fFrRbB@$");
  if (open == std::string_view::npos || before[open] != '(') return {};
  std::size_t begin = open;
  while (begin > 0 && is_word(before[begin - 1]) && open - begin < 12) --begin;
  std::string word = upper(before.substr(begin, open - begin));
  return is_method(word) ? word : std::string();
}

bool has_option(std::string_view text, std::string_view option) {
  for (std::size_t at = text.find(option); at != std::string_view::npos; at = text.find(option, at + 1)) {
    bool begins = at > 0 && std::isspace(static_cast<unsigned char>(text[at - 1]));
    if (begins &&
        (option.starts_with("--") || at + option.size() == text.size() || !is_word(text[at + option.size()])))
      return true;
  }
  return false;
}

std::string method_of(std::string_view statement, std::size_t url) {
  std::string_view before = statement.substr(0, url);
  if (std::string called = called_method(before); !called.empty()) return called;
  if (std::string named = named_method(statement); !named.empty()) return named;
  if (before.find("curl ") != std::string_view::npos) {
    for (std::string_view option : {"-d", "--data", "--json", "-F", "--form"}) {
      if (has_option(statement, option)) return "POST";
    }
    return "GET";
  }
  bool fetched =
      before.find("fetch(") != std::string_view::npos && statement.find("method") == std::string_view::npos;
  return fetched ? "GET" : std::string();
}

std::string variable_of(std::string_view statement) {
  constexpr std::array<std::string_view, 12> kReads = {
      "${",        "$",        "process.env.", "process.env[\"", "environ[\"", "environ['", "environ.get(\"",
      "getenv(\"", "getenv('", "ENV[\"",       "ENV.fetch(\"",   "secrets."};
  for (std::string_view read : kReads) {
    for (std::size_t at = statement.find(read); at != std::string_view::npos;
         at = statement.find(read, at + read.size())) {
      std::string_view name = word_at(statement, at + read.size());
      if (!name.empty() && (detect::is_credential_name(name) || detect::is_bytestack_name(name, {})))
        return std::string(name);
    }
  }
  return {};
}

std::string route_of(std::string_view text, const detect::Url& url) {
  std::string_view rest = text.substr(url.host.end, url.span.end - url.host.end);
  if (rest.starts_with(':')) rest.remove_prefix(std::min(rest.find('/'), rest.size()));
  rest = rest.substr(0, rest.find_first_of("?# \t\"'`<>\\"));
  if (rest.size() > kLongestRoute || !rest.starts_with('/')) return {};
  while (rest.size() > 1 && rest.ends_with('/')) rest.remove_suffix(1);
  return std::string(rest);
}

bool is_name(std::string_view text) {
  if (text.empty() || text.size() > kLongestName || upper(text) == "AUTHORIZATION") return false;
  return std::ranges::all_of(text,
                             [](char c) {
                               return is_word(c) ||
                                      std::string_view("-.:/ ").find(c) != std::string_view::npos;
                             }) &&
         text.find("//") == std::string_view::npos;
}

// A URL in a call that the analysis knows, or in a constant that one is made from. Where a statement ends, text alone
// does not know for sure.
bool is_known(core::Span url, const core::StatedRequest& stated, const std::vector<core::StatedRequest>& known) {
  return std::ranges::any_of(known, [&](const core::StatedRequest& request) {
    if (request.span.overlaps(url)) return true;
    bool near = stated.fact.method.empty() || request.span.overlaps(stated.span);
    return near && request.fact.route.starts_with(stated.fact.route);
  });
}

void add_stated(const text::Document& document, const detect::Hosts& hosts, std::vector<core::StatedRequest>& out) {
  const std::vector<core::StatedRequest> known = out;
  std::string_view text = document.text();
  std::size_t urls = 0;
  for (const detect::Url& url : detect::find_urls(text, hosts)) {
    if (out.size() >= kMostRequests || ++urls > kMostUrls) return;
    std::string_view host = text.substr(url.host.begin, url.host.size());
    // The documentation's hosts answer no requests.
    if (!hosts.is_bytestack(host) || url.scheme.size() == 0 || host.starts_with("docs.") ||
        host.starts_with("www."))
      continue;
    Statement statement(text, url.span.begin);
    core::StatedRequest one;
    one.span = {statement.begin(), statement.end()};
    one.fact.line = document.lines().region(url.span).line;
    one.fact.route = route_of(text, url);
    one.fact.method = method_of(statement.view(), url.span.begin - statement.begin());
    if (is_known(url.span, one, known)) continue;
    one.fact.variable = variable_of(statement.view());
    out.push_back(std::move(one));
  }
}

}  // namespace

std::vector<core::StatedRequest> stated_requests(const text::Document& document, const detect::Hosts& hosts,
                                                 std::vector<core::StatedRequest> known) {
  if (known.size() > kMostRequests) known.resize(kMostRequests);
  for (core::StatedRequest& request : known) request.fact.line = document.lines().region(request.span).line;
  add_stated(document, hosts, known);
  for (core::StatedRequest& request : known) request.fact.path = document.path();
  return known;
}

core::KeyContext context_of(const text::Document& document, const detect::Candidate& candidate,
                            const detect::EnclosingNames& names, const std::vector<core::StatedRequest>& requests) {
  core::KeyContext context;
  std::set<std::string> seen;
  for (std::size_t i = 1; i < candidate.evidence.size(); ++i) {
    core::Span span = candidate.evidence[i];
    if (span.overlaps(candidate.span)) continue;
    std::string name(document.text().substr(span.begin, span.size()));
    if (name.find("bytestack.dev") != std::string::npos || name.find("bytestack.com") != std::string::npos)
      continue;
    if (is_name(name) && seen.insert(name).second && context.names.size() < kMostNames)
      context.names.push_back(name);
  }
  SaidNames said = said_names(document.text(), document.language(), candidate.span.begin);
  context.enclosing = std::move(said.environments);
  std::ranges::move(names.at(candidate.span.begin), std::back_inserter(context.enclosing));
  std::ranges::move(said.titles, std::back_inserter(context.enclosing));
  if (context.enclosing.size() > kMostEnclosing) context.enclosing.resize(kMostEnclosing);
  for (const core::StatedRequest& request : requests) {
    bool carries = std::ranges::any_of(request.value, [&](core::Span part) { return part.overlaps(candidate.span); });
    if (carries || request.span.overlaps(candidate.span)) context.calls.push_back(request.fact);
  }
  return context;
}

}  // namespace credward::engine
