#include "report/html_defects.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/text_lines.h"

namespace credward::report {
namespace {

constexpr std::size_t kMostShown = 1000;  // jsonl has all
constexpr std::size_t kUnfolded = 20;

struct Language {
  std::string_view ending, name;
};
constexpr Language kLanguages[] = {
    {"bash", "Shell"},        {"c", "C"},           {"cc", "C++"},         {"cjs", "JavaScript"}, {"cpp", "C++"},
    {"cs", "C#"},             {"dart", "Dart"},     {"dockerfile", "Docker"}, {"env", "Environment files"},
    {"ex", "Elixir"},         {"exs", "Elixir"},    {"go", "Go"},          {"groovy", "Groovy"},  {"h", "C"},
    {"hcl", "HCL"},           {"htm", "HTML"},      {"html", "HTML"},      {"http", "HTTP requests"},
    {"ipynb", "Notebooks"},   {"java", "Java"},     {"js", "JavaScript"},  {"json", "JSON"},      {"jsx", "JavaScript"},
    {"kt", "Kotlin"},         {"kts", "Kotlin"},    {"lua", "Lua"},        {"makefile", "Make"},  {"markdown", "Documentation"},
    {"md", "Documentation"},  {"mjs", "JavaScript"}, {"mts", "TypeScript"}, {"php", "PHP"},       {"pl", "Perl"},
    {"ps1", "PowerShell"},    {"py", "Python"},     {"r", "R"},            {"rb", "Ruby"},        {"rest", "HTTP requests"},
    {"rs", "Rust"},           {"rst", "Documentation"}, {"scala", "Scala"}, {"sh", "Shell"},      {"sql", "SQL"},
    {"swift", "Swift"},       {"tf", "HCL"},        {"toml", "TOML"},      {"ts", "TypeScript"},  {"tsx", "TypeScript"},
    {"txt", "Documentation"}, {"xml", "XML"},       {"yaml", "YAML"},      {"yml", "YAML"},       {"zsh", "Shell"}};

// What people call the language of a file, else its ending.
std::string language_of(const core::Finding& finding) {
  if (!finding.path) return "Messages";
  std::string_view name = finding.member ? *finding.member : *finding.path;
  name = name.substr(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
  std::size_t dot = name.rfind('.');
  std::string ending(dot == std::string_view::npos ? name : name.substr(dot + 1));
  std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const Language& language : kLanguages) {
    if (language.ending == ending) return std::string(language.name);
  }
  return dot == std::string_view::npos ? std::string(name) : "." + ending;
}

// What a report of another command shows, which does not know the words of the file.
struct Form {
  std::string_view rule, before, after;
};
constexpr std::string_view kRight = "Authorization: Bearer KEY";
constexpr Form kForms[] = {
    {"header/missing-scheme", "Authorization: KEY", kRight},
    {"header/wrong-scheme", "Authorization: Token KEY", kRight},
    {"header/scheme-misspelt", "Authorization: Baerer KEY", kRight},
    {"header/scheme-punctuation", "Authorization: Bearer: KEY", kRight},
    {"header/missing-space", "Authorization: BearerKEY", kRight},
    {"header/extra-space", "Authorization: Bearer  KEY", kRight},
    {"header/scheme-repeated", "Authorization: Bearer Bearer KEY", kRight},
    {"header/scheme-case", "Authorization: bearer KEY", kRight},
    {"header/name-misspelt", "Authorisation: Bearer KEY", kRight},
    {"header/wrong-name", "X-API-Key: KEY", kRight},
    {"header/name-separator", "Authorization Bearer KEY", kRight},
    {"header/quoted-key", "Authorization: Bearer \"KEY\"", kRight},
    {"header/placeholder", "Authorization: Bearer YOUR_API_KEY", "Authorization: Bearer $KEY"},
    {"header/unexpanded-variable", "'Authorization: Bearer $KEY'", "\"Authorization: Bearer $KEY\""},
    {"header/empty-value", "Authorization: Bearer undefined", kRight},
    {"header/line-break", "Authorization: Bearer KEY\\n", kRight},
    {"header/stray-punctuation", "Authorization: Bearer KEY,", kRight},
    {"header/missing", "no Authorization header", kRight},
    {"transport/cleartext", "http://", "https://"},
    {"transport/redirect-leak", "--location-trusted", "--location, or no redirects"},
    {"transport/unverified-tls", "--insecure", "verification on; --cacert FILE for a private authority"},
};

const Form* form_of(std::string_view rule) {
  for (const Form& form : kForms) {
    if (form.rule == rule) return &form;
  }
  return nullptr;
}

struct Pair {
  std::string before, after;
};

Pair pair_of(const core::Finding& finding) {
  const Form* form = form_of(finding.rule->id);
  Pair pair{finding.before, finding.after};
  if (pair.before.empty() && form) pair = {std::string(form->before), std::string(form->after)};
  if (!pair.after.empty()) return pair;
  constexpr std::string_view kPlain = "http://";
  std::size_t plain = pair.before.find(kPlain);
  if (finding.rule->id == "transport/cleartext" && plain != std::string::npos) {
    pair.after = std::string(pair.before).replace(plain, kPlain.size(), "https://");
  } else {
    pair.after = form ? form->after : kRight;
  }
  return pair;
}

}  // namespace

bool is_defect(const core::Finding& finding) {
  std::string_view id = finding.rule->id;
  return id.starts_with("header/") || id.starts_with("transport/");
}

std::string place_of(const core::Finding& finding, Redaction& redaction) {
  std::string text = finding.repository.empty() ? std::string() : redaction.path(finding.repository) + ": ";
  text += finding.path ? redaction.path(*finding.path) : std::string(core::to_string(finding.source));
  if (finding.member) text += "!" + redaction.path(*finding.member);
  return fmt::format("{}:{}:{}", text, finding.region.line, finding.region.column);
}

void HtmlDefects::write() {
  std::map<std::string, std::vector<const core::Finding*>> by_language;
  std::size_t count = 0;
  for (const core::Finding& finding : report_.findings) {
    if (!is_defect(finding) || finding.suppressed) continue;
    by_language[language_of(finding)].push_back(&finding);
    ++count;
  }
  page_.section("defects", "Malformed headers and unsafe requests");
  if (by_language.empty()) {
    page_.raw("<p>None found.</p>\n");
  } else {
    page_.raw(
        "<p>ByteStack takes <code>Authorization: Bearer KEY</code>, with one space, over https, and answers 401 to what "
        "is malformed. <em>KEY</em> stands for the key, or for what is filled in at run time.</p>\n");
  }
  for (const auto& [language, findings] : by_language) write_language(language, findings);
  if (count > written_)
    page_.element("p", fmt::format("{} more are in the jsonl report.", grouped_digits(count - written_)));
  page_.end_section();
}

void HtmlDefects::write_language(const std::string& name, const std::vector<const core::Finding*>& findings) {
  if (written_ == kMostShown) return;
  std::string title = fmt::format("{} ({})", redaction_.path(name), findings.size());
  bool fold = findings.size() > kUnfolded;
  if (fold) page_.raw("<details><summary>");
  page_.element("h3", title);
  if (fold) page_.raw("</summary>");
  page_.raw("\n<ul class=\"defects\">\n");
  for (const core::Finding* finding : findings) {
    if (written_ == kMostShown) break;
    ++written_;
    write_one(*finding);
  }
  page_.raw("</ul>\n");
  if (fold) page_.raw("</details>\n");
}

void HtmlDefects::write_one(const core::Finding& finding) {
  page_.raw("<li><p><code>").text(place_of(finding, redaction_)).raw("</code> <span class=\"soft\">");
  page_.text(finding.rule->id).raw("</span><br>").text(redaction_.text(finding.message)).raw("</p>");
  Pair pair = pair_of(finding);
  if (!pair.before.empty()) {
    page_.raw("<div class=\"pair\"><div><b>Before</b><pre class=\"bad\"><code>").text(redaction_.text(pair.before));
    page_.raw("</code></pre></div><div><b>After</b><pre class=\"good\"><code>").text(redaction_.text(pair.after));
    page_.raw("</code></pre></div></div>");
  }
  page_.raw("</li>\n");
}

}  // namespace credward::report
