// What functions and HTTP clients do, as data: rules/clients/*.toml says which call reads the environment or
// trims, which one sends a request, and which argument is URL, method, headers, body or a key.
// rules/clients/README.md describes every field.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace credward::syntax {

// Which part of a call: "0" (a positional argument), "-1" (the last), "name" (a named one), "receiver" (what
// the method is called on), "*" (each argument), "~Type" (the one that is made as a Type); behind a dot, keys of the object that stands there:
// "1.headers".
struct Place {
  enum class Kind : std::uint8_t { kPosition, kNamed, kReceiver, kEach, kMade } kind = Kind::kPosition;
  int position = 0;
  std::string name;
  std::vector<std::string> keys;
};
using Places = std::vector<Place>;

enum class Does : std::uint8_t {
  kEnvironment,
  kEnvironmentObject,
  kConfiguration,
  kFile,
  kOutput,
  kTrim,
  kBase64,
  kUrlEncode,
  kPercentFormat,
  kBraceFormat,
  kConcat,
  kJoin,
  kIdentity,
  kReplace,
  kMerge,
  kOpaque,
  kBearer,
  kBasic,
  kHostUrl,
  kJoinUrl,
  kNumberedFormat,
  kQuote,
};

// A condition on an argument: `verify=false`.
struct Condition {
  Place place;
  std::string value;  // as written, case ignored; a string's content; "*" for anything
};

struct FunctionModel {
  Does does = Does::kIdentity;
  std::vector<std::string> callees;  // patterns over the whole path; "*.strip" is a method of anything
  std::vector<Condition> when;       // all have to hold
  Places argument, fallback, query;
  bool trimmed = false;
};

struct CallModel {
  std::string client;           // the file's name without ".toml"
  std::vector<std::string> on;  // types of the object it is a method of; empty for a function; "*" for any
  std::vector<std::string> callees;  // patterns; over the path behind the object where there is an `on`
  std::vector<Condition> when;       // all have to hold
  std::string makes;                 // the type of what it returns
  bool sends = false;
  bool ends_lines = false;
  bool adds = false;   // header_name, header_line: beside a header of the same name, not in its place
  bool header_pairs = false;  // its arguments are names and values in turn
  bool closed = true;  // sends nothing but what its arguments say: header/missing may judge it
  Places url, base_url, method, headers, header_name, header_value, header_lines, bearer, basic, scheme,
      parameter, authorization, auth, body, params, param_name, param_value, request, misplaced, object, prepares;
  std::string fixed_method;       // "=POST"
  bool method_from_name = false;  // "@name"
  std::vector<Condition> tls_off, redirects;
};

// A setting that means the same wherever it stands in what a request is made of: a pair or an assignment of that
// name, a call of it, or a constant that nothing else is for.
struct OptionModel {
  std::vector<std::string> names, values, mentions;  // patterns; values without blanks, in lower case
  std::string means;                                 // "unverified-tls", "redirect-leak"
  int argument = 0;                                  // of a call: which one the values are compared with
  bool everywhere = false;                           // for all requests of the document
};

struct ClientModels {
  std::vector<FunctionModel> functions;
  std::vector<CallModel> calls;
  std::vector<OptionModel> options;
  std::map<std::string, std::string, std::less<>>
      constants;  // paths that are strings: HttpHeaders.AUTHORIZATION
};

// By language (the pack's name), all files together. Immutable; shared by threads.
class ModelSet {
 public:
  // Errors are kUsage and begin with "FILE:LINE:COLUMN: ".
  core::Status add(std::string_view toml, const std::string& file);
  const ClientModels& of(std::string_view language) const;
  bool empty() const { return by_language_.empty(); }

 private:
  std::map<std::string, ClientModels, std::less<>> by_language_;
};

// Whether a file of `--rules` is a client model and not a rule: it has "languages" and no "id".
bool is_client_model(std::string_view toml);

// `*` stands for any characters; case counts.
bool matches(std::string_view pattern, std::string_view path);
bool matches_any(const std::vector<std::string>& patterns, std::string_view path);

}  // namespace credward::syntax
