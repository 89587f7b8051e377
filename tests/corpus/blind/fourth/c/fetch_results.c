#include <curl/curl.h>
#include <stdbool.h>
#include <stdlib.h>

struct fetch_opts {
    bool verbose;
    long timeout_s;
};

CURL *fetch_handle(const char *results_path, const struct fetch_opts *o)
{
    CURL *curl = curl_easy_init();
    CURLU *u = curl_url();

    curl_url_set(u, CURLUPART_URL, "https://api.bytestack.dev", 0);
    curl_url_set(u, CURLUPART_PATH, results_path, 0);
    curl_easy_setopt(curl, CURLOPT_CURLU, u);

    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_BEARER);
    curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, getenv("BYTESTACK_API_KEY"));
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_UNRESTRICTED_AUTH, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, o->timeout_s);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, o->verbose ? 1L : 0L);
    return curl;
}
