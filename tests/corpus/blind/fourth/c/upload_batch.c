#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_HDR = 512 };

static struct curl_slist *auth_line(struct curl_slist *l)
{
    char line[MAX_HDR] = "Authorization: Bearer\t";
    const char *key = getenv("BYTESTACK_API_KEY");

    if (!key || strlen(key) > 256)
        return NULL;
    strcat(line, key);
    return curl_slist_append(l, line);
}

int upload_batch(CURL *c, const char *ndjson, long len)
{
    struct curl_slist *l = curl_slist_append(NULL, "Content-Type: application/x-ndjson");

    l = auth_line(l);
    if (!l)
        return -1;
    curl_easy_setopt(c, CURLOPT_URL, "http://api.bytestack.dev/v1/queries/batch");
    curl_easy_setopt(c, CURLOPT_HTTPHEADER, l);
    curl_easy_setopt(c, CURLOPT_POSTFIELDS, ndjson);
    curl_easy_setopt(c, CURLOPT_POSTFIELDSIZE, len);
    return curl_easy_perform(c) == CURLE_OK ? 0 : -1;
}
