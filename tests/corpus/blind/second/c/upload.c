#include <stdio.h>
#include <stdlib.h>
#include <curl/curl.h>

#define ENDPOINT "https://api.bytestack.dev/v1/queries"

int submit(const char *json)
{
    char auth[512];
    const char *key = getenv("BYTESTACK_API_KEY");
    CURL *curl = curl_easy_init();
    struct curl_slist *headers = NULL;
    CURLcode rc;

    if (!curl || !key)
        return -1;
    snprintf(auth, sizeof auth, "Authorization: Bearer %s\r\n", key);
    headers = curl_slist_append(headers, "Content-Type: application/json");
    headers = curl_slist_append(headers, auth);

    curl_easy_setopt(curl, CURLOPT_URL, ENDPOINT);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, json);
    rc = curl_easy_perform(curl);

    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return rc == CURLE_OK ? 0 : (int)rc;
}
