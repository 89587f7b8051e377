#include "text/comment_syntax.h"

#include <iterator>

namespace credward::text {
namespace {

using Where = LineMarker::Where;
using Escape = Quote::Escape;

constexpr LineMarker kHash = {"#"};
constexpr LineMarker kHashWord = {"#", Where::kAfterBlank};
constexpr LineMarker kHashLine = {"#", Where::kLineStart};
constexpr LineMarker kSlashes = {"//"};
constexpr LineMarker kSlashesNoUrl = {"//", Where::kNotInUrl};
constexpr LineMarker kDashes = {"--"};
constexpr LineMarker kSemicolonLine = {";", Where::kLineStart};

constexpr BlockMarker kStars = {"/*", "*/"};
constexpr BlockMarker kStarsNested = {"/*", "*/", true};
constexpr BlockMarker kMarkup = {"<!--", "-->"};

constexpr Quote kDouble = {"\"", "\""};
constexpr Quote kSingle = {"'", "'"};
constexpr Quote kBacktick = {"`", "`"};
constexpr Quote kDoubleLines = {"\"", "\"", Escape::kBackslash, true};
constexpr Quote kSingleLines = {"'", "'", Escape::kBackslash, true};
constexpr Quote kBacktickLines = {"`", "`", Escape::kBackslash, true};
constexpr Quote kBacktickRaw = {"`", "`", Escape::kNone, true};
constexpr Quote kTripleDouble = {"\"\"\"", "\"\"\"", Escape::kBackslash, true};
constexpr Quote kTripleSingle = {"'''", "'''", Escape::kBackslash, true};
constexpr Quote kTripleDoubleRaw = {"\"\"\"", "\"\"\"", Escape::kNone, true};
constexpr Quote kTripleSingleRaw = {"'''", "'''", Escape::kNone, true};
constexpr Quote kCharacter = {"'", "'", Escape::kBackslash, false, false, true};
constexpr Quote kSingleRawLines = {"'", "'", Escape::kNone, true};
constexpr Quote kSingleDoubled = {"'", "'", Escape::kDoubled, true};
constexpr Quote kDoubleDoubled = {"\"", "\"", Escape::kDoubled, true};
constexpr Quote kDoubleWord = {"\"", "\"", Escape::kBackslash, false, true};
constexpr Quote kSingleWord = {"'", "'", Escape::kNone, false, true};
constexpr Quote kDoubleWordLines = {"\"", "\"", Escape::kBackslash, true, true};
constexpr Quote kSingleWordLines = {"'", "'", Escape::kDoubled, true, true};

// Longer markers stand before those that they begin with. In Perl, Ruby and PHP strings may span lines, but apostrophes in
// patterns and in the text between are so common that reading on to the next one would lose more than it finds.
constexpr CommentSyntax kRows[] = {
    {"py pyi pyw pyx bzl bazel star starlark sconstruct python",
     {{kHash}}, {}, {{kTripleDouble, kTripleSingle, kDouble, kSingle}}},
    {"js jsx mjs cjs ts tsx mts cts json5 jsonc json javascript typescript node",
     {{kSlashes}}, {{kStars}}, {{kDouble, kSingle, kBacktickLines}}, Special::kRegex},
    {"go golang", {{kSlashes}}, {{kStars}}, {{kBacktickRaw, kDouble, kCharacter}}},
    {"java groovy gradle jenkinsfile", {{kSlashes}}, {{kStars}}, {{kTripleDouble, kTripleSingle, kDouble, kSingle}}},
    {"kt kts kotlin scala sc", {{kSlashes}}, {{kStarsNested}}, {{kTripleDoubleRaw, kDouble, kCharacter}}},
    {"swift", {{kSlashes}}, {{kStarsNested}}, {{kTripleDouble, kDouble}}},
    {"dart", {{kSlashes}}, {{kStarsNested}}, {{kTripleDouble, kTripleSingle, kDouble, kSingle}}},
    {"c h m mm proto thrift v sv zig glsl hlsl cl",
     {{kSlashes}}, {{kStars}}, {{kDouble, kCharacter}}},
    {"cc cpp cxx c++ hh hpp hxx h++ ino cu cuh inl ipp tcc tpp",
     {{kSlashes}}, {{kStars}}, {{kDouble, kCharacter}}, Special::kCpp},
    {"cs csx csharp c#",
     {{kSlashes}}, {{kStars}},
     {{kTripleDoubleRaw, {"@\"", "\"", Escape::kDoubled, true}, {"$@\"", "\"", Escape::kDoubled, true}, kDouble,
       kCharacter}}},
    {"fs fsx fsi",
     {{kSlashes}}, {{{"(*", "*)", true}}}, {{kTripleDoubleRaw, kDoubleLines, kCharacter}}},
    {"rs rust", {{kSlashes}}, {{kStarsNested}}, {{kDoubleLines, kCharacter}}, Special::kRust},
    {"css", {}, {{kStars}}, {{kDouble, kSingle}}},
    {"scss sass less styl", {{kSlashesNoUrl}}, {{kStars}}, {{kDouble, kSingle}}},
    {"php phtml", {{kSlashesNoUrl, kHashWord}}, {{kStars, kMarkup}}, {{kDouble, kSingle}}, Special::kHeredoc},
    {"rb ruby rake gemspec ru gemfile rakefile vagrantfile podfile fastfile",
     {{kHashWord}}, {{{"=begin", "=end", false, true}}}, {{kDouble, kSingle, kBacktick}},
     Special::kHeredoc},
    {"sh shell bash zsh ksh ash dash bats bashrc zshrc profile bash_profile bash_aliases zshenv envrc command ebuild",
     {{kHashWord}}, {}, {{{"$'", "'", Escape::kBackslash, true}, kSingleRawLines, kDoubleLines}}, Special::kHeredoc},
    {"fish", {{kHashWord}}, {}, {{kSingleLines, kDoubleLines}}},
    {"ps1 powershell pwsh psm1 psd1",
     {{kHashWord}}, {{{"<#", "#>"}}},
     {{{"@\"", "\n\"@", Escape::kNone, true}, {"@'", "\n'@", Escape::kNone, true},
       {"\"", "\"", Escape::kBacktick, true}, kSingleDoubled}}},
    {"yaml yml", {{kHashWord}}, {}, {{kDoubleWordLines, kSingleWordLines}}},
    {"toml lock", {{kHash}}, {}, {{kTripleDouble, kTripleSingleRaw, kDouble, {"'", "'", Escape::kNone}}}},
    {"ini cfg conf cnf desktop editorconfig npmrc gitconfig gitattributes gitmodules service reg",
     {{kSemicolonLine, kHashWord}}, {}, {{kDoubleWord, kSingleWord}}},
    {"env dotenv", {{kHashWord}}, {}, {{kDoubleWordLines, {"'", "'", Escape::kNone, true, true}}}},
    {"properties", {{kHashLine, {"!", Where::kLineStart}}}},
    {"hcl tf terraform tfvars nomad", {{kHash, kSlashes}}, {{kStars}}, {{kDouble}}, Special::kHeredoc},
    {"sql psql pgsql mysql ddl dml",
     {{kDashes, kHashLine}}, {{kStarsNested}}, {{kSingleDoubled, kDoubleDoubled}}},
    {"html htm xhtml vue svelte astro ejs hbs jsp aspx cshtml", {}, {{kMarkup}}, {}, Special::kMarkup},
    {"xml xsd xsl xslt svg plist csproj vbproj props targets config resx wsdl pom storyboard xib", {}, {{kMarkup}}},
    {"md markdown mdx mkd qmd rmd", {}, {{kMarkup}}, {}, Special::kMarkdown},
    {"rst", {{{".. ", Where::kLineStart}}}},
    {"adoc asciidoc asc", {{{"//", Where::kLineStart}}}, {{{"////", "////", false, true}}}},
    {"tex sty cls bib", {{{"%"}}}},
    {"dockerfile containerfile docker", {{kHashLine}}, {}, {}, Special::kHeredoc},
    {"makefile make gnumakefile mk mak cmake", {{kHashWord}}, {}, {{kDouble, {"'", "'", Escape::kNone}}}},
    {"lua", {{kDashes}}, {}, {{kDouble, kSingle}}, Special::kLua},
    {"ex exs elixir eex heex", {{kHash}}, {}, {{kTripleDouble, kTripleSingle, kDoubleLines, kSingleLines}}},
    {"erl erlang hrl", {{{"%"}}}, {}, {{kDoubleLines, kSingle}}},
    {"hs haskell lhs elm purs", {{kDashes}}, {{{"{-", "-}", true}}}, {{kDouble, kCharacter}}},
    {"clj clojure cljs cljc edn lisp el scm rkt", {{{";"}}}, {}, {{kDoubleLines}}},
    {"ml mli", {}, {{{"(*", "*)", true}}}, {{kDoubleLines, kCharacter}}},
    {"pl perl pm t pod",
     {{kHashWord}},
     {{{"=pod", "=cut", false, true}, {"=head", "=cut", false, true}, {"=over", "=cut", false, true},
       {"=item", "=cut", false, true}, {"=begin", "=cut", false, true}, {"=for", "=cut", false, true},
       {"=encoding", "=cut", false, true}}},
     {{kDouble, kSingle}}, Special::kHeredoc},
    {"r rprofile renviron", {{kHash}}, {}, {{kDoubleLines, kSingleLines, kBacktickRaw}}},
    {"jl julia", {{kHash}}, {{{"#=", "=#", true}}}, {{kTripleDouble, kDouble, kCharacter}}},
    {"nim cr", {{kHash}}, {}, {{kTripleDoubleRaw, kDouble, kCharacter}}},
    {"nix", {{kHash}}, {{kStars}}, {{kDoubleLines, {"''", "''", Escape::kNone, true}}}},
    {"tcl awk gp sed jq graphql gql", {{kHashWord}}, {}, {{kTripleDouble, kDouble}}},
    {"vb vbs bas", {{{"'"}, {"REM", Where::kLineStart, true, true}}}, {}, {{{"\"", "\"", Escape::kDoubled}}}},
    {"vim", {{{"\"", Where::kLineStart}}}},
    {"bat batch cmd", {{{"REM", Where::kLineStart, true, true}, {"@REM", Where::kLineStart, true, true},
                  {"::", Where::kLineStart}}}},
    {"http rest", {{kHashLine, {"//", Where::kLineStart}}}},
    {"nginx", {{kHashWord}}, {}, {{kDoubleLines, kSingleLines}}},
    {"csv tsv", {}},
    {"",
     {{{"#", Where::kAfterBlank}, {"//", Where::kAfterBlank}, {"--", Where::kBefore, false, true},
       {";", Where::kBefore}, {"%", Where::kBefore}, {"REM", Where::kLineStart, true, true}}},
     {{{"/*", "*/", false, false, true}, kMarkup}}, {{kDoubleWord, kSingleWord}}},
};

bool has_word(std::string_view words, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

const CommentSyntax* find_comment_syntax(std::string_view language) {
  constexpr std::size_t kLongestName = 24;
  if (language.size() > kLongestName || language.find(' ') != std::string_view::npos) return nullptr;
  for (const CommentSyntax& row : kRows) {
    if (has_word(row.languages, language)) return &row;
  }
  return nullptr;
}

const CommentSyntax& unknown_comment_syntax() { return *std::rbegin(kRows); }

}  // namespace credward::text
