#include "engine/scan_steps.h"

namespace credward::engine {

core::Status judge_plan(source::Plan& plan, OpenObjects open_objects, Session& session, ReportBuilder& builder) {
  session.apply_exclusions(plan);
  JudgeRequest request{&plan, std::move(open_objects), session.detector(), session.judged(), session.requests()};
  auto judged = judge_items(request, session.options(), session.deadline(), session.progress());
  if (!judged) return judged.error();
  for (JudgedItem& item : *judged) {
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
