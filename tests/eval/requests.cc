// What credward sees of requests to ByteStack, for rewrite.py, which compares it with what grep sees. Reads paths on
// standard input, one a line, and writes a line for each request and for each header of one:
//   PATH TAB LINE… of the URL and the call TAB "header", "missing" or "unknown" TAB HEADER
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>

#include "detect/code_stage.h"
#include "detect/embedded_files.h"
#include "detect/header_field.h"
#include "syntax/trusted_parser.h"
#include "text/document.h"

namespace {

using namespace credward;

class Printer {
 public:
  Printer(const detect::CodeStage& stage, syntax::Parser& parser) : stage_(stage), parser_(parser) {}

  void print(const text::Document::Ptr& document) {
    std::vector<core::Problem> problems;
    for (const detect::HeaderField& field : stage_.facts(*document, hosts_, parser_, problems).fields) print(*document, field);
    for (const detect::HeaderField& field : detect::find_header_fields(*document, hosts_)) print(*document, field);
    for (const core::Problem& problem : problems) {
      if (problem.kind == core::ProblemKind::kDegraded) std::cerr << document->path() << ": " << problem.reason << '\n';
    }
    for (const text::Document::Ptr& nested : text::nested_documents(document)) print(nested);
  }

 private:
  void print(const text::Document& document, const detect::HeaderField& field) const {
    if (!field.to_bytestack || field.carrier == detect::Carrier::kPair) return;
    std::set<std::uint32_t> lines;
    for (core::Span span : {field.url, field.call, field.whole}) {
      if (span.size() == 0) continue;
      const core::Region region = document.region(span);
      for (std::uint32_t line = region.line; line <= region.end_line && line < region.line + kMostLines; ++line) lines.insert(line);
    }
    bool missing = false;
    for (const detect::RequestMark& mark : field.marks) missing |= mark.word == "missing";
    const char* kind = !field.request_only ? "header" : missing ? "missing" : "unknown";
    std::cout << fmt::format("{}\t{}\t{}\t{}\n", document.path(), fmt::join(lines, " "), kind, one_line(field.rendered_line));
  }

  static std::string one_line(std::string text) {
    for (char& c : text) {
      if (c == '\x01') c = '{';
      if (c == '\x02') c = '}';
      if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    return text;
  }

  static constexpr std::uint32_t kMostLines = 40;
  const detect::CodeStage& stage_;
  syntax::Parser& parser_;
  const detect::Hosts hosts_;
};

}  // namespace

int main() {
  auto stage = detect::CodeStage::create(detect::built_in(), {}, {});
  if (!stage) {
    std::cerr << stage.error().message << '\n';
    return 2;
  }
  syntax::TrustedParser parser(stage.value()->packs());
  Printer printer(*stage.value(), parser);
  for (std::string path; std::getline(std::cin, path);) {
    std::ifstream file(path, std::ios::binary);
    printer.print(text::Document::make_root(path, {std::istreambuf_iterator<char>(file), {}}));
  }
  return 0;
}
