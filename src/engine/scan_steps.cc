#include "engine/scan_steps.h"

namespace credward::engine {
namespace {

void name_root(const std::string& name, JudgedItem& item) {
  for (JudgedFinding& found : item.findings) found.finding.repository = name;
  for (core::Problem& problem : item.problems) problem.repository = name;
  for (core::SuppressionRecord& record : item.suppressions) record.where = name + "/" + record.where;
}

}  // namespace

core::Status judge_plan(source::Plan& plan, OpenObjects open_objects, Session& session, ReportBuilder& builder) {
  session.apply_exclusions(plan);
  JudgeRequest request{&plan, std::move(open_objects), session.detector(), session.judged()};
  request.requests = session.requests();
  auto judged = judge_items(request, session.options(), session.deadline(), session.progress());
  if (!judged) return judged.error();
  session.keys().learn(*judged);
  auto echoes = session.keys().echoes(*session.detector(), plan.problems);
  if (!echoes) return echoes.error();
  if (*echoes) {
    auto added = add_echoes(request, *echoes, session.options(), session.deadline(), session.progress(), *judged);
    if (!added) return added;
  }
  for (std::size_t i = 0; i < judged->size(); ++i) {
    JudgedItem& item = (*judged)[i];
    if (!plan.names.empty()) name_root(plan.names[plan.items[i].root], item);
    builder.add_facts(item);
    for (JudgedFinding& found : item.findings) {
      if (found.added) builder.add(std::move(found.finding));
    }
  }
  builder.add(plan.problems);
  for (core::RepositoryInfo& repository : plan.repositories) builder.add(std::move(repository));
  return core::ok();
}

}  // namespace credward::engine
