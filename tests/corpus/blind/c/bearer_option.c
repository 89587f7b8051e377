#include <curl/curl.h>
#include <stdlib.h>

int main(void) {
    const char *key = getenv("BYTESTACK_API_KEY");
    if (!key || !*key) {
        fputs("BYTESTACK_API_KEY is not set\n", stderr);
        return 2;
    }
    CURL *h = curl_easy_init();
    curl_easy_setopt(h, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    curl_easy_setopt(h, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
    curl_easy_setopt(h, CURLOPT_XOAUTH2_BEARER, key);
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYPEER, 1L);
    return curl_easy_perform(h);
}
