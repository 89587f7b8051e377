#include "detect/detector.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "core/sample_key.h"
#include "detect/embedded_files.h"
#include "detect/rule_codec.h"
#include "detect/rule_set.h"
#include "unit/detect/rule_text.h"

namespace credward::detect {
namespace {

using testing::rule_head;
using testing::rule_text;

// Rules of a test, as if they were built in.
class Rules {
 public:
  Rules& add(const std::string& id, const std::string& toml) {
    contents_.push_back({"rules/bytestack/" + id.substr(id.find('/') + 1) + ".toml", toml});
    return *this;
  }
  Rules& assignment() {
    return add("key/assignment",
               rule_text("key/assignment",
                         "regex = '{ident}\"?\\s*[:=]\\s*[\"\\\\]*{key}'\njudge = \"name\"\n"
                         "name = \"bytestack\""));
  }
  Rules& nearby() {
    return add(
        "key/nearby",
        rule_text(
            "key/nearby",
            "regex = '{ident}\\s*[:=]\\s*\"{key}\"'\njudge = \"nearby\"\nname = \"generic\"\nnear = true"));
  }
  Rules& format() { return add("key/format", rule_head("key/format") + "[[positive]]\ntext = \"x\"\n"); }

  core::Result<std::shared_ptr<const Detector>> make(const DetectorOptions& options = {}) {
    files_.clear();
    for (const auto& [path, text] : contents_) files_.push_back({path, text});
    return Detector::create_from(options, {files_, {}, {}});
  }
  Worker worker(const DetectorOptions& options = {}) {
    auto detector = make(options);
    INFO((detector ? "" : detector.error().message));
    REQUIRE(detector);
    return Worker(*detector);
  }
  std::vector<EmbeddedFile> files() {
    (void)make();
    return files_;
  }

