#include "detect/code_stage.h"

#include <fmt/format.h>

#include <algorithm>

#include "detect/macros.h"
#include "detect/names.h"

namespace credward::detect {
namespace {

constexpr std::string_view kClientFolder = "rules/clients/";

bool is_client_file(std::string_view path) {
  return path.starts_with(kClientFolder) && path.ends_with(".toml");
}

// Filled in before it is code.
bool is_template(std::string_view path) {
  for (std::string_view end : {".tpl", ".tmpl", ".j2", ".jinja", ".jinja2", ".erb", ".mustache", ".hbs", ".ejs", ".template", ".in", ".gotmpl"}) {
    if (path.ends_with(end)) return true;
  }
  return path.find("{{") != std::string_view::npos;
}

bool mentions_host(std::string_view text, const Hosts& hosts) {
  return std::any_of(hosts.additional().begin(), hosts.additional().end(), [&](const std::string& host) {
    const std::string literal = host_literal(host);
    return std::search(text.begin(), text.end(), literal.begin(), literal.end(), [](char a, char b) {
             return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           }) != text.end();
  });
}

}  // namespace

core::Result<std::shared_ptr<const CodeStage>> CodeStage::create(const BuiltIn& built_in, const RuleTexts& clients,
                                                                 const RuleTexts& packs) {
  std::shared_ptr<CodeStage> out(new CodeStage);
  out->built_in_ = built_in;
  out->operator_clients_ = clients;
  out->operator_packs_ = packs;
  auto all = syntax::Packs::create(syntax::embedded_packs());
  if (!all) return all.error();
  out->packs_ = std::move(all).value();
  for (const auto& [path, text] : packs) {
    if (auto status = out->packs_->add({path, text}); !status) return status.error();
  }
  if (!packs.empty()) {
    if (auto status = out->packs_->check(); !status) return status.error();
  }
  // The operator's are checked at once, on their own.
  syntax::ModelSet checked;
  for (const auto& [path, text] : clients) {
    if (auto status = checked.add(text, path); !status) return status.error();
    out->hash_text_ += text;
  }
  for (const EmbeddedFile& file : built_in.files) {
    if (is_client_file(file.path)) out->hash_text_ += file.content;
  }
  for (const auto& [path, text] : packs) out->hash_text_ += text;
  return std::shared_ptr<const CodeStage>(std::move(out));
}

const syntax::ModelSet& CodeStage::models() const {
  std::call_once(once_, [&] {
    // The operator's first: they are asked first.
    for (const auto& [path, text] : operator_clients_) {
      if (auto status = models_.add(text, path); !status && !error_) error_ = status.error();
    }
    for (const EmbeddedFile& file : built_in_.files) {
      if (!is_client_file(file.path)) continue;
      if (auto status = models_.add(file.content, std::string(file.path)); !status && !error_) error_ = status.error();
    }
  });
  return models_;
}

core::Status CodeStage::check() const {
  models();
  if (error_) return *error_;
  return core::ok();
}

const syntax::Pack* CodeStage::pack_for(const text::Document& document) const {
  if (document.outer() != nullptr) {
    if (const syntax::Pack* pack = packs_->aliased(document.language())) return pack;
    return packs_->for_path("nested." + document.language());
  }
  if (const syntax::Pack* pack = packs_->for_path(document.path())) return pack;
  if (const syntax::Pack* pack = packs_->for_path("file." + document.language())) return pack;
  const std::string_view program = syntax::shebang_program(document.text());
  return program.empty() ? nullptr : packs_->aliased(program);
}

CodeFacts CodeStage::facts(const text::Document& document, const Hosts& hosts, syntax::Parser& parser,
                           std::vector<core::Problem>& problems) const {
  CodeFacts out;
  const syntax::Pack* pack = pack_for(document);
  if (pack == nullptr || document.text().empty() || is_template(document.path())) return out;
  if (!contains_bytestack(document.text()) && !mentions_host(document.text(), hosts)) return out;
  syntax::ParseResult parsed = parser.outline(pack->language(), document.text());
  auto degraded = [&](std::string_view reason) {
    core::Problem problem;
    problem.kind = core::ProblemKind::kDegraded;
    problem.what = "document";
    problem.path = document.path();
    problem.reason = std::string(reason);
    problems.push_back(std::move(problem));
  };
  if (const auto* why = std::get_if<syntax::Degradation>(&parsed)) {
    degraded(syntax::explain(*why));
    return out;
  }
  const auto& outline = std::get<syntax::Outline>(parsed);
  if (outline.cut) degraded("its syntax is larger than what is looked at; the rest was judged by text alone");
  const Surroundings surroundings(document);
  out = find_code_facts(surroundings, hosts, outline, pack->escapes(), models().of(pack->language()));
  if (out.cut) degraded("it takes more work than one document may cost; the rest was judged by text alone");
  return out;
}

}  // namespace credward::detect
