// key/echo: where the keys that other rules established in a run stand without any context, as they are or
// encoded. One Vectorscan pass looks for all forms of all keys, in raw bytes to choose documents and in text
// to name places.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/location.h"
#include "core/result.h"
#include "core/rule.h"
#include "core/secret_text.h"
#include "text/document.h"

struct hs_database;
struct hs_scratch;

namespace credward::detect {

// What a user calls a key may be short, and would be found everywhere.
inline constexpr std::size_t kShortestEcho = 12;
inline constexpr std::size_t kMaxEchoKeys = 1000;

struct Echo {
  core::Span span;        // in the root document: all characters that hold a part of the key
  std::size_t key = 0;    // index of EchoSearch::keys()
  std::string_view form;  // how it is written, for the message
};

// Whether a finding of this rule makes a string known as a key: all that find keys but key/nearby, which is
// not sure, and key/echo itself.
bool establishes_key(const core::RuleInfo& rule);

// Immutable once made; shared by all threads.
class EchoSearch {
 public:
  // Values that occur several times count once; those too short are left out. Of more than kMaxEchoKeys the
  // first in the order of their bytes are taken.
  static core::Result<std::shared_ptr<const EchoSearch>> create(std::vector<core::SecretText> keys);

  // One thread's working space.
  class Scratch {
   public:
    explicit Scratch(const EchoSearch& search);

   private:
    friend class EchoSearch;
    struct Free {
      void operator()(hs_scratch* scratch) const;
    };
    std::unique_ptr<hs_scratch, Free> scratch_;
  };

  const std::vector<core::SecretText>& keys() const { return keys_; }
  std::size_t left_out() const { return left_out_; }  // keys over the cap

  // False: no key stands in these raw bytes in any form.
  bool may_hold(std::string_view raw_bytes, Scratch& scratch) const;
  // The same, knowing that none lies wholly in one of the `clean` spans (version_scan.h).
  bool may_hold_outside(std::string_view raw_bytes, std::span<const core::Span> clean, Scratch& scratch) const;
  // By span; of several at one place the longest. At most `limit`, then `more` is set.
  std::vector<Echo> find(const text::Document::Ptr& document, std::size_t limit, Scratch& scratch,
                         bool& more) const;

 private:
  struct Form {
    std::string text;
    std::size_t key = 0;
    std::size_t before = 0, after = 0;  // characters around it that hold bits of the key too
    std::string_view name;
  };
  EchoSearch() = default;
  void add_forms(std::size_t key);
  core::Status compile();
  void find_in(const text::Document& document, std::size_t limit, Scratch& scratch, bool& more,
               std::vector<Echo>& out) const;

  std::vector<core::SecretText> keys_;
  std::size_t left_out_ = 0;
  std::vector<Form> forms_;
  std::shared_ptr<hs_database> database_;
  std::size_t longest_ = 0;
};

}  // namespace credward::detect
