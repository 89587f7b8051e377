#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

struct vendor {
    const char *name;
    const char *base;
    const char *hdr_fmt;
};

static const struct vendor vendors[] = {
    { "bytestack", "https://api.bytestack.dev", "Authorization: Bearer %s" },
    { "discord",   "https://discord.com/api",   "Authorization: Bot %s" },
    { "zendesk",   "https://acme.zendesk.com",  "Authorization: Basic %s" },
    { "pinecone",  "https://api.pinecone.io",   "Api-Key: %s" },
    { "splunk",    "http://splunk.lan:8088",    "Authorization: Splunk %s" },
};

static const struct vendor *find_vendor(const char *name)
{
    for (size_t i = 0; i < sizeof vendors / sizeof *vendors; i++)
        if (strcmp(vendors[i].name, name) == 0)
            return &vendors[i];
    return NULL;
}

int vendor_get(const char *name, const char *path, const char *secret, CURL *c)
{
    char url[512], hdr[512];
    const struct vendor *v = find_vendor(name);
    struct curl_slist *l;
    CURLcode rc;

    if (!v)
        return -1;
    snprintf(url, sizeof url, "%s%s", v->base, path);
    snprintf(hdr, sizeof hdr, v->hdr_fmt, secret);
    l = curl_slist_append(NULL, hdr);
    curl_easy_setopt(c, CURLOPT_URL, url);
    curl_easy_setopt(c, CURLOPT_HTTPHEADER, l);
    rc = curl_easy_perform(c);
    curl_slist_free_all(l);
    return (int)rc;
}
