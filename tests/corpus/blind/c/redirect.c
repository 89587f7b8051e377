#include <curl/curl.h>
#include <stdlib.h>

void download(CURL *h, FILE *out) {
    curl_easy_setopt(h, CURLOPT_URL, "https://api.bytestack.dev/v1/results/9/download");
    curl_easy_setopt(h, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
    curl_easy_setopt(h, CURLOPT_XOAUTH2_BEARER, getenv("BYTESTACK_API_KEY"));
    curl_easy_setopt(h, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(h, CURLOPT_UNRESTRICTED_AUTH, 1L);
    curl_easy_setopt(h, CURLOPT_WRITEDATA, out);
    curl_easy_perform(h);
}
