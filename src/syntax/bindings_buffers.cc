// C and C++: what functions write into a buffer that they are given, what streams gather, and what takes the line
// break off again.
#include <algorithm>
#include <array>

#include "syntax/bindings.h"

namespace credward::syntax {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What is in the first argument then is what the call is worth; the models say what that is.
constexpr std::array<std::string_view, 17> kWriters{
    "sprintf", "snprintf",   "strcpy",    "strncpy",   "strlcpy",  "asprintf", "strcat", "strncat", "strlcat",
    "stpcpy",  "sprintf_s",  "strcpy_s",  "g_snprintf", "fgets",   "fread",    "getline", "strcat_s"};
constexpr std::array<std::string_view, 3> kInSecond{"read", "getline", "readline"};  // read(f, buffer, n)
constexpr std::array<std::string_view, 5> kFinders{"strcspn", "strchr", "strrchr", "strpbrk", "index"};
constexpr std::array<std::string_view, 6> kShorten{"erase", "pop_back", "resize", "remove_suffix", "chop", "truncate"};

bool trims(std::string_view name) {
  for (std::string_view word : {"trim", "strip", "chomp", "strtok", "strsep"}) {
    if (name.find(word) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void Bindings::bind_buffer(NodeId call, const Tree::Callee& callee) {
  const std::string_view language = tree_.outline().language;
  const std::vector<NodeId> arguments = tree_.arguments(call);
  // text.push_str(more), text.append(more)
  const bool grows = language == "rust" ? callee.name == "push_str" : language == "cpp" && callee.name == "append";
  if (grows && arguments.size() == 1 && tree_.kind(tree_.unwrapped(callee.object)) == NodeKind::kName) {
    Binding binding;
    binding.node = call;
    binding.appends = true;
    bind_target(callee.object, arguments.front(), binding, 0);
    return;
  }
  if (language != "c" && language != "cpp") return;
  const bool standard = callee.object == 0 || tree_.path(callee.object) == "std";
  if (!standard) {
    if (one_of(callee.name, kShorten)) bind_trimmed(call, callee.object);
    if (callee.name == "read" && !arguments.empty()) {  // file.read(buffer, n)
      Binding binding;
      binding.node = call;
      bind_target(arguments.front(), call, binding, 0);
    }
  }
  if (arguments.empty()) return;
  // What looks for a line break takes it off: key[strcspn(key, "\n")] = 0, if ((p = strchr(key, '\n'))) *p = 0
  if (arguments.size() == 2 && one_of(callee.name, kFinders) &&
      tree_.text(arguments[1]).find('\\') != std::string_view::npos && bind_trimmed(call, arguments[0]))
    return;
  if (trims(callee.name) && bind_trimmed(call, arguments.front())) return;
  if (!standard) return;
  // curl_url_set(url, CURLUPART_URL, "https://…", 0)
  if (callee.name == "curl_url_set" && arguments.size() >= 3 && tree_.text(arguments[1]) == "CURLUPART_URL") {
    Binding binding;
    binding.node = call;
    bind_target(arguments[0], call, binding, 0);
    return;
  }
  const bool cpp_getline = callee.name == "getline" && arguments.size() == 2;
  const bool second = callee.name != "getline" ? one_of(callee.name, kInSecond) : cpp_getline;
  if (!one_of(callee.name, kWriters) && !second) return;
  if (second && arguments.size() < 2) return;
  Binding binding;
  binding.node = call;
  binding.appends = callee.name.find("cat") != std::string_view::npos;
  bind_target(arguments[second ? 1 : 0], call, binding, 0);
}

bool Bindings::bind_trimmed(NodeId at, NodeId buffer) {
  buffer = tree_.unwrapped(buffer);
  if (tree_.kind(buffer) != NodeKind::kName) return false;
  Binding binding;
  binding.node = at;
  binding.appends = binding.trims = true;
  bind_target(buffer, at, binding, 0);
  return true;
}

// key[strlen(key) - 1] = 0
void Bindings::bind_terminator(NodeId assign, NodeId target, NodeId value) {
  const std::string_view language = tree_.outline().language;
  target = tree_.unwrapped(target);
  if ((language != "c" && language != "cpp") || tree_.kind(target) != NodeKind::kSubscript) return;
  const std::string_view text = tree_.text(tree_.unwrapped(value));
  if (text == "0" || text == "'\\0'" || text == "NULL") bind_trimmed(assign, tree_.child(target, Role::kObject));
}

// stream << "Name: " << value: each is behind what the stream holds.
void Bindings::bind_stream(NodeId concat) {
  if (tree_.outline().language != "cpp" || tree_.kind(tree_.parent(concat)) == NodeKind::kConcat) return;
  std::vector<NodeId> parts;
  NodeId first = concat;
  while (tree_.kind(first) == NodeKind::kConcat) {
    const std::vector<NodeId> children = tree_.children(first);
    if (children.empty()) return;
    parts.insert(parts.begin(), children.begin() + 1, children.end());
    first = tree_.unwrapped(children.front());
  }
  if (tree_.kind(first) != NodeKind::kName) return;
  const std::vector<Binding>* known = in_scope(scope_at(concat), tree_.name(first));
  const NodeId type = known != nullptr ? tree_.child(known->front().node, Role::kType) : 0;
  if (type == 0 || tree_.text(type).find("stream") == std::string_view::npos) return;
  for (NodeId part : parts) {
    Binding binding;
    binding.node = part;
    binding.appends = true;
    bind_target(first, part, binding, 0);
  }
}

}  // namespace credward::syntax
