// Where a client model's places stand in a call, and whether its conditions hold.
#include <algorithm>

#include "core/ascii.h"
#include "syntax/evaluator.h"

namespace credward::syntax {
using core::lowered;

// PowerShell's -Name VALUE; a switch stands for itself.
NodeId Evaluator::command_option(const std::vector<NodeId>& words, std::string_view name) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = lowered(tree_.literal(words[i]).value_or(""));
    if (word != lowered(name)) continue;
    const bool value = i + 1 < words.size() && !tree_.literal(words[i + 1]).value_or("").starts_with('-');
    return value ? words[i + 1] : words[i];
  }
  return 0;
}

// @params: what stands behind a name that is only spread.
NodeId Evaluator::splatted(NodeId spread) const {
  const Meaning meaning = bindings_.meaning(tree_.name(spread), spread);
  return meaning.bindings.size() == 1 ? meaning.bindings.front()->value : 0;
}

NodeId Evaluator::at_place(NodeId call, const Place& place, Context context) {
  NodeId found = 0;
  if (place.kind == Place::Kind::kReceiver) {
    found = tree_.callee(call).object;
  } else {
    int position = 0;
    std::vector<NodeId> positional;
    for (NodeId argument : tree_.arguments(call)) {
      const NodeId key = tree_.kind(argument) == NodeKind::kPair ? tree_.child(argument, Role::kKey) : 0;
      if (key == 0) {
        // What a spread brings is at no position, but it may have a name: **options, @params.
        if (tree_.kind(argument) == NodeKind::kSpread) {
          if (place.kind == Place::Kind::kNamed) {
            const NodeId inner = tree_.child(argument, Role::kValue);
            const std::string_view name = std::string_view(place.name).substr(place.name.starts_with('-') ? 1 : 0);
            if (const NodeId held = member(inner != 0 ? inner : splatted(argument), name, context)) found = held;
            continue;
          }
          break;
        }
        positional.push_back(argument);
        continue;
      }
      if (place.kind != Place::Kind::kNamed) continue;
      const std::string name = tree_.literal(key).value_or(std::string(tree_.name(key)));
      if (name == place.name) found = tree_.child(argument, Role::kValue);
    }
    position = place.position;
    if (place.kind == Place::Kind::kPosition) {
      if (position < 0) position += static_cast<int>(positional.size());
      if (position >= 0 && position < static_cast<int>(positional.size()))
        found = positional[static_cast<std::size_t>(position)];
    }
    if (place.kind == Place::Kind::kEach && !positional.empty()) found = positional.front();
    if (place.kind == Place::Kind::kMade) found = made_as(positional, place.name, context);
    if (place.kind == Place::Kind::kNamed && place.name.starts_with('-')) {
      if (const NodeId word = command_option(positional, place.name)) found = word;
    }
  }
  for (const std::string& key : place.keys) {
    if (found == 0) return 0;
    found = member(found, key, context);
  }
  return found;
}

NodeId Evaluator::at_places(NodeId call, const Places& places, Context context) {
  for (const Place& place : places) {
    if (const NodeId found = at_place(call, place, context)) return found;
  }
  return 0;
}

bool Evaluator::holds(NodeId call, const Condition& condition, NodeId* where) {
  const NodeId at = at_place(call, condition.place);
  if (at == 0) return false;
  if (where != nullptr) *where = at;
  if (condition.value == "*") return true;
  const NodeId plain = tree_.unwrapped(at);
  std::string text = tree_.literal(plain).value_or(std::string(tree_.text(plain)));
  if (lowered(text) == lowered(condition.value)) return true;
  if (tree_.kind(plain) != NodeKind::kName && tree_.kind(plain) != NodeKind::kMember) return false;
  const Values values = value(at);
  const Value* one = values.single();
  return one != nullptr && one->constant() && lowered(one->text()) == lowered(condition.value);
}

}  // namespace credward::syntax
