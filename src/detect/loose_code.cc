#include "detect/loose_code.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace credward::detect {
namespace {

using Kind = LooseToken::Kind;

constexpr std::size_t kMostTokens = 1'000'000;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_control(std::string_view word) {
  return is_one_of(word, {"if",      "elsif",  "else",     "unless",        "for",
                          "foreach", "while",  "until",    "switch",        "catch",
                          "try",     "do",     "finally",  "synchronized",  "@autoreleasepool",
                          "@try",    "@catch", "@finally", "@synchronized", "repeat",
                          "eval"});
}

char closer_of(char c) {
  return c == '(' ? ')' : c == '[' ? ']' : '}';
}

}  // namespace

LooseCode::LooseCode(std::string_view text, const LooseLanguage& language)
    : text_(text), language_(language), tokens_(loose_tokens(text, language.family, kMostTokens)) {
  match_brackets();
  divide();
  find_assignments();
  index();
}

std::string_view LooseCode::word(TokenId id) const {
  if (id >= size()) return {};
  const core::Span span = content(id);
  return text_.substr(span.begin, span.size());
}

bool LooseCode::is(TokenId id, std::string_view punct) const {
  if (id >= size() || tokens_[id].kind != Kind::kPunct) return false;
  const std::string_view word = text_.substr(tokens_[id].begin, tokens_[id].end - tokens_[id].begin);
  if (word == " ") return punct == "=";  // of #define
  if (word == "\n") return punct == ";";
  return word == punct || (tokens_[id].open == 1 && word.substr(1) == punct);
}

void LooseCode::match_brackets() {
  constexpr std::size_t kMostLost = 8;
  std::vector<TokenId> open;
  for (TokenId id = 0; id < size(); ++id) {
    tokens_[id].group = open.empty() ? kNoToken : open.back();
    if (tokens_[id].kind != Kind::kPunct) continue;
    const char c = text_[tokens_[id].end - 1];
    const bool single = tokens_[id].end - tokens_[id].begin == 1U + tokens_[id].open;
    if (!single) continue;
    if (c == '(' || c == '[' || c == '{') {
      open.push_back(id);
    } else if (c == ')' || c == ']' || c == '}') {
      // Brackets in between that nobody closes are none.
      std::size_t depth = open.size();
      while (depth > 0 && open.size() - depth < kMostLost &&
             closer_of(text_[tokens_[open[depth - 1]].end - 1]) != c)
        --depth;
      if (depth == 0 || closer_of(text_[tokens_[open[depth - 1]].end - 1]) != c) continue;
      const TokenId opener = open[depth - 1];
      open.resize(depth - 1);
      tokens_[opener].partner = id;
      tokens_[id].partner = opener;
      tokens_[id].group = tokens_[opener].group;
    }
  }
  // What nobody closes encloses nothing.
  for (LooseToken& token : tokens_) {
    if (token.group != kNoToken && tokens_[token.group].partner == kNoToken)
      token.group = tokens_[token.group].group;
  }
}

bool LooseCode::is_block(TokenId open) const {
  if (text_[tokens_[open].end - 1] != '{' || tokens_[open].open != 0) return false;
  if (language_.family == LooseFamily::kR || language_.family == LooseFamily::kGroovy || open == 0)
    return true;
  const TokenId last = open - 1;
  if (is(last, ")") || is(last, ";") || is(last, "{") || is(last, "^")) return true;
  if (is(last, "}")) return tokens_[last].partner != kNoToken && tokens_[tokens_[last].partner].block;
  if (tokens_[last].kind != Kind::kName) return tokens_[last].kind != Kind::kPunct;
  if (language_.family == LooseFamily::kObjectiveC) return true;
  return !tokens_[last].variable && word(last) != "return" && !is(last - (last > 0 ? 1 : 0), "->") &&
         word(last) != "constant";
}

LooseBlock::Kind LooseCode::block_kind(TokenId open, std::uint32_t statement) const {
  using Block = LooseBlock::Kind;
  const TokenId first = statements_[statement].first;
  for (TokenId id = first; id < open && id < first + 8; ++id) {
    const std::string_view text = word(id);
    if (is_one_of(text, {"class", "interface", "trait", "enum", "@interface", "@implementation", "package"}))
      return Block::kClass;
  }
  TokenId label = open > 0 ? open - 1 : 0;
  const bool parameters = is(label, ")") && tokens_[label].partner != kNoToken;
  if (parameters) label = tokens_[label].partner > 0 ? tokens_[label].partner - 1 : 0;
  if (open > 0 && is_control(word(label))) return Block::kControl;
  if (label > 0 && word(label - 1) == "sub") return Block::kFunction;
  switch (language_.family) {
    case LooseFamily::kR:
      return word(label) == "function" ? Block::kFunction : parameters ? Block::kControl : Block::kClosure;
    case LooseFamily::kGroovy:
      return parameters && label > first && is_name(label - 1) ? Block::kFunction : Block::kClosure;
    case LooseFamily::kObjectiveC:
      if (is(label, "^") || tokens_[open].group != kNoToken) return Block::kClosure;
      return tokens_[first].new_line ? Block::kFunction : Block::kClosure;
    default:
      return Block::kClosure;
  }
}

