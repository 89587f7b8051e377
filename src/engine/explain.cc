#include "engine/explain.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "detect/header_field.h"
#include "engine/mask.h"
#include "engine/session.h"
#include "syntax/parser_client.h"
#include "text/document.h"

namespace credward::engine {
namespace {

constexpr std::string_view kRequestLine = "GET https://api.bytestack.dev/v1/sources\n";
constexpr std::string_view kCommandUrl = " https://api.bytestack.dev/v1/sources";
std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool only_letters(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isalpha(c) != 0 || c == '-'; });
}

std::string_view skip_prompt(std::string_view text) {
  while (!text.empty() && (std::isspace(static_cast<unsigned char>(text.front())) != 0))
    text.remove_prefix(1);
  if (text.starts_with("$ ") || text.starts_with("> ")) text.remove_prefix(2);
  return text;
}

enum class Form { kCommand, kRequest, kHeader };

bool is_command(std::string_view line) {
  line = skip_prompt(line);
  std::string_view first = line.substr(0, line.find_first_of(" \t\r\n"));
  return first.size() < line.size() && is_command_name(first);
}

// An option that was copied without the command it belongs to.
bool is_header_option(std::string_view text) {
  return text.starts_with("-H") || text.starts_with("--header=") || text.starts_with("--header ");
}

Form form_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size() - 1) + 1) {
    if (is_command(text.substr(at, text.find('\n', at) - at))) return Form::kCommand;
  }
  std::string_view first = text.substr(0, text.find_first_of(" \t\r\n"));
  for (std::string_view method : {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"}) {
    if (first == method && text.find('\n') != std::string_view::npos) return Form::kRequest;
  }
  return Form::kHeader;
}

// Where a text that does not begin with the header has it: behind a trace's mark, a log's words, in a mapping.
std::size_t header_within(std::string_view text) {
  const std::string low = lower(text);
  for (std::string_view name : {"authorization", "authorisation"}) {
    for (std::size_t at = low.find(name); at != std::string::npos; at = low.find(name, at + 1)) {
      bool word = at == 0 || (std::isalnum(static_cast<unsigned char>(low[at - 1])) == 0 && low[at - 1] != '-' && low[at - 1] != '_');
      if (word) return at;
    }
  }
  return std::string_view::npos;
}

// `"Authorization": "Bearer KEY",` of a mapping as the line of a header. Nothing where the value is more than one string:
// that is code, and what it sends only `scan` can say.
std::optional<std::string> header_of_mapping(std::string_view rest) {
  rest = rest.substr(0, rest.find_first_of("\r\n"));
  constexpr std::size_t kName = 13;
  std::string name(rest.substr(0, kName));
  rest.remove_prefix(kName);
  auto skip = [&](std::string_view any) { rest.remove_prefix(std::min(rest.find_first_not_of(any), rest.size())); };
  std::size_t before = rest.size();
  skip("\"'`");
  bool quoted_name = rest.size() < before;
  std::string_view separator = rest.substr(0, rest.find_first_not_of(" \t:=>,"));
  if (!quoted_name && (separator.empty() || rest.size() == separator.size() ||
                       std::string_view("\"'`").find(rest[separator.size()]) == std::string_view::npos)) {
    return name + std::string(rest);
  }
  rest.remove_prefix(separator.size());
  if (rest.empty() || std::string_view("\"'`").find(rest.front()) == std::string_view::npos) return std::nullopt;
  std::size_t end = rest.find(rest.front(), 1);
  if (end == std::string_view::npos) return std::nullopt;
  if (rest.find_first_not_of(" \t,;})]", end + 1) != std::string_view::npos) return std::nullopt;
  return name + ": " + std::string(rest.substr(1, end - 1));
}

// The header, or the value alone: then with the name that belongs to it.
std::string with_name(std::string_view line) {
  std::string_view name = line.substr(0, line.find_first_of(": =\t"));
  bool named = lower(name).find("auth") != std::string::npos ||
               lower(name).find("key") != std::string::npos ||
               (line.size() > name.size() && line[name.size()] == ':' && lower(name) != "bearer");
  bool scheme_only = line.size() > name.size() && line[name.size()] == ' ' && only_letters(name) &&
                     lower(name).find("authori") == std::string::npos;
  return named && !scheme_only ? std::string(line) : "Authorization: " + std::string(line);
}

struct Sample {
  std::string path;
  std::string text;
};

