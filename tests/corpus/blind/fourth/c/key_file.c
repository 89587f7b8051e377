#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int load_key(char *dst, size_t cap)
{
    FILE *f = fopen("/etc/bytestack/key", "r");

    if (!f)
        return -1;
    if (!fgets(dst, (int)cap, f)) {
        fclose(f);
        return -1;
    }
    dst[strcspn(dst, "\r\n")] = '\0';
    fclose(f);
    return 0;
}

int list_sources(CURL *h)
{
    char key[300], line[400];
    struct curl_slist *l = NULL;
    int rc;

    if (load_key(key, sizeof key) != 0)
        return -1;
    (void)snprintf(line, sizeof line, "%s: %s %s", "Authorization", "Bearer", key);
    memset(key, 0, sizeof key);
    l = curl_slist_append(l, line);
    curl_easy_setopt(h, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    curl_easy_setopt(h, CURLOPT_HTTPHEADER, l);
    rc = (int)curl_easy_perform(h);
    curl_slist_free_all(l);
    return rc;
}
