#include <stdio.h>
#include <string.h>
#include <curl/curl.h>

int print_sources(const char *path)
{
    char key[600] = "";
    FILE *f = fopen(path, "r");
    CURL *curl;
    CURLcode rc;

    if (!f)
        return 1;
    if (!fgets(key, sizeof key, f)) {
        fclose(f);
        return 1;
    }
    fclose(f);
    key[strcspn(key, "\r\n")] = '\0';

    curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_BEARER);
    curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, key);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    rc = curl_easy_perform(curl);
    curl_easy_cleanup(curl);
    return rc != CURLE_OK;
}
