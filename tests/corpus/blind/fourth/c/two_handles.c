#include <curl/curl.h>
#include <stdlib.h>

struct clients {
    CURL *printer;
    CURL *bytestack;
    struct curl_slist *bs_headers;
};

static struct curl_slist *bearer(const char *key)
{
    char *line = curl_maprintf("Authorization: Bearer %s", key);
    struct curl_slist *l = curl_slist_append(NULL, line);

    curl_free(line);
    return l;
}

int clients_open(struct clients *c, const char *key)
{
    c->printer = curl_easy_init();
    curl_easy_setopt(c->printer, CURLOPT_URL, "https://192.168.7.20/ipp/print");
    curl_easy_setopt(c->printer, CURLOPT_SSL_VERIFYPEER, 0L);
    curl_easy_setopt(c->printer, CURLOPT_SSL_VERIFYHOST, 0L);

    c->bytestack = curl_easy_init();
    c->bs_headers = bearer(key);
    curl_easy_setopt(c->bytestack, CURLOPT_URL, "https://api.bytestack.dev/v1/jobs");
    curl_easy_setopt(c->bytestack, CURLOPT_HTTPHEADER, c->bs_headers);
    curl_easy_setopt(c->bytestack, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(c->bytestack, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(c->bytestack, CURLOPT_UNRESTRICTED_AUTH, 0L);
    return 0;
}
