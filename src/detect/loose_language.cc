#include "detect/loose_language.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "syntax/pack.h"

namespace credward::detect {
namespace {

constexpr LooseFamily kPerl = LooseFamily::kPerl;
constexpr LooseFamily kR = LooseFamily::kR;
constexpr LooseFamily kGroovy = LooseFamily::kGroovy;
constexpr LooseFamily kObjectiveC = LooseFamily::kObjectiveC;

constexpr std::array<LooseLanguage, 4> kLanguages{{
    {kPerl, false, "=>", ".", "->", "// ||"},
    {kR, true, "=", "", "$ :: @", "%||%"},
    {kGroovy, true, ":", "+", ". ?. *.", "?: ||"},
    {kObjectiveC, false, ":", "", ". ->", "?:"},
}};

struct Ending {
  std::string_view ending;
  LooseFamily family;
};
constexpr std::array<Ending, 14> kEndings{{{"pl", kPerl},
                                           {"pm", kPerl},
                                           {"t", kPerl},
                                           {"psgi", kPerl},
                                           {"cgi", kPerl},
                                           {"r", kR},
                                           {"rprofile", kR},
                                           {"groovy", kGroovy},
                                           {"gradle", kGroovy},
                                           {"gvy", kGroovy},
                                           {"gsh", kGroovy},
                                           {"jenkinsfile", kGroovy},
                                           {"m", kObjectiveC},
                                           {"mm", kObjectiveC}}};
constexpr std::array<Ending, 4> kPrograms{{{"perl", kPerl}, {"Rscript", kR}, {"groovy", kGroovy}, {"r", kR}}};

struct Call {
  LooseFamily family;
  std::string_view name;
  LooseCall meaning;
};
constexpr std::array<Call, 75> kCalls{{
    {kPerl, "sprintf", LooseCall::kFormat},
    {kPerl, "join", LooseCall::kJoinFirst},
    {kPerl, "trim", LooseCall::kTrim},
    {kPerl, "chomp", LooseCall::kTrim},
    {kPerl, "encode_utf8", LooseCall::kSame},
    {kPerl, "encode_base64", LooseCall::kBase64},
    {kPerl, "encode_base64url", LooseCall::kBase64},
    {kPerl, "b64_encode", LooseCall::kBase64},
    {kPerl, "uri_escape", LooseCall::kPercent},
    {kPerl, "uri_escape_utf8", LooseCall::kPercent},
    {kPerl, "url_escape", LooseCall::kPercent},
    {kPerl, "read_file", LooseCall::kFile},
    {kPerl, "read_text", LooseCall::kFile},
    {kPerl, "slurp", LooseCall::kFile},
    {kPerl, "slurp_utf8", LooseCall::kFile},
    {kPerl, "slurp_raw", LooseCall::kFile},
    {kPerl, "readline", LooseCall::kFile},
    {kR, "Sys.getenv", LooseCall::kEnvironment},
    {kR, "paste", LooseCall::kJoinBlank},
    {kR, "paste0", LooseCall::kJoin},
    {kR, "str_c", LooseCall::kJoin},
    {kR, "stri_c", LooseCall::kJoin},
    {kR, "sprintf", LooseCall::kFormat},
    {kR, "glue", LooseCall::kTemplate},
    {kR, "str_glue", LooseCall::kTemplate},
    {kR, "trimws", LooseCall::kTrim},
    {kR, "str_trim", LooseCall::kTrim},
    {kR, "stri_trim", LooseCall::kTrim},
    {kR, "as.character", LooseCall::kSame},
    {kR, "toString", LooseCall::kSame},
    {kR, "enc2utf8", LooseCall::kSame},
    {kR, "unname", LooseCall::kSame},
    {kR, "I", LooseCall::kSame},
    {kR, "readChar", LooseCall::kFile},
    {kR, "read_file", LooseCall::kFile},
    {kR, "base64_enc", LooseCall::kBase64},
    {kR, "base64encode", LooseCall::kBase64},
    {kR, "base64_encode", LooseCall::kBase64},
    {kR, "base64Encode", LooseCall::kBase64},
    {kR, "URLencode", LooseCall::kPercent},
    {kR, "curl_escape", LooseCall::kPercent},
    {kGroovy, "getenv", LooseCall::kEnvironment},
    {kGroovy, "format", LooseCall::kFormat},
    {kGroovy, "sprintf", LooseCall::kFormat},
    {kGroovy, "concat", LooseCall::kAppend},
    {kGroovy, "plus", LooseCall::kAppend},
    {kGroovy, "trim", LooseCall::kTrim},
    {kGroovy, "strip", LooseCall::kTrim},
    {kGroovy, "toString", LooseCall::kSame},
    {kGroovy, "valueOf", LooseCall::kSame},
    {kGroovy, "getBytes", LooseCall::kSame},
    {kGroovy, "URI", LooseCall::kSame},
    {kGroovy, "URL", LooseCall::kSame},
    {kGroovy, "readFile", LooseCall::kFile},
    {kGroovy, "getText", LooseCall::kFile},
    {kGroovy, "encodeBase64", LooseCall::kBase64},
    {kGroovy, "encodeToString", LooseCall::kBase64},
    {kObjectiveC, "getenv", LooseCall::kEnvironment},
    {kObjectiveC, "stringWithFormat", LooseCall::kFormat},
    {kObjectiveC, "initWithFormat", LooseCall::kFormat},
    {kObjectiveC, "localizedStringWithFormat", LooseCall::kFormat},
    {kObjectiveC, "stringByAppendingString", LooseCall::kAppend},
    {kObjectiveC, "stringByAppendingFormat", LooseCall::kAppend},
    {kObjectiveC, "stringByAppendingPathComponent", LooseCall::kAppend},
    {kObjectiveC, "stringByTrimmingCharactersInSet", LooseCall::kTrim},
    {kObjectiveC, "URLWithString", LooseCall::kSame},
    {kObjectiveC, "initWithString", LooseCall::kSame},
    {kObjectiveC, "stringWithString", LooseCall::kSame},
    {kObjectiveC, "stringWithUTF8String", LooseCall::kSame},
    {kObjectiveC, "copy", LooseCall::kSame},
    {kObjectiveC, "dataUsingEncoding", LooseCall::kSame},
    {kObjectiveC, "stringWithContentsOfFile", LooseCall::kFile},
    {kObjectiveC, "base64EncodedStringWithOptions", LooseCall::kBase64},
    {kObjectiveC, "base64EncodedString", LooseCall::kBase64},
    {kObjectiveC, "stringByAddingPercentEncodingWithAllowedCharacters", LooseCall::kPercent},
}};

struct Scheme {
  LooseFamily family;
  std::string_view name, scheme;
};
constexpr std::array<Scheme, 8> kSchemes{{
    {kPerl, "authorization_basic", "Basic"},
    {kR, "req_auth_bearer_token", "Bearer"},
    {kR, "req_auth_basic", "Basic"},
    {kR, "authenticate", "Basic"},
    {kObjectiveC, "setAuthorizationHeaderFieldWithUsername", "Basic"},
    {kGroovy, "setBasicAuth", "Basic"},
    {kGroovy, "setBearerAuth", "Bearer"},
    {kGroovy, "bearerAuth", "Bearer"},
}};

constexpr std::string_view kUnverified = "unverified-tls";
constexpr std::string_view kLeak = "redirect-leak";

struct Option {
  LooseFamily family;
  std::string_view name;
  std::string_view values;  // that mean it, between blanks
  std::string_view meaning;
};
constexpr std::array<Option, 16> kOptions{{
    {kPerl, "verify_hostname", " 0 ", kUnverified},
    {kPerl, "SSL_verify_mode", " 0 0x00 0x0 SSL_VERIFY_NONE IO::Socket::SSL::SSL_VERIFY_NONE ", kUnverified},
    {kPerl, "verify_SSL", " 0 ", kUnverified},
    {kPerl, "insecure", " 1 ", kUnverified},
    {kPerl, "CURLOPT_SSL_VERIFYPEER", " 0 ", kUnverified},
    {kPerl, "CURLOPT_UNRESTRICTED_AUTH", " 1 ", kLeak},
    {kR, "ssl_verifypeer", " FALSE F 0 0L ", kUnverified},
    {kR, "ssl_verifyhost", " FALSE F 0 0L ", kUnverified},
    {kR, "ssl.verifypeer", " FALSE F 0 0L ", kUnverified},
    {kR, "ssl.verifyhost", " FALSE F 0 0L ", kUnverified},
    {kR, "unrestricted_auth", " TRUE T 1 1L ", kLeak},
    {kR, "unrestricted.auth", " TRUE T 1 1L ", kLeak},
    {kGroovy, "ignoreSslErrors", " true ", kUnverified},
    {kGroovy, "ignoreSSLIssues", "  ", kUnverified},
    {kObjectiveC, "allowInvalidCertificates", " YES true 1 ", kUnverified},
    {kObjectiveC, "setAllowInvalidCertificates", " YES true 1 ", kUnverified},
}};

struct Adding {
  LooseFamily family;
  std::string_view name;
};
constexpr std::array<Adding, 5> kAdding{{{kPerl, "push_header"},
                                         {kGroovy, "addRequestProperty"},
                                         {kGroovy, "addHeader"},
                                         {kGroovy, "header"},
                                         {kObjectiveC, "addValue"}}};

const LooseLanguage* of_family(LooseFamily family) {
  const auto* found =
      std::find_if(kLanguages.begin(), kLanguages.end(), [&](const auto& l) { return l.family == family; });
  return found == kLanguages.end() ? nullptr : found;
}

}  // namespace

LooseLanguage loose_language(const text::Document& document) {
  for (const Ending& ending : kEndings) {
    if (document.language() == ending.ending) return *of_family(ending.family);
  }
  const std::string_view program =
      document.text().starts_with("#!") ? syntax::shebang_program(document.text()) : std::string_view{};
  for (const Ending& known : kPrograms) {
    if (program == known.ending) return *of_family(known.family);
  }
  return {};
}

LooseCall loose_call(LooseFamily family, std::string_view name) {
  // A package in front of it, as in MIME::Base64::encode_base64.
  if (const std::size_t package = name.rfind("::"); package != std::string_view::npos)
    name.remove_prefix(package + 2);
  for (const Call& call : kCalls) {
    if (call.family == family && call.name == name) return call.meaning;
  }
  return LooseCall::kUnknown;
}

std::string_view loose_scheme(LooseFamily family, std::string_view name) {
  for (const Scheme& scheme : kSchemes) {
    if (scheme.family == family && scheme.name == name) return scheme.scheme;
  }
  return {};
}

bool loose_is_option(LooseFamily family, std::string_view name) {
  return std::any_of(kOptions.begin(), kOptions.end(),
                     [&](const Option& option) { return option.family == family && option.name == name; });
}

std::string_view loose_option(LooseFamily family, std::string_view name, std::string_view value) {
  const std::string word = " " + std::string(value) + " ";
  for (const Option& option : kOptions) {
    if (option.family == family && option.name == name && option.values.find(word) != std::string_view::npos)
      return option.meaning;
  }
  return {};
}

bool loose_adds_header(LooseFamily family, std::string_view name) {
  return std::any_of(kAdding.begin(), kAdding.end(),
                     [&](const Adding& adding) { return adding.family == family && adding.name == name; });
}

}  // namespace credward::detect
