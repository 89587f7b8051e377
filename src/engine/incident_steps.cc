#include "engine/incident_steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "engine/environments.h"

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

std::string place_of(const core::NameUse& use) {
  return fmt::format("{}{}:{}", use.repository.empty() ? std::string() : use.repository + ": ", use.path, use.line);
}

// "a, b, c and 4 more".
std::string some_of(const std::vector<std::string>& words) {
  constexpr std::size_t kShown = 5;
  if (words.size() <= kShown) return listed(words);
  std::vector<std::string> first(words.begin(), words.begin() + kShown);
  return fmt::format("{} and {} more", fmt::join(first, ", "), words.size() - kShown);
}

// Where the application and the CI set a variable, which only those know who run them, and which files take it from there.
void add_settings(const core::Incident& incident, std::vector<std::string>& items) {
  for (const std::string& variable : incident.variables) {
    std::vector<std::string> pipelines, others;
    for (const core::NameUse& use : incident.uses) {
      if (use.name == variable) (is_ci_file(use.path) ? pipelines : others).push_back(place_of(use));
    }
    if (!pipelines.empty()) items.push_back(fmt::format("the CI's secret or setting {}, for {}", variable, some_of(pipelines)));
    std::string setting = pipelines.empty() ? "wherever the application or the CI sets it" : "wherever the application sets it";
    if (!others.empty()) setting += ", for " + some_of(others);
    items.push_back(fmt::format("the variable or setting {}, {}", variable, setting));
  }
}

core::IncidentStep update(const core::Incident& incident) {
  core::IncidentStep step{"Update what uses it", {}, current_files(incident)};
  if (step.items.empty()) {
    step.text =
        "No file in HEAD holds it. What was deployed from older commits may still use it: look into the "
        "secrets manager, the CI's settings and running services.";
  } else {
    step.text =
        "Take the key out of these files, and read it from the environment or a secrets manager instead.";
  }
  add_settings(incident, step.items);
  for (const std::string& ref : incident.refs) {
    // What a tag holds is history; a remote's HEAD is another name for a branch.
    if (ref.ends_with("/HEAD")) continue;
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
      fmt::format("{} still hold{} it: 401 at once",
                  files.size() == 1 ? std::string("1 file") : fmt::format("{} files", files.size()),
                  files.size() == 1 ? "s" : "");
  if (!incident.environments.empty()) text += fmt::format(", in {}", listed(incident.environments));
  return text + ".";
}

// Which commands take it out, by what holds it.
struct Holders {
  bool commits = false, messages = false, stashes = false, loose = false;
  std::vector<std::string> encoded;  // files whose versions no replacing of text reaches
};

Holders holders_of(const core::Incident& incident) {
  Holders holders;
  for (const core::IncidentPlace& place : incident.places) {
    if (place.object.empty()) continue;
    if (place.source == core::SourceKind::kStash) holders.stashes = true;
    else if (place.source == core::SourceKind::kUnreachable || place.source == core::SourceKind::kReflog) holders.loose = true;
    else holders.commits = true;
    if (place.encoded && place.path) holders.encoded.push_back(place.repository.empty() ? *place.path : place.repository + ": " + *place.path);
  }
  holders.messages = incident.in_messages;
  std::ranges::sort(holders.encoded);
  holders.encoded.erase(std::unique(holders.encoded.begin(), holders.encoded.end()), holders.encoded.end());
  return holders;
}

void fill_rewriting(const Holders& holders, core::Incident& incident) {
  incident.history_command = "git filter-repo --replace-text ../keys.txt";
  if (holders.messages) incident.history_command += " --replace-message ../keys.txt";
  incident.history_note +=
      " Run it in a fresh clone (git clone --mirror), the key on a line of its own in ../keys.txt, outside the repository. It "
      "rewrites every commit behind the key: push all refs by force, and have everybody clone anew.";
  if (!holders.encoded.empty()) {
    incident.history_command += " --strip-blobs-with-ids ../blobs.txt";
    incident.history_note += fmt::format(
        " No replacing of text finds it in {}, where it stands encoded or packed: write the ids of these versions (git log --all "
        "--raw --no-abbrev --format= -- FILE) into ../blobs.txt, one a line, and they are taken out as a whole.",
        some_of(holders.encoded));
  }
  if (holders.stashes) incident.history_note += " A stash holds it, too: drop that one (git stash list).";
  if (holders.loose) incident.history_note += " Unreachable objects of this clone hold it, too: throw the clone away.";
}

// Nothing is left to do where the only copy was in no commit.
void fill_history(core::Incident& incident) {
  const Holders holders = holders_of(incident);
  if (!holders.commits && !holders.stashes && !holders.loose) return;
  incident.history_note = "Rotate first: clones, forks and caches keep the key whatever is done here.";
  if (holders.commits) return fill_rewriting(holders, incident);
  constexpr std::string_view kPrune = "git reflog expire --expire-unreachable=now --all && git gc --prune=now";
  if (holders.stashes) {
    incident.history_command = fmt::format("git stash drop stash@{{N}} && {}", kPrune);
    incident.history_note += " No commit has to be rewritten: only a stash of this clone holds it; git stash list says which N.";
  } else {
    incident.history_command = kPrune;
    incident.history_note += " No commit has to be rewritten: only unreachable objects of this clone hold it.";
  }
  incident.history_note += " This also drops whatever else no ref reaches, older stashes among them.";
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
  fill_history(incident);
}

}  // namespace credward::engine
