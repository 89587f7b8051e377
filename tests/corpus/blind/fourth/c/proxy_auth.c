#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>

struct net_cfg {
    const char *proxy;       /* "http://proxy.lan:3128" */
    const char *proxy_user;  /* "user:password" */
};

int post_query(CURL *c, const struct net_cfg *cfg, const char *json)
{
    const char *key = getenv("BYTESTACK_API_KEY");
    struct curl_slist *l = NULL;
    char line[384];
    CURLcode rc;

    if (!key || !*key) {
        fprintf(stderr, "BYTESTACK_API_KEY is not set\n");
        return -1;
    }
    snprintf(line, sizeof line, "Authorization: " "Bearer" " %.256s", key);
    l = curl_slist_append(l, "Content-Type: application/json");
    l = curl_slist_append(l, "Expect:");
    l = curl_slist_append(l, line);

    curl_easy_setopt(c, CURLOPT_PROXY, cfg->proxy);
    curl_easy_setopt(c, CURLOPT_PROXYAUTH, (long)CURLAUTH_BASIC);
    curl_easy_setopt(c, CURLOPT_PROXYUSERPWD, cfg->proxy_user);
    curl_easy_setopt(c, CURLOPT_HEADEROPT, (long)CURLHEADER_SEPARATE);
    curl_easy_setopt(c, CURLOPT_URL, "https://api.bytestack.dev/v1/queries");
    curl_easy_setopt(c, CURLOPT_HTTPHEADER, l);
    curl_easy_setopt(c, CURLOPT_POSTFIELDS, json);
    rc = curl_easy_perform(c);
    curl_slist_free_all(l);
    return rc == CURLE_OK ? 0 : -1;
}
