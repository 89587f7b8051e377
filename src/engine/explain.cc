#include "engine/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "detect/header_field.h"
#include "engine/session.h"
#include "text/document.h"

namespace credward::engine {
namespace {

constexpr std::string_view kRequestLine = "GET https://api.bytestack.dev/v1/sources\n";
constexpr std::string_view kCommandUrl = " https://api.bytestack.dev/v1/sources";
// Shorter runs of a key's alphabet cannot be a key, nor give one away (a report's bound is eight characters,
// too).
constexpr std::size_t kShortestMasked = 8;

bool is_key_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("-._~+/=").find(c) != std::string_view::npos;
}

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

// BYTESTACK_API_KEY, or a name behind a sign that makes it a variable.
bool is_variable(std::string_view before, std::string_view run) {
  bool plain = std::none_of(run.begin(), run.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  bool shouting = plain && run.find('_') != std::string_view::npos && lower(run) != run &&
                  std::none_of(run.begin(), run.end(), [](unsigned char c) { return std::islower(c) != 0; });
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  bool marked =
      before.ends_with("$") || before.ends_with("${") || before.ends_with("{{") || before.ends_with("%");
  return shouting || (marked && plain && run.size() < 40);
}

std::string_view skip_prompt(std::string_view text) {
  while (!text.empty() && (std::isspace(static_cast<unsigned char>(text.front())) != 0))
    text.remove_prefix(1);
  if (text.starts_with("$ ") || text.starts_with("> ")) text.remove_prefix(2);
  return text;
}

enum class Form { kCommand, kRequest, kHeader };

Form form_of(std::string_view text) {
  std::string_view first = text.substr(0, text.find_first_of(" \t\r\n"));
  std::string_view program =
      first.substr(first.rfind('/') == std::string_view::npos ? 0 : first.rfind('/') + 1);
  for (std::string_view name : {"curl", "curl.exe", "wget", "http", "https", "xh"}) {
    if (program == name && first.size() < text.size()) return Form::kCommand;
  }
  for (std::string_view method : {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"}) {
    if (first == method && text.find('\n') != std::string_view::npos) return Form::kRequest;
  }
  return Form::kHeader;
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

// The header that the explanation is about: the first one that goes to ByteStack.
const detect::HeaderField* chosen(const std::vector<detect::HeaderField>& fields) {
  auto found =
      std::find_if(fields.begin(), fields.end(), [](const auto& field) { return field.to_bytestack; });
  return found != fields.end() ? &*found : fields.empty() ? nullptr : &fields.front();
}

core::Span shown_place(const Masked& masked, core::Span whole, core::Span span) {
  auto place = [&](std::size_t at) {
    return masked.places[std::clamp(at, whole.begin, whole.end) - whole.begin];
  };
  return {place(span.begin), place(span.end)};
}

// The contract's order is that of precedence; candidates come in the order of their places.
void add_defects(const std::vector<detect::Candidate>& candidates, core::Span whole, const Masked& masked,
                 Explanation& out) {
  for (const detect::Candidate& candidate : candidates) {
    if (candidate.rule->persistence == core::Persistence::kSticky) continue;
    out.defects.push_back({candidate.rule->id, candidate.message, candidate.rule->level,
                           shown_place(masked, whole, candidate.span)});
  }
  std::stable_sort(out.defects.begin(), out.defects.end(),
                   [](const Defect& a, const Defect& b) { return a.level > b.level; });
}

}  // namespace

bool Explanation::malformed() const {
  if (kind == Kind::kElsewhere) return false;
  return kind != Kind::kHeader || !bearer || std::any_of(defects.begin(), defects.end(), [](const Defect& d) {
           return d.level > core::Level::kNote;
         });
}

Masked mask_header(std::string_view header) {
  Masked out;
  std::size_t i = 0;
  while (i < header.size()) {
    std::size_t end = i;
    while (end < header.size() && is_key_byte(header[end])) ++end;
    std::string_view run = header.substr(i, end - i);
    std::size_t kept = end - i;
    bool name = i == 0 && only_letters(run) && run.size() <= 24;
    if (run.size() >= kShortestMasked && !name && !is_variable(header.substr(0, i), run)) {
      kept = lower(run).starts_with("bearer") && run.size() > 6 ? 6 : 0;
      if (only_letters(run) && run.size() <= 12) kept = run.size();  // a scheme, however it is spelt
    }
    if (end == i) kept = 1, end = i + 1;
    for (std::size_t k = i; k < end; ++k) out.places.push_back(out.text.size() + std::min(k - i, kept));
    out.text += header.substr(i, kept);
    if (kept < end - i) out.text += "KEY";
    i = end;
  }
  out.places.push_back(out.text.size());
  return out;
}

core::Result<Explanation> explain(std::string_view text, const RunOptions& options) {
  if (text.size() > kMaxExplainedText) {
    return core::usage_error("the text is longer than a header or a command can be",
                             "use `credward stdin --path NAME` for a document");
  }
  Progress progress;
  auto session = Session::start(options, progress, std::nullopt, detect::Judged::kAll);
  if (!session) return session.error();
  const detect::Hosts hosts(session->policy().configuration().hosts);
  text = skip_prompt(text);
  const Form form = form_of(text);

  Explanation out;
  text::Document::Ptr document;
  std::vector<detect::HeaderField> fields;
  const detect::HeaderField* field = nullptr;
  // A command whose URL is a variable, or is missing: it is ByteStack's that was asked about.
  for (bool with_url : {false, true}) {
    Sample sample = sample_of(text, form, with_url);
    document = text::Document::make_root(std::move(sample.path), std::move(sample.text));
    fields = detect::find_header_fields(*document, hosts);
    field = chosen(fields);
    bool elsewhere = field != nullptr && !field->to_bytestack && field->url.size() > 0;
    if (form != Form::kCommand || elsewhere || (field != nullptr && field->to_bytestack)) break;
  }
  if (field == nullptr) {
    if (form != Form::kHeader) out.kind = Explanation::Kind::kNoHeader;
    return out;
  }
  if (!field->to_bytestack) {
    out.kind = Explanation::Kind::kElsewhere;
    return out;
  }
  out.kind = Explanation::Kind::kHeader;
  out.bearer = is_bearer(field->rendered_value);
  out.from_variable = field->rendered_value.find(detect::kHoleBegin) != std::string::npos;
  const Masked masked = mask_header(document->text().substr(field->whole.begin, field->whole.size()));
  out.header = masked.text;
  std::vector<core::Problem> problems;
  add_defects(detect::Worker(session->detector()).judge(document, detect::Judged::kAll, problems),
              field->whole, masked, out);
  return out;
}

}  // namespace credward::engine
