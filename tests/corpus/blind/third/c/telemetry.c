#include <curl/curl.h>
#include <stdio.h>

static char auth_line[512];

int post_query(CURL *h, const char *api_key, const char *json)
{
    struct curl_slist *list = NULL;
    CURLcode rc;

    snprintf(auth_line, sizeof(auth_line), "Authorization: Bearer %s\r\n", api_key);
    list = curl_slist_append(list, "Content-Type: application/json");
    list = curl_slist_append(list, auth_line);

    curl_easy_setopt(h, CURLOPT_URL, "http://api.bytestack.dev/v1/queries");
    curl_easy_setopt(h, CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(h, CURLOPT_POSTFIELDS, json);

    rc = curl_easy_perform(h);
    if (rc != CURLE_OK)
        fprintf(stderr, "post: %s\n", curl_easy_strerror(rc));
    curl_slist_free_all(list);
    return (int)rc;
}
