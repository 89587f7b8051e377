// Asks one URL whether a key is still live. The only code that opens a network connection; libcurl is loaded
// when the first probe is made, so that no other command needs it or waits for it.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/secret_text.h"

namespace credward::engine {

// What the vendor's answers say of a key.
enum class KeyState {
  kLive,              // 2xx
  kLiveUnpaid,        // 402: the account has an unpaid balance
  kLiveWithoutScope,  // 403: valid, but not for this call
  kDead,              // 401: revoked, malformed, or never a key
  kAskLater,          // 429
  kUnknown,           // any other answer, or none
};
bool is_live(KeyState state);
KeyState state_of(long http_status);

struct ProbeAnswer {
  long status = 0;      // HTTP's; 0 if no answer came
  std::string failure;  // why, where none came; never holds the key
};

class KeyProbe {
 public:
  struct Limits {
    std::chrono::milliseconds timeout{10'000};  // of one request
    std::chrono::milliseconds pause{250};       // between two requests
  };

  // kUsage errors: no https URL (http is taken for loopback alone), userinfo in the URL, no libcurl on this
  // machine.
  static core::Result<KeyProbe> open(const std::string& url, const Limits& limits);
  ~KeyProbe();
  KeyProbe(KeyProbe&&) noexcept;

  // One GET with the key as bearer token, TLS verified, redirects not followed, the body thrown away.
  ProbeAnswer ask(const core::SecretText& key);

 private:
  struct Impl;
  explicit KeyProbe(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace credward::engine
