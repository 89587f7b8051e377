#include <stdio.h>
#include <stdlib.h>
#include <curl/curl.h>

CURLcode export_results(const char *id, FILE *out)
{
    char url[256];
    CURLcode rc;
    CURL *h = curl_easy_init();

    if (h == NULL)
        return CURLE_FAILED_INIT;
    snprintf(url, sizeof url, "https://api.bytestack.dev/v1/queries/%s/export", id);
    curl_easy_setopt(h, CURLOPT_URL, url);
    curl_easy_setopt(h, CURLOPT_WRITEDATA, out);
    curl_easy_setopt(h, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(h, CURLOPT_UNRESTRICTED_AUTH, 1L);
    curl_easy_setopt(h, CURLOPT_SSL_VERIFYPEER, 0L);
    curl_easy_setopt(h, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
    curl_easy_setopt(h, CURLOPT_XOAUTH2_BEARER, getenv("BYTESTACK_API_KEY"));
    rc = curl_easy_perform(h);
    curl_easy_cleanup(h);
    return rc;
}
