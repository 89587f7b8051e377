#include <stdio.h>
#include <string.h>
#include <curl/curl.h>

static size_t discard(char *p, size_t size, size_t n, void *u)
{
    (void)p; (void)u;
    return size * n;
}

long query_status(CURL *curl, const char *id, const char *api_key)
{
    char url[256], line[300];
    long code = 0;
    struct curl_slist *list = curl_slist_append(NULL, "Accept: application/json");

    snprintf(url, sizeof(url), "https://api.bytestack.dev/v1/queries/%s", id);
    snprintf(line, sizeof(line), "Authorization Bearer %s", api_key);
    list = curl_slist_append(list, line);

    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, discard);
    if (curl_easy_perform(curl) == CURLE_OK)
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
    memset(line, 0, sizeof(line));
    curl_slist_free_all(list);
    return code;
}
