// Code of a language without a grammar as tokens, brackets, statements and blocks: enough to know which
// values stand in one call, what a name was given, and which statements speak of one object. Never fails;
// linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/location.h"
#include "detect/loose_language.h"

namespace credward::detect {

using TokenId = std::uint32_t;
inline constexpr TokenId kNoToken = 0xFFFFFFFF;

struct LooseToken {
  enum class Kind : std::uint8_t {
    kName,
    kString,
    kNumber,
    kPunct,
    kOther,  // a pattern, a document in the code, what a command prints
  };
  std::uint32_t begin = 0, end = 0;
  TokenId partner = kNoToken;        // of a bracket
  TokenId group = kNoToken;          // the bracket that it stands in
  std::uint32_t statement = 0;       // index
  std::uint8_t open = 0, close = 0;  // sizes of the quotes
  Kind kind = Kind::kPunct;
  bool expands : 1 = false;   // a string that fills in variables
  bool new_line : 1 = false;  // the first of its line
  bool variable : 1 = false;  // has a sigil; in languages without them every name
  bool block : 1 = false;     // braces of statements, not of a map, a subscript or a list of values
};

struct LooseBlock {
  enum class Kind : std::uint8_t { kFile, kFunction, kClass, kControl, kClosure };
  Kind kind = Kind::kFile;
  TokenId open = 0, close = 0;  // of its braces; of a file all tokens
  std::uint32_t parent = 0;
  std::uint32_t owner = 0;     // the statement that it stands in
  std::uint32_t function = 0;  // it or the nearest around it; the file if there is none
};

struct LooseStatement {
  TokenId first = 0, last = 0;  // behind the last one; statements of blocks within lie inside
  std::uint32_t block = 0;
};

// `NAME = VALUE`, at the top of a statement.
struct LooseAssignment {
  TokenId name = 0, from = 0;  // the value goes on to element_end(from)
  std::uint32_t block = 0;
  bool appends = false;
};

class LooseCode {
 public:
  LooseCode(std::string_view text, const LooseLanguage& language);  // `text` must outlive the object

  const LooseLanguage& language() const { return language_; }
  std::string_view text() const { return text_; }
  TokenId size() const { return static_cast<TokenId>(tokens_.size()); }
  const LooseToken& operator[](TokenId id) const { return tokens_[id]; }
  const std::vector<LooseBlock>& blocks() const { return blocks_; }
  const std::vector<LooseStatement>& statements() const { return statements_; }
  const std::vector<LooseAssignment>& assignments() const { return assignments_; }

  core::Span span(TokenId id) const { return {tokens_[id].begin, tokens_[id].end}; }
  core::Span content(TokenId id) const {
    return {tokens_[id].begin + std::size_t{tokens_[id].open},
            tokens_[id].end - std::size_t{tokens_[id].close}};
  }
  std::string_view word(
      TokenId id) const;  // a name without its sigil, a string without its quotes, or as it stands
  bool is(TokenId id, std::string_view punct) const;
  bool is_name(TokenId id) const { return id < size() && tokens_[id].kind == LooseToken::Kind::kName; }
  bool is_string(TokenId id) const { return id < size() && tokens_[id].kind == LooseToken::Kind::kString; }
  bool opens(TokenId id) const {
    return id < size() && tokens_[id].partner != kNoToken && tokens_[id].partner > id;
  }
  // The next token of the same level.
  TokenId next(TokenId id) const { return opens(id) ? tokens_[id].partner + 1 : id + 1; }
  // The end of the element that begins at `id`: a comma, the closing bracket, the end of the statement or of
  // `limit`.
  TokenId element_end(TokenId id) const;
  // The name of a message, behind its object: [object.part name: argument]
  TokenId selector(TokenId bracket) const;
  // What is called with the arguments in the bracket: the name in front of it; kNoToken if there is none.
  TokenId callee(TokenId bracket) const;

  // Assignments to a name, and its mentions, in order.
  const std::vector<std::uint32_t>& assigned(std::string_view name) const;
  const std::vector<TokenId>& mentions(std::string_view name) const;
  bool encloses(std::uint32_t block, TokenId id) const {
    return id >= blocks_[block].open && id < blocks_[block].close;
  }
  // The names of the class or package around a place, innermost first.
  std::vector<std::string> enclosing(TokenId id) const;
  // Line breaks at its end are taken away somewhere: chomp.
  bool is_trimmed(std::string_view name) const;

 private:
  void match_brackets();
  void divide();
  bool is_block(TokenId open) const;
  LooseBlock::Kind block_kind(TokenId open, std::uint32_t statement) const;
  bool goes_on(TokenId id) const;
  bool begins(TokenId id) const;
  bool is_declaration(TokenId id) const;
  void find_assignments();
  void index();

  std::string_view text_;
  LooseLanguage language_;
  std::vector<LooseToken> tokens_;
  std::vector<LooseBlock> blocks_;
  std::vector<LooseStatement> statements_;
  std::vector<LooseAssignment> assignments_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> assigned_;
  std::unordered_map<std::string_view, std::vector<TokenId>> mentions_;
  std::vector<TokenId> packages_;  // the names of those that have no braces
};

// The tokens of a text, without brackets matched; at most `most`.
std::vector<LooseToken> loose_tokens(std::string_view text, LooseFamily family, std::size_t most);

}  // namespace credward::detect
