// The HTML report's building blocks: escaping, elements, and the page around them. Every byte that a
// repository had a say in passes `escaped`; there is no other way into the page but the constants of this
// program.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace credward::report {

// For element content and quoted attributes. Control and bidirectional characters become visible.
std::string escaped(std::string_view text);

class HtmlPage {
 public:
  explicit HtmlPage(std::ostream& out) : out_(out) {}

  // Head with the content security policy, styles and title; up to the beginning of `main`.
  void begin(std::string_view title);
  void end();

  // Trusted markup of this program, as it is.
  HtmlPage& raw(std::string_view markup);
  HtmlPage& text(std::string_view untrusted);
  // <tag class="…">untrusted</tag>
  HtmlPage& element(std::string_view tag, std::string_view untrusted, std::string_view css_class = {});
  void section(std::string_view id, std::string_view heading);
  void end_section();
  void table(std::string_view caption, const std::vector<std::string_view>& columns);
  void row(const std::vector<std::string>& untrusted_cells);
  void end_table();

 private:
  std::ostream& out_;
};

// SHA-256 in base64, as a content security policy names an inline block.
std::string csp_hash(std::string_view block);

extern const std::string_view kHtmlStyle;
extern const std::string_view kHtmlScript;

}  // namespace credward::report