 private:
  std::vector<std::pair<std::string, std::string>> contents_;
  std::vector<EmbeddedFile> files_;
};

struct Judgement {
  Worker worker;  // keeps the rules alive that the candidates point to
  std::vector<Candidate> candidates;
  std::vector<core::Problem> problems;
};

Judgement judge(Worker worker, const std::string& text, const std::string& path = "a.py",
                Judged judged = Judged::kAll) {
  Judgement out{std::move(worker), {}, {}};
  if (!out.worker.may_match(text)) return out;
  out.candidates = out.worker.judge(text::Document::make_root(path, text), judged, out.problems);
  return out;
}

std::string at(const std::string& text, core::Span span) {
  return text.substr(span.begin, span.size());
}

const std::string kKey = core::sample_key("base62", 40, "detector");
const std::string kOther = core::sample_key("base62", 40, "other");

TEST_CASE("a key under a ByteStack name is a candidate at exactly the key") {
  std::string text = "# settings\nBYTESTACK_API_KEY = \"" + kKey + "\"\n";
  Judgement found = judge(Rules().assignment().worker(), text);
  REQUIRE(found.candidates.size() == 1);
  const Candidate& c = found.candidates[0];
  CHECK(c.rule->id == "key/assignment");
  CHECK(at(text, c.span) == kKey);
  CHECK(c.secret.reveal() == kKey);
  CHECK(c.key_parts == std::vector<core::Span>{c.span});
  REQUIRE(c.evidence.size() == 2);
  CHECK(at(text, c.evidence[1]) == "BYTESTACK_API_KEY");
  CHECK(c.message == "BYTESTACK_API_KEY holds KEY");
  CHECK(found.problems.empty());
}

TEST_CASE("names of others, placeholders and references are none") {
  Worker worker = Rules().assignment().worker();
  auto count = [&](const std::string& text) {
    std::vector<core::Problem> problems;
    return worker.judge(text::Document::make_root("a.py", text), Judged::kAll, problems).size();
  };
  CHECK(count("STRIPE_API_KEY = \"" + kKey + "\"\n") == 0);
  CHECK(count("BYTESTACK_API_KEY = \"your-bytestack-api-key-here\"\n") == 0);
  CHECK(count("BYTESTACK_API_KEY = \"${BYTESTACK_API_KEY}\"\n") == 0);
  CHECK(count("bytestack_key = \"" + kKey + "\"\n") == 1);
}

TEST_CASE("a rejected name does not hide the one behind it") {
  std::string text = "value = bytestack_key = \"" + kKey + "\"\n";
  CHECK(judge(Rules().assignment().worker(), text).candidates.size() == 1);
}

TEST_CASE("the dot that ends a sentence is no part of the key") {
  std::string text = "bytestack_key: " + kKey + ".\n";
  Judgement found = judge(Rules().assignment().worker(), text, "a.md");
  REQUIRE(found.candidates.size() == 1);
  CHECK(at(text, found.candidates[0].span) == kKey);
}

TEST_CASE("a split key is judged as a whole and reported on its first part") {
  std::string text = "bytestack_key = \"" + kKey.substr(0, 9) + "\" + \"" + kKey.substr(9) + "\";\n";
  Judgement found = judge(Rules().assignment().worker(), text, "a.js");
  REQUIRE(found.candidates.size() == 1);
  const Candidate& c = found.candidates[0];
  CHECK(at(text, c.span) == kKey.substr(0, 9));
  CHECK(c.secret.reveal() == kKey);
  REQUIRE(c.key_parts.size() == 2);
  CHECK(at(text, c.key_parts[1]) == kKey.substr(9));
}

TEST_CASE("a whole key with words joined to it is still found") {
  std::string text =
      "bytestack_key = \"" + kKey + "\" + \"/and/some/words/that/are/no/key/at/all/in/any/case\";\n";
  CHECK(judge(Rules().assignment().worker(), text, "a.js").candidates.size() == 1);
}

TEST_CASE("a generic name counts near ByteStack's host or SDK alone") {
  Worker worker = Rules().nearby().worker();
  auto count = [&](const std::string& text, const std::string& path = "a.py") {
    std::vector<core::Problem> problems;
    return worker.judge(text::Document::make_root(path, text), Judged::kAll, problems).size();
  };
  const std::string token = "api_key = \"" + kKey + "\"\n";
  const std::string far(30, '\n');
  CHECK(count("URL = \"https://api.bytestack.dev/v1\"\n" + token) == 1);
  CHECK(count(token + "requests.get(\"https://api.bytestack.dev/v1\")\n") == 1);
  CHECK(count("from bytestack import Client\n" + token) == 1);
  CHECK(count(token + "client = ByteStackClient(api_key)\n") == 1);
  CHECK(count("# not the one of bytestack\n" + token) == 0);
  CHECK(count("URL = \"https://api.bytestack.dev/v1\"" + far + token) == 0);
  CHECK(count("URL = \"https://api.example.dev/v1\"\n" + token) == 0);
  CHECK(count("class A {\n  url = \"https://api.bytestack.dev\";" + far + "  " + token + "}\n", "a.js") == 1);
  CHECK(count("class A {\n  url = \"https://api.bytestack.dev\";" + far + "}\nclass B {\n  " + token + "}\n",
              "a.js") == 0);
}

TEST_CASE("a configured host counts as ByteStack's, and the prefilter knows it") {
  std::string text = "URL = \"https://gateway.example/v1\"\napi_key = \"" + kKey + "\"\n";
  CHECK(judge(Rules().nearby().worker(), text).candidates.empty());
  DetectorOptions options;
  options.hosts = {"Gateway.example"};
  CHECK(judge(Rules().nearby().worker(options), text).candidates.size() == 1);
}

TEST_CASE("{host} is a whole host") {
  Rules rules;
  rules.add("key/in-url",
            rule_text("key/in-url", "regex = 'https?://{host}[^\\s\"]*[?&]key={key}'\njudge = \"url\""));
  auto count = [&](const std::string& host, const DetectorOptions& options = {}) {
    return judge(rules.worker(options), "get(\"https://" + host + "/v1?key=" + kKey + "\")")
        .candidates.size();
  };
  CHECK(count("api.bytestack.dev") == 1);
  CHECK(count("API.ByteStack.com:8443") == 1);
  CHECK(count("api.bytestack.dev.example.org") == 0);
  CHECK(count("notbytestack.dev") == 0);
  CHECK(count("gw.example") == 0);
  DetectorOptions options;
  options.hosts = {"gw.example"};
  CHECK(count("gw.example", options) == 1);
  CHECK(count("gw.example.org", options) == 0);
}

TEST_CASE("current rules are left out where only sticky ones judge") {
  Rules rules;
  rules.add("transport/x", rule_text("transport/x", "regex = '(?P<at>http://{host})/v1'", "current"));
  std::string text = "curl http://api.bytestack.dev/v1\n";
  Judgement found = judge(rules.worker(), text, "a.sh");
  REQUIRE(found.candidates.size() == 1);
  CHECK(at(text, found.candidates[0].span) == "http://api.bytestack.dev");
  CHECK(found.candidates[0].secret.empty());
  CHECK(judge(rules.worker(), text, "a.sh", Judged::kSticky).candidates.empty());
}

// A curl command to ByteStack with this header.
std::string curl(const std::string& header, const std::string& url = "https://api.bytestack.dev/v1/queries") {
  return "#!/bin/sh\ncurl -X POST -H \"" + header + "\" " + url + "\n";
}

TEST_CASE("header views see what will be sent") {
  Rules rules;
  rules.add("key/authorization-header",
            rule_text("key/authorization-header",
                      "on = \"header-value\"\nregex = '(?i)^[a-z]*[ :]*{key}$'\njudge = \"header\""));
  rules.add(
      "header/missing-space",
      rule_text("header/missing-space",
                "on = \"header-value\"\nregex = '^Bearer(?:{key}|{hole})$'\njudge = \"header\"", "current"));
  rules.add(
      "header/name-misspelt",
      rule_text("header/name-misspelt", "on = \"header-name\"\nregex = '(?i)^authorisation$'", "current"));
  rules.add(
      "transport/cleartext",
      rule_text("transport/cleartext",
                "on = \"header-url\"\nregex = '^http:'\nheader-names = [\"authorization\"]", "current"));
  auto found = [&](const std::string& text, const std::string& path = "a.sh", Judged judged = Judged::kAll) {
    std::string out;
    Judgement result = judge(rules.worker(), text, path, judged);
    for (const Candidate& c : result.candidates) out += c.rule->id + "=" + at(text, c.span) + ";";
    return out;
  };
  CHECK(found(curl("Authorization: Bearer " + kKey)) == "key/authorization-header=" + kKey + ";");
  CHECK(found(curl("Authorization: Bearer$KEY")) == "header/missing-space=Bearer$KEY;");
  CHECK(found(curl("Authorization: Bearer$KEY"), "a.sh", Judged::kSticky) == "");
  CHECK(found(curl("Authorization: Bearer $KEY")) == "");
  CHECK(found(curl("Authorisation: Bearer " + kKey)) ==
        "header/name-misspelt=Authorisation;key/authorization-header=" + kKey + ";");
  CHECK(found(curl("Authorization: Bearer $KEY", "http://api.bytestack.dev/v1")) ==
        "transport/cleartext=http://api.bytestack.dev/v1;");
  CHECK(found(curl("Authorisation: Bearer $KEY", "http://api.bytestack.dev/v1")) ==
        "header/name-misspelt=Authorisation;");
  CHECK(found(curl("Authorization: Bearer " + kKey, "https://api.example.dev/v1")) == "");
  std::string comment = curl("Authorization: Bearer$KEY");
  CHECK(found(comment.insert(comment.find("curl"), "# ")) == "");
}

TEST_CASE("a header finding holds no secret, and its message no key") {
  Rules rules;
  rules.add("header/missing-scheme",
            rule_text("header/missing-scheme", "on = \"header-value\"\nregex = '^{key}$'\njudge = \"header\"",
                      "current"));
  std::string text = curl("Authorization: " + kKey);
  Judgement found = judge(rules.worker(), text, "a.sh");
  REQUIRE(found.candidates.size() == 1);
  const Candidate& c = found.candidates[0];
  CHECK(c.secret.empty());
  CHECK(c.message == "Authorization holds KEY");
  CHECK(at(text, c.key_parts.at(0)) == kKey);
  bool has_url = false;
  for (core::Span span : c.evidence) has_url |= at(text, span) == "https://api.bytestack.dev/v1/queries";
  CHECK(has_url);
}

TEST_CASE("conditions on path, language and documentation") {
  auto count = [](const std::string& condition, const std::string& path) {
    Rules rules;
    rules.add("acme/x", rule_text("acme/x", "regex = 'acme-{key}'\n" + condition));
    return judge(rules.worker(), "acme-" + kKey, path).candidates.size();
  };
  CHECK(count("paths = [\"src/**\"]", "src/deep/a.py") == 1);
  CHECK(count("paths = [\"src/**\"]", "lib/a.py") == 0);
  CHECK(count("not-paths = [\"*.lock\"]", "deep/yarn.lock") == 0);
  CHECK(count("languages = [\"py\", \"js\"]", "a.js") == 1);
  CHECK(count("languages = [\"py\"]", "a.js") == 0);
  CHECK(count("not-languages = [\"js\"]", "a.js") == 0);
  CHECK(count("documentation = false", "README.md") == 0);
  CHECK(count("documentation = false", "a.js") == 1);
}

TEST_CASE("key formats are rules of their own") {
  DetectorOptions options;
  options.key_formats = {{"live key", "bsk_live_[A-Za-z0-9]{40}", false},
                         {"by role", "customer key=(?P<key>[0-9a-f]{32})", false}};
  Worker worker = Rules().format().worker(options);
  std::string hex = core::sample_key("hex", 32, "format");
  std::string text =
      "x bsk_live_" + kKey + " customer key=" + hex + " bsk_live_" + std::string(40, 'x') + "\n";
  REQUIRE(worker.may_match(text));
  CHECK_FALSE(worker.may_match("nothing of that kind"));
  std::vector<core::Problem> problems;
  auto found = worker.judge(text::Document::make_root("a.txt", text), Judged::kSticky, problems);
  REQUIRE(found.size() == 2);
  CHECK(found[0].rule->id == "key/format");
  CHECK(at(text, found[0].span) == "bsk_live_" + kKey);
  CHECK(at(text, found[1].span) == hex);
}

TEST_CASE("a required format makes everything else no key") {
  DetectorOptions options;
  options.key_formats = {{"live key", "bsk_live_[A-Za-z0-9]{40}", true}};
  Rules rules;
  rules.assignment().format();
  auto ids = [&](const std::string& text) {
    std::string out;
    for (const Candidate& c : judge(rules.worker(options), text).candidates) out += c.rule->id + " ";
    return out;
  };
  CHECK(ids("bytestack_key = \"" + kKey + "\"\n") == "");
  CHECK(ids("bytestack_key = \"bsk_live_" + kKey + "\"\n") == "key/format ");
  options.disabled_rules = {"key/format"};
  CHECK(ids("bytestack_key = \"" + kKey + "\"\n") == "");
  CHECK(ids("bytestack_key = \"bsk_live_" + kKey + "\"\n") == "key/assignment ");
}

TEST_CASE("a bad key format is an error that names it") {
  DetectorOptions options;
  options.key_formats = {{"live key", "bsk_(", false}};
  auto made = Rules().format().make(options);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == core::ErrorCode::kUsage);
  CHECK_THAT(made.error().message, Catch::StartsWith("key format \"live key\": missing )"));
}

TEST_CASE("rules are switched off by glob, and a bad glob is an error") {
  Rules rules;
  rules.assignment().nearby().format();
  DetectorOptions options;
  options.disabled_rules = {"key/n*"};
  auto made = rules.make(options);
  REQUIRE(made);
  std::string ids;
  for (const core::RuleInfo* rule : (*made)->rules()) ids += rule->id + " ";
  CHECK(ids == "key/assignment key/format ");
  options.disabled_rules = {"key/["};
  CHECK_FALSE(rules.make(options));
}

TEST_CASE("the same id twice is an error") {
  Rules rules;
  rules.assignment().add("key/other", rule_text("key/assignment", "regex = 'a{key}'"));
  auto made = rules.make();
  REQUIRE_FALSE(made);
  CHECK(made.error().message ==
        "rules/bytestack/other.toml:1:6: key/assignment stands in rules/bytestack/assignment.toml already");
}

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "credward-rules-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
    return (path_ / name).string();
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

TEST_CASE("a user's rules are added, from a file or a folder") {
  Folder folder;
  std::string file = folder.write("deep/acme.toml", rule_text("acme/token", "regex = 'acme-{key}'"));
  folder.write("notes.txt", "no rule");
  std::string text = "acme-" + kKey;
  Rules rules;  // the detector reads them as long as it lives
  rules.assignment();
  for (const std::string& path : {file, folder.path()}) {
    DetectorOptions options;
    options.rule_paths = {path};
    auto made = rules.make(options);
    REQUIRE(made);
    CHECK((*made)->rules().size() == 2);
    CHECK_FALSE((*made)->rules()[0]->built_in);
    CHECK((*made)->rules()[1]->built_in);
    auto sources = (*made)->sources();
    CHECK(sources[0].file == file);
    CHECK_THAT(sources[0].toml_text, Catch::Contains("acme-{key}"));
    CHECK(sources[0].patterns == std::vector<std::string>{"acme-{key}"});
    CHECK(sources[1].file == "rules/bytestack/assignment.toml");
    Judgement found = judge(Worker(*made), text);
    REQUIRE(found.candidates.size() == 1);
    CHECK(at(text, found.candidates[0].span) == kKey);
  }
}

TEST_CASE("a user's rule that is wrong or has a built-in id is an error with its place") {
  Folder folder;
  auto error = [&](const std::string& text) {
    DetectorOptions options;
    options.rule_paths = {folder.write("x.toml", text)};
    auto made = Rules().assignment().make(options);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == core::ErrorCode::kUsage);
    return made.error().message.substr(folder.path().size());
  };
  CHECK(error(rule_text("key/assignment", "regex = 'a{key}'")) ==
        "/x.toml:1:6: key/assignment stands in rules/bytestack/assignment.toml already");
  CHECK_THAT(error(rule_text("acme/x", "regex = '('")), Catch::StartsWith("/x.toml:11:9: missing )"));
  CHECK_THAT(error("id = 'acme/x'\nfoo = 1\n"), Catch::StartsWith("/x.toml:"));
  DetectorOptions options;
  options.rule_paths = {folder.path() + "/absent"};
  CHECK_FALSE(Rules().assignment().make(options));
  Folder empty;
  options.rule_paths = {empty.path()};
  CHECK_FALSE(Rules().assignment().make(options));
}

