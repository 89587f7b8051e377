#include "engine/incident_steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace credward::engine {
namespace {

constexpr std::size_t kMostItems = 50;

std::string where(const core::IncidentPlace& place) {
  std::string text = place.repository.empty() ? std::string() : place.repository + ": ";
  text += place.path.value_or(std::string(core::to_string(place.source)));
  if (place.member) text += "!" + *place.member;
  return fmt::format("{}:{}", text, place.region.line);
}

void bound(std::vector<std::string>& items) {
  if (items.size() <= kMostItems) return;
  std::size_t rest = items.size() - kMostItems;
  items.resize(kMostItems);
  items.push_back(fmt::format("and {} more", rest));
}

std::vector<std::string> current_files(const core::Incident& incident) {
  std::vector<std::string> files;
  for (const core::IncidentPlace& place : incident.places) {
    if (place.current && place.path) files.push_back(where(place));
  }
  return files;
}

std::string call_text(const core::RequestFact& call) {
  std::string text = call.method.empty() ? call.route : call.method + " " + call.route;
  return text.empty() ? "a request to ByteStack" : text;
}

core::IncidentStep new_key(const core::Incident& incident) {
  core::IncidentStep step{"Create a new key", "In the dashboard: Settings, API Keys, New Key. ", {}};
  step.text += incident.scopes.empty()
                   ? "Give it the scopes of the old one, as far as they are still needed."
                   : fmt::format("The calls found with it need the scope {}; assign no more than is needed.",
                                 listed(incident.scopes));
  if (incident.environments.size() > 1) {
    step.text += " Make one for each environment, because they should not share it.";
    for (const std::string& environment : incident.environments)
      step.items.push_back("a key named " + environment);
  } else if (!incident.environments.empty()) {
    step.text += fmt::format(" Name it after its use: {}.", incident.environments.front());
  }
  return step;
}

core::IncidentStep update(const core::Incident& incident) {
  core::IncidentStep step{"Update what uses it", {}, current_files(incident)};
  if (step.items.empty()) {
    step.text =
        "No file in HEAD holds it. What was deployed from older commits may still use it: look into the "
        "secrets "
        "manager, the CI's settings and running services.";
  } else {
    step.text =
        "Take the key out of these files, and read it from the environment or a secrets manager instead.";
  }
  for (const std::string& variable : incident.variables) {
    step.items.push_back(
        fmt::format("the variable or setting {}, wherever the application or the CI sets it", variable));
  }
  for (const std::string& ref : incident.refs) {
    // What a tag holds is history.
    if (ref.find("refs/heads/") != std::string::npos || ref.find("refs/remotes/") != std::string::npos) {
      step.items.push_back("the branch " + ref);
    }
  }
  bound(step.items);
  return step;
}

core::IncidentStep verify(const core::Incident& incident) {
  core::IncidentStep step{"Verify that requests succeed with the new key", {}, {}};
  std::set<std::string> calls;
  for (const core::RequestFact& call : incident.calls) calls.insert(call_text(call));
  step.items.assign(calls.begin(), calls.end());
  bound(step.items);
  step.text = incident.environments.empty()
                  ? "Run what uses it."
                  : fmt::format("Run what uses it in {}.", listed(incident.environments));
  step.text +=
      " 401 means that the old or a malformed key is still sent, 403 that the new one lacks a scope.";
  return step;
}

std::string what_breaks(const core::Incident& incident) {
  std::vector<std::string> files = current_files(incident);
  if (files.empty() && incident.variables.empty())
    return "What still uses it is not known here, and gets 401 at once.";
  if (files.empty())
    return fmt::format("What was deployed with {} gets 401 at once.", listed(incident.variables));
  std::string text =
      fmt::format("{} still hold{} it, and requests get 401 at once",
                  files.size() == 1 ? std::string("1 file") : fmt::format("{} files", files.size()),
                  files.size() == 1 ? "s" : "");
  if (!incident.environments.empty()) text += fmt::format(", in {}", listed(incident.environments));
  return text + ".";
}

}  // namespace

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

void fill_steps(core::Incident& incident) {
  incident.steps = {new_key(incident), update(incident), verify(incident)};
  incident.steps.push_back(
      {"Revoke the old key",
       "In the dashboard: Settings, API Keys, Revoke beside it. Only now, when step 3 has succeeded.",
       {}});
  incident.if_revoked_first = what_breaks(incident);
  bool committed = std::ranges::any_of(
      incident.places, [](const core::IncidentPlace& place) { return !place.object.empty(); });
  if (!committed) return;
  incident.history_command = "git filter-repo --replace-text ../keys.txt";
  if (incident.in_messages) incident.history_command += " --replace-message ../keys.txt";
}

}  // namespace credward::engine
