#include "conformance/sarif_checks.h"

#include <cctype>
#include <functional>
#include <set>

namespace credward::conformance {
namespace {

using nlohmann::json;

class Checker {
 public:
  std::vector<std::string> check(const json& log) {
    std::set<std::string> categories;
    for (const json& run : log.at("runs")) {
      std::string id = run.at("/automationDetails/id"_json_pointer);
      expect(id.ends_with('/') && id.size() > 1, "a run's id names no category");
      expect(categories.insert(id).second, "two runs share a category");
      expect(run.at("columnKind") == "utf16CodeUnits", "columns are not UTF-16 code units");
      check_rules(run.at("/tool/driver/rules"_json_pointer));
      check_run(run);
    }
    check_strings(log);
    return std::move(faults_);
  }

 private:
  void expect(bool holds, const std::string& fault) {
    if (!holds) faults_.push_back(fault);
  }

  void check_rules(const json& rules) {
    std::set<std::string> ids;
    for (const json& rule : rules) {
      std::string id = rule.at("id");
      expect(ids.insert(id).second, "the rule " + id + " is there twice");
      for (const char* text : {"/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown", "/name"}) {
        json::json_pointer pointer(text);
        expect(rule.contains(pointer) && !rule.at(pointer).get<std::string>().empty(), id + " has no " + text);
      }
      for (const char* text : {"/shortDescription/text", "/fullDescription/text"}) {
        json::json_pointer pointer(text);
        expect(!rule.contains(pointer) || rule.at(pointer).get<std::string>().size() <= 1024, id + ": too long " + text);
      }
      const json& properties = rule.at("properties");
      expect(properties.at("tags").size() <= 10, id + " has more than 10 tags");
      expect(properties.at("tags").at(0) == "security", id + " is not tagged as security");
      double severity = std::stod(properties.at("security-severity").get<std::string>());
      expect(severity > 0 && severity <= 10, id + " has no severity");
      std::set<std::string> precisions = {"very-high", "high", "medium", "low"};
      expect(precisions.contains(properties.at("precision").get<std::string>()), id + " has no precision");
      expect(properties.contains("problem.severity"), id + " has no problem severity");
    }
  }

  void check_run(const json& run) {
    const json& results = run.at("results");
    expect(results.is_array() && results.size() <= 25000, "no results, or too many");
    std::set<std::vector<std::string>> alerts;
    std::size_t with_suppressions = 0;
    for (const json& result : results) {
      check_result(run, result);
      with_suppressions += result.contains("suppressions") ? 1 : 0;
      const json& file = result.at("/locations/0/physicalLocation/artifactLocation"_json_pointer);
      std::string hash = result.at("partialFingerprints").value("primaryLocationLineHash", "");
      expect(!hash.empty(), "a result has no line hash");
      expect(alerts.insert({result.at("ruleId"), file.at("uri"), file.at("uriBaseId"), hash}).second,
             "GitHub would take two results for one: " + hash);
    }
    expect(with_suppressions == 0 || with_suppressions == results.size(), "some results say nothing of suppressions");
    for (const json& provenance : run.value("versionControlProvenance", json::array())) {
      std::string uri = provenance.at("repositoryUri");
      expect(uri.find("://") != std::string::npos && uri.find('@') == std::string::npos, "a repository's URI: " + uri);
      check_base(run, provenance.at("mappedTo"));
    }
    check_invocation(run.at("/invocations/0"_json_pointer));
  }

  void check_result(const json& run, const json& result) {
    const json& rules = run.at("/tool/driver/rules"_json_pointer);
    std::size_t index = result.at("ruleIndex");
    expect(index < rules.size() && rules[index].at("id") == result.at("ruleId"), "a result's rule is not at its index");
    expect(result.contains("level"), "a result has no level");
    expect(!result.value("/message/text"_json_pointer, "").empty(), "a result has no message");
    expect(result.at("partialFingerprints").contains("credward/v1"), "a result has no fingerprint of ours");
    const json& place = result.at("/locations/0/physicalLocation"_json_pointer);
    check_region(place.at("region"));
    check_file(run, place.at("artifactLocation"));
    for (const json& related : result.value("relatedLocations", json::array())) {
      check_region(related.at("/physicalLocation/region"_json_pointer));
      check_file(run, related.at("/physicalLocation/artifactLocation"_json_pointer));
    }
    for (const json& fix : result.value("fixes", json::array())) {
      const json& change = fix.at("artifactChanges").at(0);
      check_file(run, change.at("artifactLocation"));
      check_region(change.at("replacements").at(0).at("deletedRegion"));
    }
  }

  void check_region(const json& region) {
    auto number = [&](const char* name) { return region.contains(name) ? region.at(name).get<long>() : 0; };
    long line = number("startLine"), column = number("startColumn");
    long end_line = number("endLine"), end_column = number("endColumn");
    expect(line > 0 && column > 0 && end_line > 0 && end_column > 0, "a region has a zero or no end");
    expect(end_line > line || (end_line == line && end_column >= column), "a region ends before it begins");
  }

