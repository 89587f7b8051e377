// Header fields that text alone shows: the words of a curl (wget, httpie, xh) command, the lines of an HTTP
// request
// (.http files, raw requests in prose), pairs such as `"Authorization": "Bearer …"` in code and data. A
// field's value is kept as text with holes, so that a rule judges "what will be sent" and not how a language
// writes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "detect/hosts.h"
#include "text/document.h"

namespace credward::detect {

// In `rendered`, a hole (something filled in at run time) stands as kHoleBegin NAME kHoleEnd, where NAME is
// the variable's name if it has one. Everything else is the literal text as it will be sent (quotes
// resolved).
inline constexpr char kHoleBegin = '\x01';
inline constexpr char kHoleEnd = '\x02';
// Where an unquoted blank tears a header into several words of a command; the next word follows.
inline constexpr char kWordBreak = '\x03';

enum class Carrier {
  kCommand,  // an argument of curl and the like
  kRequest,  // a line of an HTTP request's head
  kPair,     // a name and a value in code or data; only key rules may judge it on text alone
  kConfig,   // a header of a request that configuration, a server or a database sends (config_fields.cc and the like)
  kCode,     // a header of a request that the document's syntax shows (code_fields.h)
};

// In front of a hole's name, up to kHoleTag: how its value comes, where that matters. "break": a file or a command's
// output, with the line break at its end; "base64", "percent": encoded.
inline constexpr char kHoleTag = '|';
// A part of which nothing is known; no pattern reads it as anything.
inline constexpr char kUnknownPart = '\x05';

// An option of the command that a field belongs to ("-k", "--location-trusted"), without its value; of a request in
// code the option's meaning ("unverified-tls", "redirect-leak").
struct CommandOption {
  core::Span span;
  std::string text;
};

// What is wrong with a request as a whole, in one word that rules match ("missing", "duplicate", "misplaced body").
struct RequestMark {
  std::string word;
  core::Span span;  // the region
};

// The mark of a URL into which a key is filled in; no rule's pattern matches it.
inline constexpr std::string_view kKeyInUrl = "key in URL";

struct HeaderField {
  Carrier carrier = Carrier::kPair;
  core::Span whole;  // the field without outer quotes, in the document's own text
  core::Span name;
  core::Span separator;  // between name and value, blanks included
  core::Span value;      // without quotes and without surrounding blanks
  std::string rendered_name;
  std::string rendered_line;        // name, separator and value as sent
  std::string rendered_value;       // with the blanks that follow the colon removed, as RFC 9110 does
  std::vector<core::Span> sources;  // one span of the document for each byte of rendered_value
  bool to_bytestack = false;        // the request it belongs to goes to ByteStack (host in the same command,
                              // request or statement), or the value's own variable is a ByteStack name
  core::Span url;  // the request's URL, where known; else empty
  bool in_comment = false;
  bool in_documentation = false;       // prose formats: Markdown, reST, AsciiDoc, plain text
  bool called_wrong = false;           // the text around calls this form wrong, or expects it to be refused
  std::vector<CommandOption> options;  // kCommand: all of the command's

  // kCode only.
  std::vector<RequestMark> marks;
  std::string rendered_url;
  core::Span call;             // the request, as evidence; the header's own place where no request is known
  core::Span extent;           // all of the request, its arguments included; may be empty
  bool open_end = false;       // nothing closes it: what stood behind its last line may have been a part of it
  std::string language;        // the document's
  unsigned group = 0;          // alternatives of one header have the same; 0: the only one
  bool constant = false;       // nothing in it is filled in at run time
  bool fallback = false;       // stands in where the value that is meant is missing: key rules only
  bool request_only = false;   // no header: carries marks and options of a request
};

// Fields whose name is Authorization or looks like it (or like a known wrong name), in order. Linear time.
std::vector<HeaderField> find_header_fields(const text::Document& document, const Hosts& hosts);

}  // namespace credward::detect
