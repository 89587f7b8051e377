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
constexpr std::array<Scheme, 6> kSchemes{{
    {kPerl, "authorization_basic", "Basic"},
    {kR, "req_auth_bearer_token", "Bearer"},
    {kR, "req_auth_basic", "Basic"},
    {kR, "authenticate", "Basic"},
    {kObjectiveC, "setAuthorizationHeaderFieldWithUsername", "Basic"},
    {kGroovy, "basicAuth", "Basic"},
}};

struct Verification {
  LooseFamily family;
  std::string_view name;
  std::string_view off;  // values between blanks
};
constexpr std::array<Verification, 12> kVerifications{{
    {kPerl, "verify_hostname", " 0 "},
    {kPerl, "SSL_verify_mode", " 0 0x00 0x0 SSL_VERIFY_NONE IO::Socket::SSL::SSL_VERIFY_NONE "},
    {kPerl, "verify_SSL", " 0 "},
    {kPerl, "insecure", " 1 "},
    {kR, "ssl_verifypeer", " FALSE F 0 0L "},
    {kR, "ssl_verifyhost", " FALSE F 0 0L "},
    {kR, "ssl.verifypeer", " FALSE F 0 0L "},
    {kR, "ssl.verifyhost", " FALSE F 0 0L "},
    {kGroovy, "ignoreSslErrors", " true "},
    {kGroovy, "ignoreSSLIssues", "  "},
    {kObjectiveC, "allowInvalidCertificates", " YES true 1 "},
    {kObjectiveC, "setAllowInvalidCertificates", " YES true 1 "},
}};

const LooseLanguage* of_family(LooseFamily family) {
  const auto* found = std::find_if(kLanguages.begin(), kLanguages.end(), [&](const auto& l) { return l.family == family; });
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
  if (const std::size_t package = name.rfind("::"); package != std::string_view::npos) name.remove_prefix(package + 2);
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

bool loose_is_verification(LooseFamily family, std::string_view name) {
  return std::any_of(kVerifications.begin(), kVerifications.end(),
                     [&](const Verification& v) { return v.family == family && v.name == name; });
}

bool loose_turns_verification_off(LooseFamily family, std::string_view name, std::string_view value) {
  const std::string word = " " + std::string(value) + " ";
  return std::any_of(kVerifications.begin(), kVerifications.end(), [&](const Verification& v) {
    return v.family == family && v.name == name && v.off.find(word) != std::string_view::npos;
  });
}

}  // namespace credward::detect
