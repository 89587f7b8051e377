#include "engine/key_probe.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "detect/hosts.h"

namespace credward::engine {
namespace {

constexpr std::size_t kMaxAnswerBytes = 256 * 1024;

// The functions of libcurl that are used, looked up by name. It is never unloaded: the TLS library behind it
// leaves handlers that run when the program ends.
struct Curl {
  void* library = nullptr;
  decltype(&curl_easy_init) init = nullptr;
  decltype(&curl_easy_cleanup) cleanup = nullptr;
  decltype(&curl_easy_setopt) setopt = nullptr;
  decltype(&curl_easy_perform) perform = nullptr;
  decltype(&curl_easy_getinfo) getinfo = nullptr;
  decltype(&curl_easy_strerror) strerror = nullptr;
  decltype(&curl_slist_append) append = nullptr;
  decltype(&curl_slist_free_all) free_list = nullptr;

  bool load() {
    // git itself brings the second one.
    for (const char* name : {"libcurl.so.4", "libcurl-gnutls.so.4"}) {
      if (library == nullptr) library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    }
    return library != nullptr && find(init, "curl_easy_init") && find(cleanup, "curl_easy_cleanup") &&
           find(setopt, "curl_easy_setopt") && find(perform, "curl_easy_perform") &&
           find(getinfo, "curl_easy_getinfo") && find(strerror, "curl_easy_strerror") &&
           find(append, "curl_slist_append") && find(free_list, "curl_slist_free_all");
  }

 private:
  template <typename Function>
  bool find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    return function != nullptr;
  }
};

// Counts what comes; more than an answer needs ends the transfer.
std::size_t discard(char*, std::size_t size, std::size_t count, void* total) {
  std::size_t& bytes = *static_cast<std::size_t*>(total);
  bytes += size * count;
  return bytes > kMaxAnswerBytes ? 0 : size * count;
}

core::Status check_url(const std::string& url) {
  const detect::Hosts none;
  const auto urls = detect::find_urls(url, none);
  if (urls.size() != 1 || urls[0].span.begin != 0 || urls[0].scheme.size() == 0) {
    return core::usage_error("--probe-url is no URL", "give the whole URL, for instance https://HOST/PATH");
  }
  auto part = [&](core::Span span) { return std::string_view(url).substr(span.begin, span.size()); };
  if (urls[0].userinfo.size() > 0) return core::usage_error("--probe-url must not hold a user or a password");
  bool secure = url.starts_with("https://");
  bool loopback = url.starts_with("http://") && detect::is_loopback(part(urls[0].host));
  if (!secure && !loopback)
    return core::usage_error("--probe-url has to be https: a key is not sent in clear");
  return core::ok();
}

bool can_stand_in_a_header(std::string_view key) {
  return !key.empty() &&
         std::all_of(key.begin(), key.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

}  // namespace

bool is_live(KeyState state) {
  return state == KeyState::kLive || state == KeyState::kLiveUnpaid || state == KeyState::kLiveWithoutScope;
}

KeyState state_of(long http_status) {
  if (http_status >= 200 && http_status < 300) return KeyState::kLive;
  switch (http_status) {
    case 401:
      return KeyState::kDead;
    case 402:
      return KeyState::kLiveUnpaid;
    case 403:
      return KeyState::kLiveWithoutScope;
    case 429:
      return KeyState::kAskLater;
    default:
      return KeyState::kUnknown;
  }
}

struct KeyProbe::Impl {
  Curl curl;
  std::string url;
  Limits limits;
  bool asked = false;

  void set_up(CURL* handle, curl_slist* headers, std::size_t* received) const {
    auto set = curl.setopt;
    set(handle, CURLOPT_URL, url.c_str());
    set(handle, CURLOPT_HTTPHEADER, headers);
    set(handle, CURLOPT_USERAGENT, "credward");
    set(handle, CURLOPT_FOLLOWLOCATION, 0L);
    set(handle, CURLOPT_NETRC, 0L);
    set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    // A proxy that the environment names is a tunnel for https; plain http it would read.
    if (url.starts_with("http://")) set(handle, CURLOPT_PROXY, "");
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.timeout.count()));
    set(handle, CURLOPT_WRITEFUNCTION, &discard);
    set(handle, CURLOPT_WRITEDATA, received);
  }
};

KeyProbe::KeyProbe(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
KeyProbe::~KeyProbe() = default;
KeyProbe::KeyProbe(KeyProbe&&) noexcept = default;

core::Result<KeyProbe> KeyProbe::open(const std::string& url, const Limits& limits) {
  if (auto good = check_url(url); !good) return good.error();
  auto impl = std::make_unique<Impl>();
  impl->url = url;
  impl->limits = limits;
  if (!impl->curl.load()) {
    return core::usage_error("libcurl.so.4 is not on this machine, and only `verify` needs it",
                             "install libcurl4");
  }
  return KeyProbe(std::move(impl));
}

ProbeAnswer KeyProbe::ask(const core::SecretText& key) {
  if (!can_stand_in_a_header(key.reveal())) return {0, "it holds characters that no header can"};
  if (impl_->asked) std::this_thread::sleep_for(impl_->limits.pause);
  impl_->asked = true;
  const Curl& curl = impl_->curl;
  CURL* handle = curl.init();
  if (handle == nullptr) return {0, "libcurl has no memory"};
  const std::string header = "Authorization: Bearer " + std::string(key.reveal());
  curl_slist* headers = curl.append(nullptr, header.c_str());
  std::size_t received = 0;
  impl_->set_up(handle, headers, &received);
  CURLcode code = curl.perform(handle);
  ProbeAnswer answer;
  // The status line was read even where the body then broke off or was too long.
  curl.getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
  if (answer.status == 0) answer.failure = curl.strerror(code);
  curl.free_list(headers);
  curl.cleanup(handle);
  return answer;
}

}  // namespace credward::engine