Sample sample_of(std::string_view text, Form form, bool with_url) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
  if (form == Form::kCommand)
    return {"explain.sh", std::string(text) + std::string(with_url ? kCommandUrl : "") + "\n"};
  if (form == Form::kRequest) return {"explain.http", std::string(text) + "\n"};
  return {"explain.http", std::string(kRequestLine) + with_name(text) + "\n"};
}

// "Bearer", one space, and one word: a key, or what is filled in at run time.
bool is_bearer(std::string_view value) {
  if (value.size() < 8 || lower(value.substr(0, 7)) != "bearer ") return false;
  return std::none_of(value.begin() + 7, value.end(), [](unsigned char c) { return std::isspace(c) != 0; });
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](unsigned char c) { return c >= 0x80; });
}

// Of a value that no rule judges and that is not Bearer and one word.
std::string_view why_not_bearer(std::string_view value) {
  if (value.empty()) return "Nothing follows the header's name";
  if (!is_ascii(value)) return "A character outside ASCII stands in the value";
  if (lower(value).starts_with("bearer ")) return "More than one word follows Bearer";
  return "This is not \"Bearer KEY\"";
}

// The header that the explanation is about: the first one that goes to ByteStack.
const detect::HeaderField* chosen(const std::vector<detect::HeaderField>& fields) {
  auto found =
      std::find_if(fields.begin(), fields.end(), [](const auto& field) { return field.to_bytestack; });
  return found != fields.end() ? &*found : fields.empty() ? nullptr : &fields.front();
}

// The line around a place, without the blanks at its ends; of a command's line without what a shell continues it by.
core::Span line_around(std::string_view text, std::size_t at) {
  std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  std::size_t end = std::min(text.find('\n', at), text.size());
  while (begin < end && std::isspace(static_cast<unsigned char>(text[begin])) != 0) ++begin;
  while (end > begin && std::string_view(" \t\r\\").find(text[end - 1]) != std::string_view::npos) --end;
  return {begin, end};
}

// What is outside ASCII, where that is the defect; else all that the rule points to.
core::Span exact_place(const detect::Candidate& candidate, std::string_view text) {
  core::Span span = candidate.span;
  if (candidate.rule->id != "header/non-ascii") return span;
  auto outside = [&](std::size_t at) { return static_cast<unsigned char>(text[at]) >= 0x80; };
  while (span.begin < span.end && !outside(span.begin)) ++span.begin;
  std::size_t end = span.begin;
  while (end < span.end && outside(end)) ++end;
  return end > span.begin ? core::Span{span.begin, end} : candidate.span;
}

// What was typed, as the scanner reads it.
struct Typed {
  text::Document::Ptr document;
  Form form = Form::kHeader;
  std::size_t end = 0;  // behind it only what was added to it stands
  std::vector<detect::HeaderField> fields;
  const detect::HeaderField* field = nullptr;
};

Typed read(std::string_view text, const detect::Hosts& hosts) {
  Typed typed;
  typed.form = form_of(text);
  // A command whose URL is a variable, or is missing: it is ByteStack's that was asked about.
  for (bool with_url : {false, true}) {
    Sample sample = sample_of(text, typed.form, with_url);
    typed.document = text::Document::make_root(std::move(sample.path), std::move(sample.text));
    typed.end = typed.document->text().size() - 1 - (with_url && typed.form == Form::kCommand ? kCommandUrl.size() : 0);
    typed.fields = detect::find_header_fields(*typed.document, hosts);
    typed.field = chosen(typed.fields);
    bool elsewhere = typed.field != nullptr && !typed.field->to_bytestack && typed.field->url.size() > 0;
    if (typed.form != Form::kCommand || elsewhere || (typed.field != nullptr && typed.field->to_bytestack)) break;
  }
  return typed;
}

// The contract's order is that of precedence; candidates come in the order of their places. A key itself is no defect of
// what is typed here, unless it stands in the URL in the header's stead.
std::vector<detect::Candidate> judged(const Typed& typed, const Session& session) {
  std::vector<core::Problem> problems;
  auto parser = std::make_shared<syntax::ParserOptions>();
  for (const auto& [path, pack] : session.detector()->packs()) parser->packs.push_back({path, pack});
  detect::Worker worker(session.detector(),
                        std::make_unique<syntax::ParserClient>(std::move(parser), std::make_shared<syntax::ParserLedger>()));
  std::vector<detect::Candidate> candidates = worker.judge(typed.document, detect::Judged::kAll, problems);
  bool in_url = typed.field == nullptr;
  std::erase_if(candidates, [&](const detect::Candidate& candidate) {
    bool of_key = candidate.rule->persistence == core::Persistence::kSticky;
    return of_key && !(in_url && candidate.rule->id == "key/in-url");
  });
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.rule->level > b.rule->level; });
  return candidates;
}

