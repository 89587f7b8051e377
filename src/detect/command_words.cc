#include "detect/command_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "detect/header_line.h"
#include "detect/names.h"
#include "detect/rendered.h"

namespace credward::detect {
namespace {

constexpr std::size_t kMostOptions = 16;

// curl's options that take a value; a value is no URL of the request.
constexpr std::string_view kShortWithValue = "AbcCdDeEFHKmoPQrtTuUwxXyYz";
constexpr std::array<std::string_view, 40> kLongWithValue = {"--header",
                                                             "--data",
                                                             "--data-raw",
                                                             "--data-binary",
                                                             "--data-urlencode",
                                                             "--data-ascii",
                                                             "--json",
                                                             "--form",
                                                             "--output",
                                                             "--request",
                                                             "--user-agent",
                                                             "--referer",
                                                             "--proxy",
                                                             "--cookie",
                                                             "--cookie-jar",
                                                             "--max-time",
                                                             "--connect-timeout",
                                                             "--retry",
                                                             "--retry-delay",
                                                             "--write-out",
                                                             "--cacert",
                                                             "--cert",
                                                             "--key",
                                                             "--user",
                                                             "--upload-file",
                                                             "--resolve",
                                                             "--interface",
                                                             "--limit-rate",
                                                             "--config",
                                                             "--oauth2-bearer",
                                                             "--post-data",
                                                             "--method",
                                                             "--body-data",
                                                             "--body-file",
                                                             "--output-document",
                                                             "--post-file",
                                                             "--form-string",
                                                             "--proxy-user",
                                                             "--max-redirs",
                                                             "--noproxy"};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_scheme(std::string_view word) {
  std::string low(word);
  std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) { return std::tolower(c); });
  return low == "bearer" || low == "token" || low == "basic" || low == "apikey";
}

// ftp, scp, imap and the like send no headers.
bool sends_headers(std::string_view scheme) {
  return scheme.empty() || scheme == "ws" || scheme == "wss" ||
         scheme.find("http") != std::string_view::npos || scheme.find("grpc") != std::string_view::npos;
}

// A header that an option makes of a part of its value.
HeaderField synthetic(std::string_view scheme, const ShellWord& option, const Rendered& value,
                      std::size_t begin, std::size_t end) {
  Rendered whole;
  const std::size_t place = value.span(begin, end, option.span.end).begin;
  whole.put(scheme, {place, place});
  whole.append(value, begin, end);
  HeaderField field;
  field.name = option.span;
  field.value = value.span(begin, end, option.span.end);
  field.separator = {option.span.end, field.value.begin};
  field.whole = {option.span.begin, field.value.end};
  field.rendered_name = "Authorization";
  field.rendered_value = whole.text;
  field.rendered_line = "Authorization: " + whole.text;
  field.sources = std::move(whole.sources);
  return field;
}

class WordReader {
 public:
  WordReader(std::string_view command, const std::vector<ShellWord>& words, const UrlNames& urls)
      : words_(words), urls_(urls), httpie_(command.starts_with("http") || command.starts_with("xh")) {}

