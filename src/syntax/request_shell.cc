// Commands of a shell that send requests: curl's options with their words, also from variables and arrays.
#include <algorithm>
#include <array>
#include <cctype>

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
  constexpr std::array<std::string_view, 30> kLong{
      "--request",        "--data",        "--data-raw",    "--data-binary",
      "--data-urlencode", "--form",        "--output",      "--user-agent",
      "--referer",        "--max-time",    "--retry",       "--connect-timeout",
      "--proxy",          "--write-out",   "--cacert",      "--cert",
      "--json",           "--resolve",     "--retry-delay", "--cookie",
      "--cookie-jar",     "--upload-file", "--post-data",   "--post-file",
      "--method",         "--body-data",   "--config",      "--dump-header",
      "--interface",      "--timeout"};
  if (std::find(kLong.begin(), kLong.end(), option) != kLong.end()) return true;
  return option.size() >= 2 && option[0] == '-' && option[1] != '-' &&
         std::string_view("XdFoAemxwEbcTKDr").find(option.back()) != std::string_view::npos;
}

bool is_curl(std::string_view name) { return name.ends_with("curl") || name.ends_with("curlie") || name.ends_with("curl.exe"); }

// What curl sends where no option says it; empty if a word is not known, because it may be one.
std::string curl_method(const std::vector<std::string>& words) {
  bool data = false, get = false, all = true;
  for (const std::string& word : words) {
    const bool letters = word.size() >= 2 && word[0] == '-' && word[1] != '-';
    if (word.starts_with("--data") || word.starts_with("--form") || word == "--json") data = true;
    else if (letters && (word[1] == 'd' || word[1] == 'F' || word.back() == 'd' || word.back() == 'F')) data = true;
    else if (word == "-G" || word == "--get") get = true;
    else if (word == "-I" || word == "--head") return "HEAD";
    else if (letters && (word[1] == 'T' || word[1] == 'X')) return word[1] == 'T' ? "PUT" : "";
    else if (word.starts_with("--upload-file")) return "PUT";
    else if (word.starts_with("--request=")) return "";
    if (word.starts_with('\x01') && word.find('/') == std::string::npos) all = false;  // a variable that may hold options
  }
  if (get) return "GET";
  if (data) return "POST";
  return all ? "GET" : "";
}

// Options that bring headers or credentials of their own, or only ask whether somebody answers.
bool leaves_open(std::string_view text) {
  constexpr std::array<std::string_view, 22> kOptions{
      "-K",          "--config",       "-n",         "--netrc",         "--netrc-file", "--netrc-optional",
      "-u",          "--user",         "-b",         "--cookie",        "-E",           "--cert",
      "--negotiate", "--anyauth",      "--digest",   "--aws-sigv4",     "--password",   "--spider",
      "-w",          "--write-out",    "--variable", "--load-cookies"};
  return std::find(kOptions.begin(), kOptions.end(), text) != kOptions.end();
}

// What an option means for the key: it follows redirects, or nobody looks whom it is sent to. Empty: nothing.
std::string_view option_meaning(std::string_view option) {
  if (option == "--location-trusted") return "redirect-leak";
  if (option == "--insecure" || option == "--no-check-certificate") return "unverified-tls";
  if (option.size() < 2 || option[0] != '-' || option[1] == '-') return "";
  // In a cluster, up to the letter that takes the rest as its value.
  const std::string_view letters = option.substr(1, option.find_first_of("AbcCdDeEFHKmoPQrtTuUwxXyYz"));
  return letters.find('k') != std::string_view::npos ? "unverified-tls" : "";
}

bool is_data(std::string_view option) {
  return option.starts_with("--data") || option == "--json" || option == "--form" || option == "--body-data" ||
         option == "--post-data" || (option.size() == 2 && (option == "-d" || option == "-F"));
}

// The characters from `begin` to `end` of a value's text, in which a hole is one.
Value slice(const Value& value, std::size_t begin, std::size_t end) {
  Value out;
  std::size_t at = 0;
  for (const Part& part : value.parts) {
    const std::size_t size = part.kind == Part::Kind::kLiteral ? part.text.size() : 1;
    const std::size_t from = std::max(at, begin), to = std::min(at + size, end);
    if (from < to && part.kind == Part::Kind::kLiteral) out.parts.push_back(sub_part(part, from - at, to - at));
    if (from < to && part.kind != Part::Kind::kLiteral) out.parts.push_back(part);
    at += size;
  }
  return out;
}

