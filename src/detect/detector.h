// The detector: rules, prefilter and judgement behind one face. Everything above it sees candidates only.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/rule.h"
#include "core/run_report.h"
#include "core/secret_text.h"
#include "detect/code_fields.h"
#include "syntax/parser.h"
#include "text/document.h"

namespace credward::detect {

// What the operator may add to the built-in rules.
struct KeyFormat {
  std::string name;
  std::string pattern;   // RE2
  bool require = false;  // only strings of such a format are keys at all
  std::string where = {};  // "FILE:LINE", for errors; may be empty
};

struct DetectorOptions {
  std::vector<std::string> rule_paths;      // --rules: files or folders of TOML rules
  std::vector<std::string> disabled_rules;  // globs over ids
  std::vector<std::string> hosts;           // more hosts that count as ByteStack's
  std::vector<KeyFormat> key_formats;
};

struct BuiltIn;    // embedded_files.h
class EchoSearch;  // echo.h

// Which rules judge. History judges what is sticky; everything else judges all.
enum class Judged { kAll, kSticky };

// A finding before policy: spans are of the root document's text.
struct Candidate {
  const core::RuleInfo* rule = nullptr;
  core::Span span;                   // the region as the contract's "Region" paragraph says
  std::vector<core::Span> evidence;  // value, name, URL, call: the lines that make it a finding
  core::Span extent;                 // the whole call, where something that is missing makes it one; may be empty
  bool open_end = false;             // what stood behind the last line of `extent` may have been a part of it
  core::SecretText secret;           // key rules only; as it stands in the file, decoded
  std::string message;
  struct Related {
    core::Span span;
    std::string message;
  };
  std::vector<Related> related;
  struct Repair {
    std::string description;
    core::Span span;
    std::string text;
  };
  std::optional<Repair> repair;
  // Where the key stands: `span`, and the other parts of one that is split over concatenated literals (then
  // `secret` is the whole). Every one of them has to be replaced in what a report shows.
  std::vector<core::Span> key_parts;
};

// What `rules list|show` prints beside the texts.
struct RuleSource {
  const core::RuleInfo* info = nullptr;
  std::string file;                   // "rules/bytestack/assignment.toml", or the user's own path
  std::string toml_text;              // the whole file
  std::vector<std::string> patterns;  // as written, macros not expanded
};

// Immutable once made; shared by all threads.
class Detector {
 public:
  // kUsage errors: an unreadable or wrong rule file (with file and line), a bad pattern, a bad key format.
  static core::Result<std::shared_ptr<const Detector>> create(const DetectorOptions& options);
  // The same over another set of built-in rules: one that a build step is about to embed, or a test's.
  static core::Result<std::shared_ptr<const Detector>> create_from(const DetectorOptions& options,
                                                                   const BuiltIn& built_in);
  ~Detector();

  const std::vector<const core::RuleInfo*>& rules() const;  // active ones, by id
  bool searches_echoes() const;                             // key/echo is active
  const std::string& rule_set_hash() const;                 // over all active rules and the options above
  std::vector<RuleSource> sources() const;                  // of rules(), in their order
  const std::vector<std::pair<std::string, std::string>>& packs() const;  // the operator's: path and text
  std::vector<std::string> warnings() const;  // what `rules check` says beside failures: slow patterns

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  Detector();
  std::unique_ptr<Impl> impl_;
};

// One thread's working space.
class Worker {
 public:
  // Without a parser, code is judged by its text alone.
  explicit Worker(std::shared_ptr<const Detector> detector, std::unique_ptr<syntax::Parser> parser = nullptr);
  ~Worker();
  Worker(Worker&&) noexcept;

  // The prefilter: false means that no rule can match these raw bytes in any encoding that text/decode.h
  // reads.
  bool may_match(std::string_view raw_bytes);
  // The same for a version of a document of which it said false: `same` are the spans taken over from that one.
  bool may_match_version(std::string_view raw_bytes, std::span<const core::Span> same);
  // From now on key/echo judges, too: with the keys that the run has established.
  void listen_for(std::shared_ptr<const EchoSearch> echoes);
  // Whether one of these keys may stand in the raw bytes.
  bool may_echo(std::string_view raw_bytes);
  // As may_match_version is to may_match.
  bool may_echo_version(std::string_view raw_bytes, std::span<const core::Span> same);
  // Whether one of these keys stands elsewhere than at `known` (ascending) in the document or what is nested in it.
  bool echoes_elsewhere(const text::Document::Ptr& document, const std::vector<core::Span>& known);
  // All candidates of the document and of the documents nested in it, precedence settled, in the order of
  // their spans. Problems (a cap that was reached) are appended.
  std::vector<Candidate> judge(const text::Document::Ptr& document, Judged judged,
                               std::vector<core::Problem>& problems);
  // The number that the next document has in the plan (syntax/parser.h).
  void begin_document(std::uint64_t order);
  // The requests to ByteStack that the last document makes, with spans of the root document.
  std::vector<core::StatedRequest> take_requests();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Runs every rule's own examples. Returns one line per failure ("FILE:LINE: …"); empty means all hold.
std::vector<std::string> check_examples(const DetectorOptions& options);

}  // namespace credward::detect
