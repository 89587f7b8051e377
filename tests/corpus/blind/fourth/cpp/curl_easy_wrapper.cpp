#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace {

struct ListDeleter {
    void operator()(curl_slist* l) const noexcept { curl_slist_free_all(l); }
};
using List = std::unique_ptr<curl_slist, ListDeleter>;

void append(List& list, const std::string& line) {
    curl_slist* next = curl_slist_append(list.get(), line.c_str());
    if (next == nullptr) throw std::bad_alloc{};
    list.release();
    list.reset(next);
}

}  // namespace

long remove_schedule(const std::string& id, const std::string& token) {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy(curl_easy_init(), curl_easy_cleanup);
    const std::string url = "https://api.bytestack.dev/v1/schedules/" + id;
    List headers;
    append(headers, "Accept: application/json");
    append(headers, "Authorization=Bearer " + token);
    curl_easy_setopt(easy.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy.get(), CURLOPT_CUSTOMREQUEST, "DELETE");
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
    if (curl_easy_perform(easy.get()) != CURLE_OK) throw std::runtime_error("curl");
    long code = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &code);
    return code;
}
