#include <curl/curl.h>
#include <stdio.h>

#define BASE "https://api.bytestack.dev/v1"

int sources(const char *api_key)
{
    CURL *curl = curl_easy_init();
    struct curl_slist *list = NULL;
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/usage");
    char line[512];
    char spare[512];
    snprintf(line, sizeof line, "Authorization: Bearer %s", api_key);
    snprintf(spare, sizeof spare, "Authorization: Bearer %s", getenv("BYTESTACK_SPARE_KEY"));
    list = curl_slist_append(list, line);
    list = curl_slist_append(list, spare);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    return curl_easy_perform(curl);
}

int jobs(const char *api_key)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/sources");
    return curl_easy_perform(curl);
}

int mentions(const char *api_key)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, "http://api.bytestack.dev/v1/jobs");
    curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, api_key);
    return curl_easy_perform(curl);
}

int queries(const char *api_key)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/jobs");
    curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, api_key);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
    return curl_easy_perform(curl);
}

int topics(const char *api_key)
{
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/jobs");
    curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, api_key);
    curl_easy_setopt(curl, CURLOPT_UNRESTRICTED_AUTH, 1L);
    return curl_easy_perform(curl);
}
