// The stage behind the floor for code: language packs, client models, and one document's facts through a parser.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "core/run_report.h"
#include "detect/code_fields.h"
#include "detect/embedded_files.h"
#include "syntax/parser.h"
#include "syntax/pack.h"

namespace credward::detect {

// What --rules adds beside rules: files by path and content.
using RuleTexts = std::vector<std::pair<std::string, std::string>>;

class Detector;

class CodeStage {
 public:
  // Errors of the operator's files are kUsage, with file, line and column. Built-in ones are read when they are first
  // needed; the build step checks them.
  static core::Result<std::shared_ptr<const CodeStage>> create(const BuiltIn& built_in, const RuleTexts& clients,
                                                               const RuleTexts& packs);
  core::Status check() const;  // the built-in ones

  const syntax::Packs& packs() const { return *packs_; }
  const RuleTexts& operator_packs() const { return operator_packs_; }
  const std::string& text_for_hash() const { return hash_text_; }

  // Nothing where the document's language has no pack, or it does not speak of ByteStack.
  CodeFacts facts(const text::Document& document, const Hosts& hosts, syntax::Parser& parser,
                  std::vector<core::Problem>& problems) const;

 private:
  CodeStage() = default;
  const syntax::Pack* pack_for(const text::Document& document) const;
  const syntax::ModelSet& models() const;

  BuiltIn built_in_;
  RuleTexts operator_clients_, operator_packs_;
  std::string hash_text_;
  std::optional<syntax::Packs> packs_;
  mutable std::once_flag once_;
  mutable syntax::ModelSet models_;
  mutable std::optional<core::Error> error_;
};

// The build step's check of the client models.
core::Status check_code(const Detector& detector);

}  // namespace credward::detect