TEST_CASE("a rule without any literal lets every document pass, with a warning") {
  Rules rules;
  rules.assignment();
  CHECK((*rules.make())->warnings().empty());
  CHECK_FALSE(rules.worker().may_match("nothing"));
  rules.add("acme/x", rule_text("acme/x", "regex = '{key}'"));
  CHECK((*rules.make())->warnings().size() == 1);
  CHECK_THAT((*rules.make())->warnings()[0],
             Catch::StartsWith("rules/bytestack/x.toml:11:9: requires no literal"));
  CHECK(rules.worker().may_match("nothing"));
  Rules given;
  given.add("acme/x", rule_text("acme/x", "regex = '{key}'").insert(0, "literals = [\"Acme\"]\n"));
  CHECK((*given.make())->warnings().empty());
  CHECK(given.worker().may_match("of ACME"));
  CHECK_FALSE(given.worker().may_match("nothing"));
}

TEST_CASE("the hash is over rules and options, not over places") {
  auto hash = [](Rules rules, const DetectorOptions& options = {}) {
    auto made = rules.make(options);
    REQUIRE(made);
    return (*made)->rule_set_hash();
  };
  std::string plain = hash(Rules().assignment());
  CHECK(plain.size() == 16);
  CHECK(hash(Rules().assignment()) == plain);
  CHECK(hash(Rules().assignment().nearby()) != plain);
  DetectorOptions options;
  options.disabled_rules = {"key/nearby"};
  CHECK(hash(Rules().assignment().nearby(), options) == plain);
  DetectorOptions hosts;
  hosts.hosts = {"gw.example"};
  CHECK(hash(Rules().assignment(), hosts) != plain);
  DetectorOptions formats;
  formats.key_formats = {{"a", "bsk_[a-z]+", false}};
  CHECK(hash(Rules().assignment(), formats) != plain);
  std::string moved = "# a comment\n" + rule_text("acme/x", "regex = 'acme{key}'");
  CHECK(hash(Rules().add("acme/x", moved)) == hash(Rules().add("acme/y", moved.substr(12))));
}

