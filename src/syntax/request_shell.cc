// Commands of a shell that send requests: curl's options with their words, also from variables and arrays.
#include <algorithm>
#include <array>

#include "syntax/request_finder.h"

namespace credward::syntax {
namespace {

constexpr std::size_t kMaxWords = 500;

bool is_command(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  return name == "curl" || name == "wget" || name == "curlie" || name == "curl.exe";
}

// Options with a value of their own, so that the value is not taken for a URL.
bool takes_value(std::string_view option) {
  constexpr std::array<std::string_view, 30> kLong{"--request",  "--data",         "--data-raw", "--data-binary", "--data-urlencode", "--form",
                                                   "--output",   "--user-agent",   "--referer",  "--max-time",    "--retry",          "--connect-timeout",
                                                   "--proxy",    "--write-out",    "--cacert",   "--cert",        "--json",           "--resolve",
                                                   "--retry-delay", "--cookie",    "--cookie-jar", "--upload-file", "--post-data",   "--post-file",
                                                   "--method",   "--body-data",    "--config",   "--dump-header", "--interface",      "--timeout"};
  if (std::find(kLong.begin(), kLong.end(), option) != kLong.end()) return true;
  return option.size() >= 2 && option[0] == '-' && option[1] != '-' && std::string_view("XdFoAemxwEbcTKDr").find(option.back()) != std::string_view::npos;
}

}  // namespace

// The words of a command, arrays taken apart.
std::vector<NodeId> RequestFinder::shell_words(NodeId call) {
  std::vector<NodeId> out;
  for (NodeId argument : tree_.arguments(call)) {
    NodeId plain = tree_.unwrapped(argument);
    if (tree_.kind(plain) == NodeKind::kString) {
      const std::vector<NodeId> parts = tree_.children(plain);
      if (parts.size() == 1 && tree_.kind(parts.front()) == NodeKind::kHole) plain = tree_.unwrapped(parts.front());
    }
    NodeId list = 0;
    if (tree_.kind(plain) == NodeKind::kSubscript) list = tree_.child(plain, Role::kObject);
    if (tree_.kind(plain) == NodeKind::kName) list = plain;
    if (list != 0) {
      bool array = false;
      for (const Binding* binding : bindings_.meaning(tree_.name(list), list).bindings) {
        const NodeId value = binding->value != 0 ? tree_.unwrapped(binding->value) : 0;
        if (value == 0 || tree_.kind(value) != NodeKind::kList) continue;
        array = true;
        for (NodeId element : tree_.children(value)) out.push_back(element);
      }
      if (array) continue;
    }
    out.push_back(argument);
    if (out.size() > kMaxWords) break;
  }
  return out;
}

void RequestFinder::shell_command(NodeId call) {
  const Tree::Callee callee = tree_.callee(call);
  if (!is_command(callee.name)) return;
  State state;
  state.client = "curl";
  state.known = false;  // a configuration file may add to it
  const std::vector<NodeId> words = shell_words(call);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Values values = eval_.value(words[i]);
    const Value* one = values.single();
    if (one == nullptr) continue;
    const std::string text = one->text();
    const bool more = i + 1 < words.size();
    auto header = [&](NodeId node, Values value) {
      Header line;
      line.node = line.value_node = node;
      line.value = std::move(value);
      line.adds = true;
      add(std::move(line), state, false);
    };
    if ((text == "-H" || text == "--header") && more) {
      header(words[i + 1], eval_.value(words[i + 1]));
      ++i;
    } else if (text.size() > 2 && text[0] == '-' && text[1] != '-' && text.back() == 'H' && more) {
      header(words[i + 1], eval_.value(words[i + 1]));
      ++i;
    } else if (text.starts_with("--header=")) {
      Values cut = values;
      Value& value = cut.list.front();
      if (!value.parts.empty() && value.parts.front().text.size() > 9) value.parts.front() = sub_part(value.parts.front(), 9, value.parts.front().text.size());
      else if (!value.parts.empty()) value.parts.erase(value.parts.begin());
      header(words[i], cut);
    } else if (text == "--oauth2-bearer" && more) {
      add_bearer(words[i + 1], call, "Bearer", state, false);
      ++i;
    } else if ((text == "-X" || text == "--request") && more) {
      const Values method = eval_.value(words[++i]);
      if (const Value* name = method.single(); name != nullptr && name->constant()) state.method = name->text();
    } else if (text == "--url" && more) {
      state.url = eval_.value(words[++i]);
      state.url_span = tree_.span(words[i]);
    } else if (takes_value(text)) {
      ++i;
    } else if (text.find("://") != std::string::npos && state.url.list.empty()) {
      state.url = values;
      state.url_span = tree_.span(words[i]);
    } else if (!text.empty() && text[0] != '-' && text.starts_with('\x01') && state.url.list.empty()) {
      state.url = values;
      state.url_span = tree_.span(words[i]);
    }
  }
  emit(std::move(state), call, callee.span, true, false);
}

}  // namespace credward::syntax
