// What stands around a place of a document: comments, string literals, fenced samples, and what the text says
// of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "detect/code_scan.h"
#include "text/document.h"

namespace credward::detect {

class Surroundings {
 public:
  explicit Surroundings(const text::Document& document);  // which must outlive the object

  const text::Document& document() const { return document_; }
  std::string_view text() const { return document_.text(); }
  // The language at a place: the fence's in prose, else the document's.
  std::string_view language_at(std::size_t offset) const;
  bool prose() const { return prose_; }
  // Prose, a patch of prose, what a page shows as code, or a session in a docstring.
  bool in_documentation(std::size_t offset) const;
  bool in_comment(std::size_t offset) const;
  // The string literal that contains `offset`, in languages where quotes can be told from apostrophes.
  const core::Span* string_at(std::size_t offset) const;
  const std::vector<core::Span>& strings() const { return code_.strings; }
  // The words on its lines, before it (up to its heading) and behind it call this sample wrong, or expect a
  // refusal.
  bool called_wrong(core::Span sample) const;
  // The comment, prompt or patch mark with which the line begins: "#", "//", "*", "+", ">", "$"; may be
  // empty.
  std::string_view line_mark(std::size_t offset) const;

 private:
  struct Fence {
    core::Span body;
    std::string language;
  };
  const Fence* fence_at(std::size_t offset) const;
  void find_fences();
  int verdict_before(std::uint32_t first_line) const;
  std::string_view said(core::Span part) const;
  bool expects_refusal(std::string_view line) const;
  bool must_fail(std::uint32_t first, std::uint32_t last) const;

  const text::Document& document_;
  bool prose_, page_;
  bool tells_comments_;  // from code
  bool test_path_;
  CodeSpans code_;
  std::vector<Fence> fences_;
};

// sh, powershell, cmd, http, …: the one spelling of a fence's or a nested document's language.
std::string_view plain_language(std::string_view language);

}  // namespace credward::detect
