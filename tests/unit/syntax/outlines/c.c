/* Talks to the API in the ways that C has. */
#include <curl/curl.h>
#include "client.h"
#define BASE "https://api.bytestack.dev"
#define HEADER(key) "Authorization: Bearer " key

static const char *scheme = "Bearer";
const char wide[] = L"a\tb\x41", joined[] = "one" "two" BASE "/v1";
char *names[] = {"a", "b", NULL};
struct option options[] = {{.name = "key", .value = 'c'}, {"other", 1}};

int send_it(const char *key, int count)
{
    CURL *curl = curl_easy_init();
    struct curl_slist *list = NULL;
    char buffer[256], *other;
    snprintf(buffer, sizeof(buffer), "Authorization: Bearer %s", key);
    list = curl_slist_append(list, buffer);
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/v1");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    request->headers[0].value = (char *)key; *other = 'x'; count += 1;
    if (!curl) return 1;
    else { strcat(buffer, "x"); }
    for (int i = 0; i < count; i++) one(i);
    while (count) { two(&count); }
    switch (count) { case 1: one(0); break; default: two(NULL); }
    const char *value = getenv("BYTESTACK_API_KEY") ? getenv("A") : "none";
    free((void *)(buffer));
    return 0;
}