  CommandFacts read() {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const std::string& text = words_[i].rendered.text;
      if (text.size() > 1 && text[0] == '-') {
        note_option(words_[i]);
        i = read_option(i);
      } else {
        if (httpie_) add_item(words_[i].rendered);
        look_at_url(words_[i].rendered);
      }
    }
    facts_.complete = facts_.owner == UrlNames::Owner::kByteStack && facts_.headers.empty() && is_complete();
    return std::move(facts_);
  }

 private:
  const Rendered& value(std::size_t i) const { return words_[i].rendered; }

  // Whether the words are all there is: none that is filled in with whatever, no option that brings a key.
  bool is_complete() const {
    constexpr std::array<std::string_view, 14> kBring = {"--config", "--netrc", "--netrc-file", "--netrc-optional", "--user",
                                                         "--oauth2-bearer", "--cert", "--cookie", "--aws-sigv4", "--write-out",
                                                         "--auth", "--session", "--load-cookies", "--help"};
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const std::string& text = words_[i].rendered.text;
      if (text.starts_with("--")) {
        if (one_of(std::string_view(text).substr(0, text.find('=')), kBring)) return false;
        if (!one_of(text, kLongWithValue) || ++i >= words_.size()) continue;
        if (text == "--header" && !is_known_header(words_[i].rendered.text)) return false;
      } else if (text.size() > 1 && text[0] == '-') {
        const std::size_t last = text.find_first_of(kShortWithValue, 1);
        if (text.substr(0, last == std::string::npos ? last : last + 1).find_first_of("KnuEbw") != std::string::npos) return false;
        if (last + 1 != text.size()) continue;
        if (++i < words_.size() && text[last] == 'H' && !is_known_header(words_[i].rendered.text)) return false;
      } else if (!is_known_word(text)) {
        return false;
      }
    }
    return true;
  }
  static bool is_known_header(std::string_view line) {
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && line.substr(0, colon).find_first_of("@\x01") == std::string_view::npos;
  }
  // A word that is filled in may be anything, unless it is the URL's beginning or stands in one.
  bool is_known_word(std::string_view text) const {
    if (httpie_ && text.find(':') != std::string_view::npos && text.find("://") == std::string_view::npos) return false;
    if (text.empty() || text[0] != kHoleBegin) return !text.starts_with('$');
    const std::size_t end = text.find(kHoleEnd);
    return text.substr(end + 1).starts_with('/') || urls_.named(text.substr(1, end - 1)) != UrlNames::Owner::kUnknown;
  }

  void note_option(const ShellWord& word) {
    if (facts_.options.size() >= kMostOptions) return;
    const std::string& text = word.rendered.text;
    const std::size_t end = text.starts_with("--") ? std::min(text.find('='), text.size()) : text.size();
    facts_.options.push_back({word.rendered.span(0, end, word.span.begin), text.substr(0, end)});
  }

  void add_line(const Rendered& line) {
    if (auto field = parse_header_line(line)) facts_.headers.push_back(std::move(*field));
  }

  // httpie's `Name:Value`; `name:=value` and `name=value` are data.
  void add_item(const Rendered& word) {
    auto field = parse_header_line(word);
    if (!field) return;
    const std::string_view behind = std::string_view(word.text).substr(field->rendered_name.size());
    if (behind.starts_with(":") && !behind.starts_with(":=")) facts_.headers.push_back(std::move(*field));
  }

  // Reads the option at `i`; returns the index of the last word that belongs to it.
  std::size_t read_option(std::size_t i) {
    const Rendered& word = value(i);
    const std::string& text = word.text;
    if (text.starts_with("--header=")) {
      add_line(word.part(9, text.size()));
      return i;
    }
    if (text.starts_with("--url=")) look_at_url(word.part(6, text.size()));
    if (i + 1 < words_.size()) {
      if (text == "-H" || text == "--header" || text == "-header") return add_header(i + 1);
      if (read_credentials(i) || text == "--url") {
        if (text == "--url") look_at_url(value(i + 1));
        return i + 1;
      }
    }
    if (text.starts_with("--")) return i + 1 < words_.size() && one_of(text, kLongWithValue) ? i + 1 : i;
    return read_cluster(i);
  }

  // Options whose value becomes a header.
  bool read_credentials(std::size_t i) {
    const std::string& option = value(i).text;
    const Rendered& text = value(i + 1);
    if (option == "--oauth2-bearer") {
      facts_.headers.push_back(synthetic("Bearer ", words_[i], text, 0, text.size()));
    } else if (httpie_ && (option == "-a" || option == "--auth")) {
      const bool bearer = std::any_of(words_.begin(), words_.end(), [](const ShellWord& other) {
        return other.rendered.text == "bearer" || other.rendered.text == "--auth-type=bearer";
      });
      if (bearer)
        facts_.headers.push_back(synthetic("Bearer ", words_[i], text, 0, text.size()));
      else
        add_user(words_[i], text);
    } else if (!httpie_ && (option == "-u" || option == "--user")) {
      add_user(words_[i], text);
    } else {
      return false;
    }
    return true;
  }

  // A cluster of short options: the first that takes a value ends it.
  std::size_t read_cluster(std::size_t i) {
    const Rendered& word = value(i);
    for (std::size_t k = 1; k < word.size(); ++k) {
      if (kShortWithValue.find(word.text[k]) == std::string_view::npos) continue;
      const bool attached = k + 1 < word.size();
      const bool has_value = attached || i + 1 < words_.size();
      if (word.text[k] == 'H' && has_value) {
        if (!attached) return add_header(i + 1);
        add_line(word.part(k + 1, word.size()));
      }
      if (word.text[k] == 'u' && attached && !httpie_) add_user(words_[i], word.part(k + 1, word.size()));
      return attached || !has_value ? i : i + 1;
    }
    return i;
  }

  // The header in word `i`. Where a blank outside quotes tore it apart, the words that follow belong to it.
  std::size_t add_header(std::size_t i) {
    Rendered line = value(i);
    std::size_t last = i;
    const std::size_t colon = line.text.find(':');
    if (!words_[i].quoted && colon != std::string::npos) {
      const std::string_view name = std::string_view(line.text).substr(0, colon);
      const std::string scheme = line.text.substr(colon + 1);
      bool torn = header_name(name) != HeaderName::kOther && (scheme.empty() || is_scheme(scheme));
      while (torn && last + 1 < words_.size() && last - i < 2) {
        const std::string& next = value(last + 1).text;
        if (next.starts_with('-') || next.find('/') != std::string::npos) break;
        torn = scheme.empty() && is_scheme(next);  // then the key follows
        ++last;
        line.text += kWordBreak;
        line.sources.push_back({words_[last].span.begin, words_[last].span.begin});
        line.append(value(last), 0, value(last).size());
      }
    }
    add_line(line);
    return last;
  }

  // -u KEY: and -u user:KEY make a Basic header.
  void add_user(const ShellWord& option, const Rendered& text) {
    constexpr std::size_t kLongestUser = 16;
    const std::size_t colon = text.text.find(':');
    std::size_t begin = 0;
    std::size_t end = text.size();
    if (colon < kLongestUser && colon + 1 < text.size())
      begin = colon + 1;
    else if (colon != std::string::npos)
      end = colon;
    if (begin < end) facts_.headers.push_back(synthetic("Basic ", option, text, begin, end));
  }

  void look_at_url(const Rendered& word) {
    if (facts_.owner == UrlNames::Owner::kByteStack) return;
    const std::string_view text = word.text;
    const auto urls = find_urls(text, urls_.hosts());
    if (!urls.empty()) {
      const Url& url = urls.front();
      if (!sends_headers(text.substr(url.scheme.begin, url.scheme.size()))) {
        facts_.owner = UrlNames::Owner::kOther;
        return;
      }
      facts_.url = word.span(url.span.begin, url.span.end, 0);
      const auto owner = urls_.owner_of(text.substr(url.host.begin, url.host.size()));
      if (owner != UrlNames::Owner::kUnknown) {
        facts_.owner = owner;
        return;
      }
    }
    // $BASE/v1/queries, https://$HOST/v1
    const std::size_t begin = text.find(kHoleBegin);
    const std::size_t end = text.find(kHoleEnd, begin == std::string_view::npos ? text.size() : begin);
    if (end == std::string_view::npos || (begin > 0 && text.find("://") == std::string_view::npos)) return;
    const std::string_view name = text.substr(begin + 1, end - begin - 1);
    auto owner = urls_.named(name);
    if (owner == UrlNames::Owner::kUnknown && contains_bytestack(name)) owner = UrlNames::Owner::kByteStack;
    if (owner == UrlNames::Owner::kUnknown) return;
    facts_.owner = owner;
    facts_.url = urls_.url_named(name);
  }

  const std::vector<ShellWord>& words_;
  const UrlNames& urls_;
  bool httpie_;
  CommandFacts facts_;
};

}  // namespace

CommandFacts read_command_words(std::string_view text, std::string_view command,
                                const std::vector<ShellWord>& words, const UrlNames& urls) {
  CommandFacts facts = WordReader(command, words, urls).read();
  // These take https where the URL says nothing.
  const bool secure = command.starts_with("https") || command.starts_with("xhs");
  if (secure && text.substr(facts.url.begin, facts.url.size()).find("://") == std::string_view::npos)
    facts.url = {};
  return facts;
}

}  // namespace credward::detect
