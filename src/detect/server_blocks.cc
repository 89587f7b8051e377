#include "detect/server_blocks.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "detect/holes.h"

namespace credward::detect {
namespace {

constexpr std::size_t kMostDirectives = 100'000;
constexpr std::size_t kDeepest = 32;
constexpr std::size_t kMostWords = 64;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

class BlockReader {
 public:
  BlockReader(std::string_view text, Server server) : text_(text) {
    out_.server = server;
    out_.parents.push_back(-1);
    out_.openers.push_back(-1);
    open_.push_back(0);
  }

  ServerBlocks run() {
    while (at_ < text_.size() && out_.directives.size() < kMostDirectives) step();
    end_directive(false);
    return std::move(out_);
  }

 private:
  bool by_lines() const { return out_.server != Server::kNginx; }

  void step() {
    const char c = text_[at_];
    if (c == '\n') {
      if (by_lines()) end_directive(false);
      line_start_ = true;
      ++at_;
    } else if (is_blank(c)) {
      ++at_;
    } else if (c == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') {
      at_ += 2;
    } else if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else if (!bracket(c)) {
      word();
    }
  }

  // Opens or closes a block, or ends a directive, if that is what stands here.
  bool bracket(char c) {
    if (out_.server == Server::kApache) return element(c);
    if (out_.server == Server::kHaproxy) return false;
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\n';
    const bool alone = next == '\n' || is_blank(next) || next == '#';
    if (c == ';' && !by_lines()) {
      end_directive(false);
    } else if (c == '{' && (alone || !by_lines()) && next != '{') {
      end_directive(true);
    } else if (c == '}' && (alone || !by_lines())) {
      end_directive(false);
      if (open_.size() > 1) open_.pop_back();
    } else {
      return false;
    }
    ++at_;
    return true;
  }

  // <Location "/x"> and </Location>
  bool element(char c) {
    if (c == '<' && words_.empty()) {
      const std::size_t end = text_.find('\n', at_);
      if (text_.substr(at_, 2) == "</") {
        if (open_.size() > 1) open_.pop_back();
        at_ = std::min(end, text_.size());
        return true;
      }
      opens_ = true;
      ++at_;
      return true;
    }
    if (c == '>' && opens_) {
      ++at_;
      return true;
    }
    return false;
  }

  void word() {
    // HAProxy's sections begin where a line does.
    if (out_.server == Server::kHaproxy && words_.empty()) {
      section_ = at_ == 0 || text_[at_ - 1] == '\n';
    }
    ServerWord word;
    const char c = text_[at_];
    if (c == '"' || c == '\'' || (c == '`' && out_.server == Server::kCaddy)) {
      const std::size_t end = closing(at_);
      if (end != std::string_view::npos) {
        word = {{at_ + 1, end}, c};
        at_ = end + 1;
        return add(word);
      }
    }
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_word(text_[at_])) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] != '\n') ++at_;
      if (text_[at_] == '{' || (text_[at_] == '[' && out_.server == Server::kHaproxy)) at_ = behind_hole(at_) - 1;
      ++at_;
    }
    at_ = std::min(std::max(at_, begin + 1), text_.size());
    word.span = {begin, at_};
    add(word);
  }

  bool ends_word(char c) const {
    if (is_blank(c) || c == '\n') return true;
    if (out_.server == Server::kNginx) return c == ';' || c == '}' || (c == '{' && !in_hole());
    return out_.server == Server::kApache && c == '>' && opens_;
  }
  bool in_hole() const { return at_ > 0 && (text_[at_ - 1] == '$' || text_.substr(at_, 2) == "{{"); }

  // Behind the bracket that closes the one at `at`, on the same line; else behind it.
  std::size_t behind_hole(std::size_t at) const {
    const std::size_t line = std::min(text_.find('\n', at), text_.size());
    const char opener = text_[at];
    const std::size_t close = closing_bracket(text_.substr(0, line), at, opener, opener == '{' ? '}' : ']');
    return close == std::string_view::npos ? at + 1 : close + 1;
  }

  std::size_t closing(std::size_t at) const {
    const char quote = text_[at];
    const std::size_t stop = std::min(text_.size(), at + 4096);
    for (std::size_t i = at + 1; i < stop; ++i) {
      if (text_[i] == '\\' && quote != '`') {
        ++i;
      } else if (text_[i] == quote) {
        return i;
      } else if (text_[i] == '\n' && by_lines()) {
        break;
      }
    }
    return std::string_view::npos;
  }

  void add(ServerWord word) {
    if (words_.size() < kMostWords) words_.push_back(word);
  }

  void end_directive(bool opens) {
    opens = opens || opens_;
    opens_ = false;
    if (section_ && !words_.empty()) {
      open_.resize(1);
      opens = true;
    }
    section_ = false;
    ServerDirective directive;
    directive.words = std::move(words_);
    words_.clear();
    directive.block = open_.back();
    if (opens && open_.size() < kDeepest) {
      directive.opens = static_cast<std::int32_t>(out_.parents.size());
      out_.parents.push_back(open_.back());
      out_.openers.push_back(directive.words.empty() ? -1 : static_cast<std::int32_t>(out_.directives.size()));
      open_.push_back(directive.opens);
    }
    if (!directive.words.empty()) out_.directives.push_back(std::move(directive));
  }

  std::string_view text_;
  ServerBlocks out_;
  std::vector<std::int32_t> open_;
  std::vector<ServerWord> words_;
  std::size_t at_ = 0;
  bool opens_ = false;    // an Apache element is being read
  bool section_ = false;  // the directive opens a section of HAProxy
  bool line_start_ = true;
};

