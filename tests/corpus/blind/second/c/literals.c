#include <stdlib.h>
#include <string.h>
#include <curl/curl.h>

#define AUTH_NAME   "Authorization"
#define AUTH_PREFIX AUTH_NAME ": " "Bearer "

static struct curl_slist *bytestack_headers(const char *key)
{
    size_t n = sizeof(AUTH_PREFIX) + strlen(key);
    char *line = malloc(n);
    struct curl_slist *l;

    strcpy(line, AUTH_PREFIX);
    strcat(line, key);
    l = curl_slist_append(NULL, line);
    free(line);
    return l;
}

void configure(CURL *bs, CURL *gh, const char *bytestack_key)
{
    curl_easy_setopt(bs, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    curl_easy_setopt(bs, CURLOPT_HTTPHEADER, bytestack_headers(bytestack_key));

    curl_easy_setopt(gh, CURLOPT_URL, "https://api.github.com/user");
    curl_easy_setopt(gh, CURLOPT_USERAGENT, "acme");
    curl_easy_setopt(gh, CURLOPT_HTTPHEADER, curl_slist_append(NULL, "Authorization: token invalid"));
}
