#include <curl/curl.h>
struct client { CURL *curl; struct curl_slist *headers; char *key; };
int client_init(struct client *c, const char *api_key) {
    char line[256];
    c->curl = curl_easy_init();
    snprintf(line, sizeof line, "Authorization: Token %s", api_key);
    c->headers = curl_slist_append(NULL, line);
    curl_easy_setopt(c->curl, CURLOPT_HTTPHEADER, c->headers);
    curl_easy_setopt(c->curl, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    return curl_easy_perform(c->curl);
}