// In languages whose statements end with their line: it goes on with this token.
bool LooseCode::goes_on(TokenId id) const {
  if (id == 0) return false;
  const TokenId last = id - 1;
  if (tokens_[last].kind == Kind::kPunct && !is(last, ")") && !is(last, "]") && !is(last, "}") &&
      !is(last, ";"))
    return true;
  if (tokens_[id].kind != Kind::kPunct) return word(id) == "else";
  for (std::string_view op : {".", "?.", "|>", "&&", "||", "?:", "?", "=", "+"}) {
    if (is(id, op)) return op != "+" || language_.family == LooseFamily::kGroovy;
  }
  return language_.family == LooseFamily::kGroovy && is(id, "{") && tokens_[id].open == 0;
}

// Behind the block of a statement, the next one.
bool LooseCode::begins(TokenId id) const {
  if (id >= size()) return false;
  if (tokens_[id].kind != Kind::kPunct) return true;
  return tokens_[id].new_line &&
         (is(id, "[") || is(id, "-") || is(id, "+") || is(id, "(") || is(id, "{") || is(id, "*"));
}

// Objective-C's methods and classes begin their line.
bool LooseCode::is_declaration(TokenId id) const {
  if (language_.family != LooseFamily::kObjectiveC || !tokens_[id].new_line || tokens_[id].group != kNoToken)
    return false;
  return ((is(id, "-") || is(id, "+")) && is(id + 1, "(")) || (is_name(id) && word(id).starts_with("@"));
}

void LooseCode::divide() {
  struct Level {
    std::uint32_t block;
    bool is_block;
    bool fresh;  // the next token begins a statement
  };
  blocks_.push_back({LooseBlock::Kind::kFile, 0, size(), 0, 0, 0});
  std::vector<Level> levels{{0, true, true}};
  std::vector<std::uint32_t> current{0};  // the statement of each block on the way
  for (TokenId id = 0; id < size(); ++id) {
    LooseToken& token = tokens_[id];
    if (token.partner != kNoToken && token.partner < id && levels.size() > 1) {  // closes
      const bool block = levels.back().is_block;
      if (block) {
        if (statements_.size() > current.back()) statements_[current.back()].last = id;
        current.pop_back();
      }
      levels.pop_back();
      token.statement = tokens_[token.partner].statement;
      const TokenId next = id + 1;
      if (block && levels.back().is_block && !language_.line_ends && begins(next)) levels.back().fresh = true;
      continue;
    }
    Level& level = levels.back();
    if (level.is_block && language_.line_ends && token.new_line && !goes_on(id)) level.fresh = true;
    if (level.is_block && is_declaration(id)) level.fresh = true;
    if (level.is_block && level.fresh && !is(id, ";")) {
      if (!statements_.empty() && current.back() < statements_.size() &&
          statements_[current.back()].block == level.block && statements_[current.back()].last == 0)
        statements_[current.back()].last = id;
      statements_.push_back({id, 0, level.block});
      current.back() = static_cast<std::uint32_t>(statements_.size() - 1);
      level.fresh = false;
    }
    token.statement = statements_.empty() ? 0 : current.back();
    if (level.is_block && is(id, ";")) {
      if (!statements_.empty() && statements_[token.statement].last == 0)
        statements_[token.statement].last = id;
      level.fresh = true;
    }
    if (!opens(id)) continue;
    if (!is_block(id)) {
      levels.push_back({level.block, false, false});
      continue;
    }
    token.block = true;
    const auto block = static_cast<std::uint32_t>(blocks_.size());
    const LooseBlock::Kind kind = block_kind(id, token.statement);
    const std::uint32_t function =
        kind == LooseBlock::Kind::kFunction ? block : blocks_[level.block].function;
    blocks_.push_back({kind, id, token.partner, level.block, token.statement, function});
    levels.push_back({block, true, true});
    current.push_back(token.statement);
  }
  if (statements_.empty()) statements_.push_back({});
  for (LooseStatement& statement : statements_) {
    if (statement.last == 0) statement.last = size();
  }
}

TokenId LooseCode::element_end(TokenId id) const {
  if (id >= size()) return size();
  const TokenId group = tokens_[id].group;
  const TokenId stop =
      group != kNoToken && tokens_[group].partner != kNoToken ? tokens_[group].partner : size();
  constexpr TokenId kLongest = 250;  // where brackets are never closed, an element would go on to the end
  const TokenId last = std::min({stop, statements_[tokens_[id].statement].last, id + kLongest});
  while (id < last && !is(id, ",") && !is(id, ";")) id = next(id);
  return std::min(id, last);
}

