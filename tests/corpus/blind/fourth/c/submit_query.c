#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BS_ENDPOINT "https://api.bytestack.dev/v1/queries"

static size_t discard(char *p, size_t sz, size_t n, void *u)
{
    (void)p;
    (void)u;
    return sz * n;
}

int submit_query(const char *body, const char *api_key)
{
    char auth[600];
    struct curl_slist *hdrs = NULL;
    CURL *h = curl_easy_init();
    CURLcode rc;

    if (!h)
        return -1;
    snprintf(auth, sizeof auth, "Authorization Bearer %s", api_key);
    hdrs = curl_slist_append(hdrs, auth);
    hdrs = curl_slist_append(hdrs, "Content-Type: application/json");

    curl_easy_setopt(h, CURLOPT_URL, BS_ENDPOINT);
    curl_easy_setopt(h, CURLOPT_HTTPHEADER, hdrs);
    curl_easy_setopt(h, CURLOPT_POSTFIELDS, body);
    curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, discard);
    rc = curl_easy_perform(h);

    curl_slist_free_all(hdrs);
    curl_easy_cleanup(h);
    return rc == CURLE_OK ? 0 : (int)rc;
}