TEST_CASE("the stored form finds the same") {
  Rules rules;
  rules.assignment().nearby().format();
  std::vector<EmbeddedFile> files = rules.files();
  auto specs = read_built_in_rules(files);
  REQUIRE(specs);
  auto set = RuleSet::build({}, {files, {}, {}});
  REQUIRE(set);
  std::string packed = encode_rules(*specs), database = (*set)->prefilter().serialize();
  auto stored = Detector::create_from({}, {files, packed, database});
  REQUIRE(stored);
  CHECK((*stored)->rule_set_hash() == (*set)->hash());
  std::string text = "BYTESTACK_API_KEY = \"" + kKey + "\"\n";
  CHECK(judge(Worker(*stored), text).candidates.size() == 1);
  // A database that this processor refuses is compiled again.
  auto refused = Detector::create_from({}, {files, packed, "not a database"});
  REQUIRE(refused);
  CHECK(judge(Worker(*refused), text).candidates.size() == 1);
  CHECK_FALSE(Detector::create_from({}, {files, "damaged", database}));
}

TEST_CASE("UTF-16 documents are read, with places in the decoded text") {
  std::string text = "BYTESTACK_API_KEY=" + kKey + "\r\n", wide = "\xff\xfe";
  for (char c : text) (wide += c) += '\0';
  Worker worker = Rules().assignment().worker();
  REQUIRE(worker.may_match(wide));
  auto document = text::Document::make_root("a.env", wide);
  std::vector<core::Problem> problems;
  auto found = worker.judge(document, Judged::kAll, problems);
  REQUIRE(found.size() == 1);
  CHECK(document->text().substr(found[0].span.begin, found[0].span.size()) == kKey);
}

