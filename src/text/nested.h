// The decoders behind nested_documents (text/document.h). A decoder answers nothing for a document that is not its.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/run_report.h"
#include "text/document.h"

namespace credward::text {

inline constexpr int kNestingDepth = 3;
inline constexpr std::size_t kNestedDocuments = 10'000;  // directly inside one document

struct Nested {
  std::vector<Document::Ptr> documents;
  std::string bound;  // which bound was reached, as a sentence; empty if none was
};

Nested nested_notebook(const Document::Ptr& document);
Nested nested_utf16_runs(const Document::Ptr& document);
Nested nested_narrow_runs(const Document::Ptr& document);
Nested nested_base64(const Document::Ptr& document);
Nested nested_percent(const Document::Ptr& document);
Nested nested_unicode_escapes(const Document::Ptr& document);
Nested nested_samples(const Document::Ptr& document);        // Markdown, reStructuredText, AsciiDoc, docstrings
Nested nested_yaml_commands(const Document::Ptr& document);
Nested nested_scripts(const Document::Ptr& document);        // HTML, Vue, Svelte
void add_htmx(const Document::Ptr& document, Nested& nested);  // of a page
Nested nested_json_code(const Document::Ptr& document);      // Node-RED, n8n, Postman, OpenAPI
Nested nested_programs(const Document::Ptr& document);       // what batch files hand to other programs
Nested nested_interpreters(const Document::Ptr& document);   // what shell scripts hand to other programs
Nested nested_terraform(const Document::Ptr& document);
Nested nested_settings(const Document::Ptr& document);       // TOML, INI, units of systemd
Nested nested_xml_commands(const Document::Ptr& document);
Nested nested_patch(const Document::Ptr& document);          // what each hunk of a shell script leaves
Nested nested_shell_lines(const Document::Ptr& document);    // "!curl …" in a notebook's cell
Nested nested_build_commands(const Document::Ptr& document); // Dockerfile, Makefile, Jenkinsfile, package.json

}  // namespace credward::text
