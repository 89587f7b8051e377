#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>

int fetch_sources(FILE *out)
{
    const char *key = getenv("BYTESTACK_API_KEY");
    if (key == NULL)
        return -1;

    CURL *curl = curl_easy_init();
    if (curl == NULL)
        return -1;

    char auth[256];
    snprintf(auth, sizeof auth, "Authorization Bearer %s", key);

    struct curl_slist *headers = NULL;
    headers = curl_slist_append(headers, "Accept: application/json");
    headers = curl_slist_append(headers, auth);

    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, out);

    CURLcode rc = curl_easy_perform(curl);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return rc == CURLE_OK ? 0 : -1;
}