// {env.KEY}, {$KEY:default}: what Caddy fills in.
Hole caddy_hole(std::string_view view, std::size_t at) {
  if (view[at] != '{') return {};
  const std::size_t close = closing_bracket(view, at, '{', '}');
  if (close == std::string_view::npos) return {};
  std::string_view name = view.substr(at + 1, close - at - 1);
  if (name.starts_with("env.")) return {close + 1 - at, name.substr(4)};
  if (name.starts_with("$")) return {close + 1 - at, name.substr(1, name.find(':') == std::string_view::npos ? name.size() : name.find(':') - 1)};
  const bool file = name.starts_with("file.");
  return {close + 1 - at, file ? std::string_view{} : expression_name(name)};
}

// %{KEY}e of Apache, %[env(KEY)] of HAProxy.
Hole percent_hole(std::string_view view, std::size_t at, char opener) {
  if (view[at] != '%' || view.substr(at + 1, 1) != std::string_view(&opener, 1)) return {};
  const std::size_t close = closing_bracket(view, at + 1, opener, opener == '{' ? '}' : ']');
  if (close == std::string_view::npos) return {};
  const bool letter = opener == '{' && close + 1 < view.size() && std::isalpha(static_cast<unsigned char>(view[close + 1])) != 0;
  return {close + 1 + (letter ? 1 : 0) - at, expression_name(view.substr(at + 2, close - at - 2))};
}

Hole server_hole(std::string_view view, std::size_t at, const ServerWord& word, Server server) {
  Hole hole = hole_at(view, at, kTemplateHoles);
  if (hole.size != 0) return hole;
  switch (server) {
    case Server::kNginx:
      return hole_at(view, at, kDollarHoles);
    case Server::kCaddy:
      return caddy_hole(view, at);
    case Server::kApache:
      if (view.substr(at, 2) == "${") return hole_at(view, at, kDollarHoles);
      return percent_hole(view, at, '{');
    case Server::kHaproxy:
      hole = percent_hole(view, at, '[');
      if (hole.size == 0 && view.substr(at, 2) == "%{") {  // %{+Q}[…]: with quotes
        const std::size_t bracket = view.find('[', at);
        const std::size_t close = bracket == std::string_view::npos ? bracket : closing_bracket(view, bracket, '[', ']');
        if (close != std::string_view::npos) hole = {close + 1 - at, {}};
      }
      return hole.size == 0 && word.quote != '\'' ? hole_at(view, at, kDollarHoles) : hole;
    case Server::kNone:
      break;
  }
  return {};
}

}  // namespace

Server server_of(std::string_view text, std::string_view language) {
  constexpr std::array<std::string_view, 13> kLanguages = {"conf", "nginx", "vhost", "htaccess", "apache", "apacheconf", "site",
                                                           "template", "cfg", "yml", "yaml", "tf", "sh"};
  if (language == "caddyfile" || language == "caddy") return Server::kCaddy;
  if (std::find(kLanguages.begin(), kLanguages.end(), language) == kLanguages.end()) return Server::kNone;
  if (text.find("_set_header") != std::string_view::npos) return Server::kNginx;
  if (language != "yml" && language != "yaml" && language != "tf" && language != "sh") {
    if (text.find("RequestHeader") != std::string_view::npos) return Server::kApache;
    if (text.find("http-request ") != std::string_view::npos) return Server::kHaproxy;
  }
  return Server::kNone;
}

ServerBlocks read_server(std::string_view text, Server server) {
  return BlockReader(text, server).run();
}

Rendered render_server_word(std::string_view text, const ServerWord& word, Server server) {
  Rendered out;
  const std::string_view view = text.substr(0, word.span.end);
  for (std::size_t at = word.span.begin; at < word.span.end;) {
    const Hole hole = server_hole(view, at, word, server);
    if (hole.size != 0) {
      out.hole(hole.name, {at, at + hole.size});
      at += hole.size;
    } else if (view[at] == '\\' && at + 1 < view.size() && word.quote != '`') {
      out.put(view[at + 1], {at, at + 2});
      at += 2;
    } else {
      out.put(view[at], {at, at + 1});
      ++at;
    }
  }
  return out;
}

}  // namespace credward::detect
