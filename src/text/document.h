// A text that rules judge: a file, a blob, a message, or something decoded out of one (a notebook's cell, later
// an archive's member or a base64 value). A nested document knows the document it came from, and every place in
// it maps to a place in the outermost one, because that is what a person can open.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "core/run_report.h"
#include "text/decode.h"
#include "text/line_index.h"
#include "text/offset_map.h"

namespace credward::text {

// Documents are immutable and shared; `make_root` and `make_nested` are the only ways to get one.
class Document : public std::enable_shared_from_this<Document> {
 public:
  using Ptr = std::shared_ptr<const Document>;

  // Decodes `bytes` (see text/decode.h). `path` is relative to the repository's root, raw bytes; it may be empty.
  static Ptr make_root(std::string path, std::string bytes);
  // `language` is a file-name extension such as "py" or "sh", or empty if unknown.
  static Ptr make_nested(Ptr outer, std::string language, std::string text, OffsetMap to_outer);

  const std::string& path() const { return root_().path_; }
  // The extension that tells how to read this text: the nested language, or the path's own, in lower case.
  // Names without one give the whole lower-case base name ("dockerfile", "makefile", ".env" gives "env"). What only says
  // which copy it is does not count: ".env.production" is "env", "Dockerfile.dev" "dockerfile", "app.yml.example" "yml".
  const std::string& language() const { return language_; }
  std::string_view text() const { return text_; }  // always valid UTF-8
  Encoding encoding() const { return root_().encoding_; }
  const Document* outer() const { return outer_.get(); }
  int depth() const;  // 0 for a root

  const Document& root() const { return root_(); }
  core::Span to_root(core::Span span) const;  // span of this text to a span of root().text()
  core::Region region(core::Span span) const { return lines().region(to_root(span)); }
  const LineIndex& lines() const { return *root_().lines_; }        // of the root's text
  const LineIndex& own_lines() const { return *lines_; }            // of this text

 private:
  Document() = default;
  const Document& root_() const { return outer_ ? outer_->root_() : *this; }

  std::string path_;
  std::string language_;
  std::string text_;
  Encoding encoding_ = Encoding::kUtf8;
  Ptr outer_;
  OffsetMap to_outer_;
  std::unique_ptr<LineIndex> lines_;
};

// The documents directly inside this one that a decoder understands (text/nested_*.cc, one per format; an explicit
// table in nested.cc), bounded in number and size. Decoders: notebook cells (JSON with a "cells" array: each
// "source", a string or a list of strings joined, is one nested document with the kernel's language); the UTF-16
// runs of a binary file; the 8-bit runs of a UTF-16 file (a shell that appends in another encoding makes such files);
// base64, percent-encoding and \u escapes around ByteStack's name; code in prose, pages,
// pipelines and build files.
// A bound that is reached is appended to `problems`. Without `base64_names` the caller knows that ByteStack's
// name stands nowhere in base64, which then is not decoded.
std::vector<Document::Ptr> nested_documents(const Document::Ptr& document, std::vector<core::Problem>* problems = nullptr,
                                            bool base64_names = true);

}  // namespace credward::text
