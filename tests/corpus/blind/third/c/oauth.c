#include <curl/curl.h>
#include <stdlib.h>

CURLcode list_jobs(curl_write_callback sink, void *user)
{
    CURL *curl = curl_easy_init();
    CURLcode rc = CURLE_FAILED_INIT;

    if (curl) {
        curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
        curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
        curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, getenv("BYTESTACK_API_KEY"));
        curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, sink);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, user);
        rc = curl_easy_perform(curl);
        curl_easy_cleanup(curl);
    }
    return rc;
}