TokenId LooseCode::selector(TokenId bracket) const {
  TokenId id = next(bracket + 1);
  while (true) {
    if (is(id, ".") || is(id, "->"))
      id += 2;
    else if (is(id, "[") && opens(id))
      id = next(id);
    else
      return id;
  }
}

TokenId LooseCode::callee(TokenId bracket) const {
  if (bracket == kNoToken || bracket == 0 || text_[tokens_[bracket].end - 1] != '(') return kNoToken;
  return is_name(bracket - 1) || is_string(bracket - 1) ? bracket - 1 : kNoToken;
}

void LooseCode::find_assignments() {
  const bool r = language_.family == LooseFamily::kR;
  for (TokenId id = 1; id + 1 < size(); ++id) {
    if (tokens_[id].kind != Kind::kPunct || !is_name(id - 1)) continue;
    const bool appends = is(id, "+=") || is(id, ".=") || is(id, "||=") || is(id, "//=");
    const bool constant =
        is(id, "=>") && id > 1 &&
        (word(id - 2) == "constant" || (tokens_[id].group != kNoToken && tokens_[id].group > 0 &&
                                        word(tokens_[id].group - 1) == "constant"));
    if (!constant && !appends && !is(id, "=") && !is(id, "<-") && !is(id, "<<-")) continue;
    if (!constant && !tokens_[id - 1].variable) continue;
    // Named arguments of R and members of objects are no variables.
    if (r && is(id, "=") && tokens_[id].group != kNoToken && text_[tokens_[tokens_[id].group].end - 1] == '(')
      continue;
    if (id > 1 && (is(id - 2, ".") || is(id - 2, "->") || is(id - 2, "$") || is(id - 2, "?."))) continue;
    LooseAssignment assignment;
    assignment.name = id - 1;
    assignment.from = id + 1;
    assignment.block = statements_[tokens_[id].statement].block;
    assignment.appends = appends;
    assignments_.push_back(assignment);
  }
}

void LooseCode::index() {
  for (std::uint32_t i = 0; i < assignments_.size(); ++i) assigned_[word(assignments_[i].name)].push_back(i);
  for (TokenId id = 0; id < size(); ++id) {
    if (id > 0 && is_name(id) && is_one_of(word(id - 1), {"package", "@implementation"}))
      packages_.push_back(id);
    if (!is_name(id) || (!tokens_[id].variable && assigned_.find(word(id)) == assigned_.end())) continue;
    if (id > 0 && (is(id - 1, ".") || is(id - 1, "?.") || is(id - 1, "->") || is(id - 1, "$"))) continue;
    mentions_[word(id)].push_back(id);
  }
}

const std::vector<std::uint32_t>& LooseCode::assigned(std::string_view name) const {
  static const std::vector<std::uint32_t> none;
  const auto found = assigned_.find(name);
  return found == assigned_.end() ? none : found->second;
}

const std::vector<TokenId>& LooseCode::mentions(std::string_view name) const {
  static const std::vector<TokenId> none;
  const auto found = mentions_.find(name);
  return found == mentions_.end() ? none : found->second;
}

std::vector<std::string> LooseCode::enclosing(TokenId id) const {
  constexpr std::size_t kMost = 8;
  std::vector<std::string> out;
  std::uint32_t block = statements_[tokens_[id].statement].block;
  for (std::size_t up = 0; block != 0 && up < 4 * kMost && out.size() < kMost;
       ++up, block = blocks_[block].parent) {
    if (blocks_[block].kind != LooseBlock::Kind::kClass) continue;
    const TokenId first = statements_[blocks_[block].owner].first;
    for (TokenId name = first; name < blocks_[block].open && name < first + kMost; ++name) {
      if (is_name(name)) out.emplace_back(word(name));
    }
  }
  const auto after = std::upper_bound(packages_.begin(), packages_.end(), id);
  if (after != packages_.begin()) out.emplace_back(word(*(after - 1)));
  return out;
}

bool LooseCode::is_trimmed(std::string_view name) const {
  constexpr std::size_t kMost = 50;
  std::size_t looked = 0;
  for (TokenId id : mentions(name)) {
    if (++looked > kMost) break;
    if (id + 1 < size() && is(id + 1, "=~")) return true;
    TokenId before = id;
    for (int back = 0; back < 3 && before > 0; ++back) {
      --before;
      if (word(before) == "chomp") return true;
      if (!is(before, "(") && word(before) != "my") break;
    }
  }
  return false;
}

}  // namespace credward::detect
