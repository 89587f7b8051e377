// Configuration of nginx, Caddy, Apache and HAProxy as nested blocks of directives: words with their places.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "detect/rendered.h"

namespace credward::detect {

enum class Server { kNone, kNginx, kCaddy, kApache, kHaproxy };

struct ServerWord {
  core::Span span;  // without quotes
  char quote = 0;
};

struct ServerDirective {
  std::vector<ServerWord> words;  // never empty
  std::int32_t block = 0;         // in which it stands
  std::int32_t opens = -1;        // the block that it opens
};

struct ServerBlocks {
  Server server = Server::kNone;
  std::vector<ServerDirective> directives;
  std::vector<std::int32_t> parents;  // of the blocks; the first is the file
  std::vector<std::int32_t> openers;  // directives that open them; -1
};

// Which server the text is for, as far as it sets headers of requests; kNone otherwise.
Server server_of(std::string_view text, std::string_view language);
ServerBlocks read_server(std::string_view text, Server server);

// A word as the server will send it.
Rendered render_server_word(std::string_view text, const ServerWord& word, Server server);

}  // namespace credward::detect