// The header where the first defect stands in it, else that one's line.
void show(const Typed& typed, const std::vector<detect::Candidate>& candidates, Explanation& out) {
  std::string_view text = typed.document->text();
  bool in_header = typed.field != nullptr && (candidates.empty() || candidates.front().span.overlaps(typed.field->whole));
  core::Span shown;
  if (in_header) shown = typed.field->whole;
  else if (!candidates.empty()) shown = line_around(text, candidates.front().span.begin);
  shown.end = std::max(shown.begin, std::min(shown.end, typed.end));
  const Masked masked = mask_header(text.substr(shown.begin, shown.size()));
  const std::vector<std::string> hidden = mask_header(text).hidden;
  out.header = masked.text;
  auto place = [&](core::Span span) {
    auto at = [&](std::size_t byte) { return masked.places[std::clamp(byte, shown.begin, shown.end) - shown.begin]; };
    return core::Span{at(span.begin), at(span.end)};
  };
  for (const detect::Candidate& candidate : candidates) {
    out.defects.push_back({candidate.rule->id, without_hidden(candidate.message, hidden), candidate.rule->level,
                           place(exact_place(candidate, text))});
  }
  if (typed.field == nullptr || !out.defects.empty() || out.bearer) return;
  const std::string_view why = why_not_bearer(typed.field->rendered_value);
  out.defects.push_back({"", std::string(why) + ": ByteStack answers 401.", core::Level::kError, place(typed.field->value)});
}

}  // namespace

bool is_command_name(std::string_view word) {
  word.remove_prefix(word.rfind('/') == std::string_view::npos ? 0 : word.rfind('/') + 1);
  constexpr std::string_view kNames[] = {"curl", "curl.exe", "wget", "http", "https", "xh"};
  return std::ranges::find(kNames, word) != std::end(kNames);
}

bool Explanation::malformed() const {
  if (kind == Kind::kElsewhere) return false;
  return kind != Kind::kHeader || !bearer || std::any_of(defects.begin(), defects.end(), [](const Defect& d) {
           return d.level > core::Level::kNote;
         });
}

core::Result<Explanation> explain(std::string_view text, const RunOptions& options) {
  if (text.size() > kMaxExplainedText) {
    return core::usage_error("the text is longer than a header or a command can be",
                             "use `credward stdin --path NAME` for a document");
  }
  Progress progress;
  auto session = Session::start(options, progress, std::nullopt, detect::Judged::kAll);
  if (!session) return session.error();
  const auto& rules = session->detector()->rules();
  if (std::ranges::none_of(rules, [](const core::RuleInfo* rule) { return rule->id.starts_with("header/"); })) return no_applicable_rule();
  const detect::Hosts hosts(session->policy().configuration().hosts);
  text = skip_prompt(text);
  Explanation out;
  if (text.empty()) return out;
  std::string header;
  if (is_header_option(text)) {
    header = "curl " + std::string(text);
    text = header;
  }
  if (std::size_t at = header_within(text); form_of(text) == Form::kHeader && at != std::string_view::npos && at > 0) {
    auto found = header_of_mapping(text.substr(at));
    if (!found) return out;
    header = std::move(*found);
    text = header;
  }
  const Typed typed = read(text, hosts);
  if (typed.field == nullptr && typed.form == Form::kHeader) return out;
  if (typed.field != nullptr && !typed.field->to_bytestack) {
    out.kind = Explanation::Kind::kElsewhere;
    return out;
  }
  const std::vector<detect::Candidate> candidates = judged(typed, *session);
  // The line of the request is ours: what is wrong there is that no header was typed.
  bool ours = typed.form == Form::kHeader && !candidates.empty() && candidates.front().span.begin < kRequestLine.size();
  if (ours) return out;
  out.kind = typed.field != nullptr ? Explanation::Kind::kHeader : Explanation::Kind::kNoHeader;
  out.bearer = typed.field != nullptr && is_bearer(typed.field->rendered_value);
  out.from_variable = typed.field != nullptr && typed.field->rendered_value.find(detect::kHoleBegin) != std::string::npos;
  show(typed, candidates, out);
  return out;
}

}  // namespace credward::engine
