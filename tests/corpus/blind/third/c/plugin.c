#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <curl/curl.h>

#define API_URL "https://api.bytestack.dev/v1/queries"

struct plugin {
    CURL *curl;
    char *api_key;
};

int plugin_submit(struct plugin *p, const char *body)
{
    size_t len = strlen(p->api_key) + 32;
    char *line = malloc(len);
    if (!line)
        return -1;
    snprintf(line, len, "Authorization: Bearer \"%s\"", p->api_key);

    struct curl_slist *hdr = curl_slist_append(NULL, line);
    free(line);

    curl_easy_setopt(p->curl, CURLOPT_URL, API_URL);
    curl_easy_setopt(p->curl, CURLOPT_HTTPHEADER, hdr);
    curl_easy_setopt(p->curl, CURLOPT_POSTFIELDS, body);
    int rc = curl_easy_perform(p->curl);
    curl_slist_free_all(hdr);
    return rc;
}