TEST_CASE("a key in a notebook's cell is found once, at its place in the file") {
  std::string text = R"({"cells": [{"cell_type": "code", "source": ["import os\n", "bytestack_key = \")" +
                     kKey + R"(\"\n"]}], "metadata": {"kernelspec": {"language": "python"}}, "nbformat": 4})";
  Judgement found = judge(Rules().assignment().worker(), text, "a.ipynb");
  REQUIRE(found.candidates.size() == 1);
  CHECK(at(text, found.candidates[0].span) == kKey);
}

TEST_CASE("too many places to judge are a visible bound") {
  auto degraded = [](const std::string& text) {
    Judgement found = judge(Rules().assignment().worker(), text);
    for (const core::Problem& problem : found.problems) {
      CHECK(problem.kind == core::ProblemKind::kDegraded);
      CHECK(problem.path == "a.py");
      CHECK_THAT(problem.reason, Catch::StartsWith("key/assignment has "));
    }
    return std::make_pair(found.candidates.size(), found.problems.size());
  };
  // Without anything like a key in it, the patterns would not even be tried.
  const std::string head = "bytestack\nother = \"" + kKey + "\"\n";
  std::string values, shorts, keys;
  for (int i = 0; i < 100'100; ++i) {
    values += "a=some-words-that-are-no-key\n";
    shorts += "a=words\n";
    if (i < 10'100) keys += "bytestack_key=" + kKey + "\n";
  }
  CHECK(degraded(head + values) == std::make_pair(std::size_t{0}, std::size_t{1}));
  CHECK(degraded(head + shorts) == std::make_pair(std::size_t{0}, std::size_t{0}));
  CHECK(degraded(head + keys) == std::make_pair(std::size_t{10'000}, std::size_t{1}));
}

TEST_CASE("a host in an endless name costs little") {
  Rules rules;
  rules.add("key/in-url",
            rule_text("key/in-url", "regex = '{host}[^\\s\"]{0,9}[?&]key={key}'\njudge = \"url\""));
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "bytestack.dev?key=" + kKey + "-";
  CHECK(judge(rules.worker(), text).candidates.size() <= 10'000);
}

TEST_CASE("threads share a detector whose patterns compile when first needed") {
  auto made = Rules().assignment().nearby().make();
  REQUIRE(made);
  std::string text = "URL = \"https://api.bytestack.dev/v1\"\n";
  for (int i = 0; i < 50; ++i) {
    std::string key = core::sample_key("base62", 40, "threads/" + std::to_string(i));
    text += (i % 2 == 0 ? "bytestack_key = \"" : "api_key = \"") + key + "\"\n";
  }
  std::vector<std::size_t> counts(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t& count : counts) {
      threads.emplace_back([&] {
        Worker worker(*made);
        std::vector<core::Problem> problems;
        count = worker.judge(text::Document::make_root("a.py", text), Judged::kAll, problems).size();
      });
    }
  }
  CHECK(counts[0] > 25);
  for (std::size_t count : counts) CHECK(count == counts[0]);
}

TEST_CASE("messages never hold a key") {
  Rules rules;
  rules.add("header/x", rule_text("header/x", "regex = 'send (?P<at>[^\\n]+)'\nname = \"any\"", "current"));
  std::string text = "send " + kKey + " and " + kOther + " \x01 \n";
  Judgement found = judge(rules.worker(), text);
  REQUIRE(found.candidates.size() == 1);
  CHECK(found.candidates[0].message == " holds KEY and KEY ${ ");
}

}  // namespace
}  // namespace credward::detect
