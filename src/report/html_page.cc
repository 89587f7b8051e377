#include "report/html_page.h"

#include <fmt/format.h>

#include "core/hash.h"
#include "report/plain_text.h"
#include "text/sanitize.h"

namespace credward::report {
namespace {

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

unsigned digit(char c) {
  return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  // Such a page may end up in a CI log, too.
  for (char c : without_log_commands(text::terminal_safe(text))) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '`':
        out += "&#96;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string csp_hash(std::string_view block) {
  std::string hex = core::sha256_hex(block);
  std::string out;
  unsigned bits = 0, held = 0;
  for (char c : hex) {
    bits = bits << 4 | digit(c);
    held += 4;
    if (held >= 6) {
      held -= 6;
      out += kBase64[bits >> held & 63];
    }
  }
  if (held > 0) out += kBase64[bits << (6 - held) & 63];
  while (out.size() % 4 != 0) out += '=';
  return "sha256-" + out;
}

void HtmlPage::begin(std::string_view title) {
  out_ << "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
       << fmt::format(
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; "
              "script-src '{}'; "
              "base-uri 'none'; form-action 'none'\">\n",
              csp_hash(kHtmlStyle), csp_hash(kHtmlScript))
       << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta "
          "name=\"color-scheme\" content=\"light dark\">\n"
       << "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" << escaped(title) << "</title>\n<style>"
       << kHtmlStyle
       << "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n";
}

void HtmlPage::end() {
  out_ << "</main>\n<script>" << kHtmlScript << "</script>\n</body>\n</html>\n";
}

HtmlPage& HtmlPage::raw(std::string_view markup) {
  out_ << markup;
  return *this;
}

HtmlPage& HtmlPage::text(std::string_view untrusted) {
  out_ << escaped(untrusted);
  return *this;
}

HtmlPage& HtmlPage::element(std::string_view tag, std::string_view untrusted, std::string_view css_class) {
  out_ << '<' << tag;
  if (!css_class.empty()) out_ << " class=\"" << css_class << '"';
  out_ << '>' << escaped(untrusted) << "</" << tag << '>';
  return *this;
}

void HtmlPage::section(std::string_view id, std::string_view heading) {
  out_ << "<section id=\"" << id << "\" aria-labelledby=\"h-" << id << "\">\n<h2 id=\"h-" << id << "\">"
       << escaped(heading) << "</h2>\n";
}

void HtmlPage::end_section() {
  out_ << "</section>\n";
}

void HtmlPage::table(std::string_view caption, const std::vector<std::string_view>& columns) {
  // What scrolls must be reachable by the keyboard.
  out_ << "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" << escaped(caption)
       << "\"><table><caption>" << escaped(caption) << "</caption><thead><tr>";
  for (std::string_view column : columns) out_ << "<th scope=\"col\">" << column << "</th>";
  out_ << "</tr></thead><tbody>\n";
}

void HtmlPage::row(const std::vector<std::string>& untrusted_cells) {
  out_ << "<tr>";
  for (const std::string& cell : untrusted_cells) out_ << "<td>" << escaped(cell) << "</td>";
  out_ << "</tr>\n";
}

void HtmlPage::end_table() {
  out_ << "</tbody></table></div>\n";
}

}  // namespace credward::report