  void check_file(const json& run, const json& file) {
    check_uri(file.at("uri"));
    check_base(run, file);
    if (!file.contains("index")) return;
    std::size_t index = file.at("index");
    // Not by value: there may be thousands.
    static const json kNone = json::array();
    const json& artifacts = run.contains("artifacts") ? run.at("artifacts") : kNone;
    expect(index < artifacts.size() && artifacts[index].at("/location/uri"_json_pointer) == file.at("uri") &&
               artifacts[index].at("/location/uriBaseId"_json_pointer) == file.at("uriBaseId"),
           "an artifact is not at its index");
  }

  void check_base(const json& run, const json& file) {
    std::string base = file.at("uriBaseId");
    expect(run.at("originalUriBaseIds").contains(base), "nothing is known of the base " + base);
    expect(!run.at("originalUriBaseIds").value(base, json::object()).contains("uri"), "a base gives a place of this machine");
  }

  // RFC 3986's path-rootless.
  void check_uri(const std::string& uri) {
    expect(!uri.empty() && uri[0] != '/', "a URI is absolute: " + uri);
    for (std::size_t i = 0; i < uri.size(); ++i) {
      auto byte = static_cast<unsigned char>(uri[i]);
      if (uri[i] == '%') {
        expect(i + 2 < uri.size() && std::isxdigit(static_cast<unsigned char>(uri[i + 1])) &&
                   std::isxdigit(static_cast<unsigned char>(uri[i + 2])), "a URI is badly encoded: " + uri);
      } else if (!std::isalnum(byte) && std::string("-._~/").find(uri[i]) == std::string::npos) {
        expect(false, "a URI has a character that it may not have: " + uri);
      }
    }
  }

  void check_invocation(const json& invocation) {
    std::size_t unread = 0;
    for (const json& notification : invocation.at("toolExecutionNotifications")) {
      if (notification.at("/descriptor/id"_json_pointer) == "unread") {
        ++unread;
        expect(notification.at("level") == "error", "an unread part is no error");
      }
    }
    expect(invocation.at("executionSuccessful").get<bool>() == (unread == 0), "success does not fit what was unread");
  }

  // Every string of the file: no address, no path of a machine.
  void check_strings(const json& value) {
    if (value.is_structured()) {
      for (const json& inner : value) check_strings(inner);
    } else if (value.is_string()) {
      const std::string& text = value.get_ref<const std::string&>();
      expect(!has_address(text), "an e-mail address: " + text);
      expect(!has_absolute_path(text), "an absolute path: " + text);
    }
  }

  // A slash that begins a word, with another one in it; or a file URI. Behind a method it is a request's path.
  static bool has_absolute_path(const std::string& text) {
    for (std::size_t at = text.find('/'); at != std::string::npos; at = text.find('/', at + 1)) {
      bool begins = at == 0 || std::string(" \"'(=").find(text[at - 1]) != std::string::npos;
      std::size_t next = text.find_first_of("/ ", at + 1);
      bool request = false;
      for (const char* method : {"GET ", "POST ", "PUT ", "PATCH ", "DELETE "}) request |= text.substr(0, at).ends_with(method);
      if (begins && !request && next != std::string::npos && next > at + 1 && text[next] == '/') return true;
    }
    return text.find("file:/") != std::string::npos;
  }

  static bool has_address(const std::string& text) {
    for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
      bool local = at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1]));
      std::size_t end = at + 1;
      while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '-')) ++end;
      if (local && end > at + 1 && end < text.size() && text[end] == '.') return true;
    }
    return false;
  }

  std::vector<std::string> faults_;
};

std::string base64(const std::string& bytes) {
  constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i + 3 <= bytes.size(); i += 3) {
    unsigned three = 0;
    for (std::size_t j = 0; j < 3; ++j) three = three << 8 | static_cast<unsigned char>(bytes[i + j]);
    for (int shift = 18; shift >= 0; shift -= 6) out += kAlphabet[three >> shift & 63];
  }
  return out;
}

bool holds_gram_of(const std::string& text, const std::string& needle) {
  constexpr std::size_t kGram = 8;
  for (std::size_t i = 0; i + kGram <= needle.size(); ++i) {
    if (text.find(needle.substr(i, kGram)) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> faults_of(const json& log) {
  try {
    return Checker().check(log);
  } catch (const json::exception& error) {
    return {std::string("something that has to be there is not: ") + error.what()};
  }
}

bool holds_part_of(const std::string& text, const std::string& key) {
  return holds_gram_of(text, key) || holds_gram_of(text, base64(key)) || holds_gram_of(text, base64(key.substr(1))) ||
         holds_gram_of(text, base64(key.substr(2)));
}

}  // namespace credward::conformance