// header = "Name: value": the name of an option and what stands in its quotes.
std::pair<std::string, Value> config_option(const Value& line) {
  const std::string text = line.text();
  const std::size_t name = text.find_first_not_of(" \t-");
  if (name == std::string::npos) return {};
  const std::size_t behind = text.find_first_of(" \t=:", name);
  if (behind == std::string::npos) return {};
  std::size_t begin = text.find_first_not_of(" \t=:", behind), end = text.find_last_not_of(" \t\r");
  if (begin == std::string::npos || end == std::string::npos) return {};
  if (text[begin] == '"' && end > begin && text[end] == '"') {
    ++begin;
    --end;
  }
  return {text.substr(name, behind - name), slice(line, begin, end + 1)};
}

// What the shell makes of a word that is not quoted: a blank in it ends the word.
void tear(Values& values) {
  for (Value& value : values.list) {
    for (Part& part : value.parts) {
      if (part.kind == Part::Kind::kLiteral) std::replace(part.text.begin(), part.text.end(), ' ', '\x03');
    }
  }
}

}  // namespace

// "Authorization: …" and "Authorization=…", where no header stands.
bool names_header(const Values& values) {
  constexpr std::string_view kName = "authorization";
  const Value* one = values.single();
  if (one == nullptr) return false;
  const std::string text = one->text();
  if (text.size() <= kName.size() || (text[kName.size()] != ':' && text[kName.size()] != '=')) return false;
  return std::equal(kName.begin(), kName.end(), text.begin(), [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

// -H $HEADER. zsh takes what a variable holds as one word.
bool RequestFinder::is_torn(NodeId word) const {
  const std::string_view document = tree_.document();
  const std::string_view first = document.substr(0, document.find('\n'));
  if (first.find("zsh") != std::string_view::npos || document.find("setopt ") != std::string_view::npos) return false;
  const NodeId plain = tree_.unwrapped(word);
  return tree_.kind(plain) == NodeKind::kName || tree_.kind(plain) == NodeKind::kHole;
}

// curl --config - <<EOF: the lines of the document are options.
void RequestFinder::shell_config(NodeId call, State& state) {
  NodeId here = 0;
  for (NodeId around : {call, tree_.parent(call)}) {
    for (NodeId child : tree_.children(around)) {
      const NodeId key = tree_.kind(child) == NodeKind::kPair ? tree_.child(child, Role::kKey) : 0;
      if (here == 0 && key != 0 && tree_.text(key).starts_with("<<")) here = tree_.child(child, Role::kValue);
    }
  }
  if (here == 0) return;
  const Values whole = eval_.value(here);
  const Value* value = whole.single();
  if (value == nullptr) return;
  const std::string text = value->text();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    auto [name, held] = config_option(slice(*value, begin, end));
    begin = end + 1;
    if (held.parts.empty()) continue;
    Values values;
    values.list.push_back(std::move(held));
    if (name == "url") {
      state.url = values;
      state.url_span = values.list.front().parts.front().span;
    } else if (name == "header" || name == "H") {
      Header line;
      line.node = line.value_node = here;
      line.value = std::move(values);
      line.adds = true;
      state.headers.push_back(std::move(line));
    } else if (name == "oauth2-bearer") {
      add_bearer(here, call, "Bearer", state, false);
    }
  }
}

// Nothing but what stands here is sent: each word is seen, and no option brings more.
bool RequestFinder::is_whole_command(NodeId call, const std::vector<NodeId>& words) {
  const std::string name = tree_.callee(call).name;
  if (bindings_.function_named(name, call) != 0) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Values values = eval_.value(words[i]);
    const Value* one = values.single();
    if (one == nullptr || one->parts.empty() || !one->known()) return false;
    const std::string text = one->text();
    const std::size_t equals = std::string_view(text).starts_with("--") ? text.find('=') : std::string::npos;
    if (leaves_open(std::string_view(text).substr(0, equals))) return false;
    if (text.size() > 2 && text[0] == '-' && text[1] != '-' && text.find_first_of("Kuw") != std::string::npos &&
        std::string_view("XdFoAemxEbcTDrH").find(text[1]) == std::string_view::npos)
      return false;
    if (text == "-X" || text == "--request") {
      const Values method = i + 1 < words.size() ? eval_.value(words[i + 1]) : Values();
      if (method.single() == nullptr || method.single()->text() == "OPTIONS") return false;
    }
    const bool header = text == "-H" || text == "--header" || (text.size() > 2 && text[0] == '-' && text[1] != '-' && text.back() == 'H');
    if (takes_value(text) || header) {
      if (header && i + 1 < words.size()) {
        const std::string line = eval_.value(words[i + 1]).list.front().text();
        if (line.empty() || line.front() == '\x01' || line.front() == '@') return false;
      }
      ++i;
      continue;
    }
    // A word that may be anything, "$@" and "$OPTIONS" with it.
    if (text.front() == '\x01') return false;
  }
  return true;
}

// The words of a command, arrays taken apart.
std::vector<NodeId> RequestFinder::shell_words(NodeId call) {
  std::vector<NodeId> out;
  for (NodeId argument : tree_.arguments(call)) {
    NodeId plain = tree_.unwrapped(argument);
    if (tree_.kind(plain) == NodeKind::kString) {
      const std::vector<NodeId> parts = tree_.children(plain);
      if (parts.size() == 1 && tree_.kind(parts.front()) == NodeKind::kHole)
        plain = tree_.unwrapped(parts.front());
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

// A line behind -H.
void RequestFinder::shell_header(NodeId word, Values line, State& state) {
  Header header;
  header.node = header.value_node = word;
  header.value = std::move(line);
  header.adds = header.ended = true;
  add(std::move(header), state, false);
}

// --header=LINE: the value without the option.
Values RequestFinder::behind_option(Values word, std::size_t size) {
  Value& value = word.list.front();
  if (!value.parts.empty() && value.parts.front().text.size() > size)
    value.parts.front() = sub_part(value.parts.front(), size, value.parts.front().text.size());
  else if (!value.parts.empty())
    value.parts.erase(value.parts.begin());
  return word;
}

// The word `i` of a command, which has the one value `text`; returns how many words it takes.
std::size_t RequestFinder::shell_word(NodeId call, const std::vector<NodeId>& words, std::size_t i, const std::string& text,
                                      State& state) {
  const bool more = i + 1 < words.size();
  const NodeId next = more ? words[i + 1] : 0;
  const auto goes_to = [&](NodeId word) {
    state.url = eval_.value(word);
    state.url_span = tree_.span(word);
  };
  if ((text == "-H" || text == "--header") && more) {
    Values line = eval_.value(next);
    if (is_torn(next)) tear(line);
    shell_header(next, std::move(line), state);
    return 2;
  }
  // The grammar loses a "-" before <<.
  if ((text == "-K" || text == "--config") && (!more || tree_.literal(next).value_or("") == "-")) {
    shell_config(call, state);
    return 2;
  }
  if (text.size() > 2 && text[0] == '-' && text[1] != '-' && text.back() == 'H' && more) {
    shell_header(next, eval_.value(next), state);
    return 2;
  }
  if (constexpr std::string_view kOption = "--header="; text.starts_with(kOption)) {
    shell_header(words[i], behind_option(eval_.value(words[i]), kOption.size()), state);
    return 1;
  }
  if (text == "--oauth2-bearer" && more) {
    add_bearer(next, call, "Bearer", state, false);
    return 2;
  }
  if ((text == "-X" || text == "--request") && more) {
    const Values method = eval_.value(next);
    if (const Value* name = method.single(); name != nullptr && name->constant()) state.method = name->text();
    return 2;
  }
  if (text == "--url" && more) {
    goes_to(next);
    return 2;
  }
  if (takes_value(text)) {
    if (more && is_data(text) && names_header(eval_.value(next))) state.misplaced.push_back({tree_.span(next), "body"});
    return 2;
  }
  if (state.url.list.empty() && (text.find("://") != std::string::npos || text.starts_with('\x01'))) goes_to(words[i]);
  return 1;
}

void RequestFinder::shell_command(NodeId call) {
  const Tree::Callee callee = tree_.callee(call);
  if (!is_command(callee.name)) return;
  State state;
  state.client = "curl";
  const std::vector<NodeId> words = shell_words(call);
  state.known = is_whole_command(call, words);
  std::vector<std::string> texts;
  std::vector<RequestOption> options;
  for (std::size_t i = 0; i < words.size();) {
    const Values values = eval_.value(words[i]);
    const Value* one = values.single();
    texts.push_back(one == nullptr ? "\x01" : one->text());
    if (one == nullptr) {
      ++i;
      continue;
    }
    if (const std::string_view kind = option_meaning(texts.back()); !kind.empty() && is_curl(callee.name))
      options.push_back({tree_.span(words[i]), std::string(kind)});
    i += shell_word(call, words, i, texts.back(), state);
  }
  // Without a key they put none at risk.
  if (std::any_of(state.headers.begin(), state.headers.end(), [&](const Header& line) { return interesting(line); }))
    state.options = std::move(options);
  if (state.method.empty() && is_curl(callee.name)) state.method = curl_method(texts);
  emit(std::move(state), call, callee.span, true, true);
}

}  // namespace credward::syntax
