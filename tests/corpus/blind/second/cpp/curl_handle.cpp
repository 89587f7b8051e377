#include <curl/curl.h>
#include <cstdlib>
#include <memory>
#include <string>

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

long pause_job(const std::string& id) {
    Handle curl{curl_easy_init(), &curl_easy_cleanup};
    std::string auth{"Authorization: "};
    auth += "Bearer ";
    auth += std::getenv("BYTESTACK_API_KEY");
    List headers{curl_slist_append(nullptr, auth.c_str()), &curl_slist_free_all};

    const auto url = "https://api.bytestack.dev/v1/jobs/" + id + "/pause";
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_POST, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, 0L);
    curl_easy_perform(curl.get());

    long code = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &code);
    return code;
}
