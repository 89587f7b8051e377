// Language packs: rules/languages/NAME.scm, which say what a grammar's nodes are. A pack is a header of `;
// key: value` lines and a tree-sitter query (rules/languages/README.md). The query is compiled when it is
// first needed, once.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "syntax/outline_text.h"

namespace credward::syntax {

class PackQuery;

struct PackFile {
  std::string_view path;  // as errors name it
  std::string_view content;
};

// The packs that the program carries in itself, sorted by path. Defined in the generated source.
std::span<const PackFile> embedded_packs();

struct PackHeader {
  std::string language, grammar, package, inherits, rewrite;
  std::vector<std::string> extensions, files, aliases;
  EscapeStyle escapes = EscapeStyle::kC;
};

class Pack {
 public:
  const PackHeader& header() const { return header_; }
  const std::string& language() const { return header_.language; }
  EscapeStyle escapes() const { return header_.escapes; }

  // Safe from several threads. Errors name file and line, and are usage errors.
  core::Result<const PackQuery*> query() const;

  ~Pack();

 private:
  friend class Packs;
  struct Lazy;
  struct Part {
    Part(std::string p, std::string t) : path(std::move(p)), text(std::move(t)) {}
    std::string path, text;
  };
  Pack();

  PackHeader header_;
  std::vector<std::shared_ptr<const Part>> parts_;  // what it inherits, then its own
  std::unique_ptr<Lazy> lazy_;
};

class Packs {
 public:
  // Headers only. A pack may inherit from one that stands later in the list.
  static core::Result<Packs> create(std::span<const PackFile> files);

  // One more pack, which may inherit from those that are there. A language is described once.
  core::Status add(const PackFile& file);

  // All queries, against their grammars.
  core::Status check() const;

  const std::vector<std::shared_ptr<const Pack>>& all() const { return packs_; }
  const Pack* named(std::string_view language) const;
  // By an alias, case ignored: a fence's info word, a shebang's program.
  const Pack* aliased(std::string_view word) const;
  // By file name or extension, case ignored.
  const Pack* for_path(std::string_view path) const;

 private:
  const Pack* known(std::string_view language) const;

  std::vector<std::shared_ptr<const Pack>> packs_;
  std::vector<std::shared_ptr<const Pack>> bases_;  // without a grammar: only there to be inherited
};

// The first word of a text's `#!` line without folders and version ("python"), or nothing.
std::string_view shebang_program(std::string_view text);

}  // namespace credward::syntax
