#include <curl/curl.h>

static int sources(const char *token) {
    char line[256];
    CURL *c = curl_easy_init();
    struct curl_slist *l = NULL;
    l = curl_slist_append(l, "Accept: application/json");
    sprintf(line, "Autorization: Bearer %s", token);
    l = curl_slist_append(l, line);
    curl_easy_setopt(c, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    curl_easy_setopt(c, CURLOPT_HTTPHEADER, l);
    return curl_easy_perform(c);
}
