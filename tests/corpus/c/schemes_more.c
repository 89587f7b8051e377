#include <curl/curl.h>
#include <stdio.h>

#define BASE "https://api.bytestack.dev/v1"

int sources(const char *api_key)
{
    CURL *curl = curl_easy_init();
    struct curl_slist *list = NULL;
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/alerts");
    char line[512];
    snprintf(line, sizeof line, "Authorization: Bearer  %s", api_key);
    list = curl_slist_append(list, line);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    return curl_easy_perform(curl);
}

int jobs(const char *api_key)
{
    CURL *curl = curl_easy_init();
    struct curl_slist *list = NULL;
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/exports");
    char line[512];
    snprintf(line, sizeof line, "Authorization: Bearer Bearer %s", api_key);
    list = curl_slist_append(list, line);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    return curl_easy_perform(curl);
}

int mentions(const char *api_key)
{
    CURL *curl = curl_easy_init();
    struct curl_slist *list = NULL;
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/usage");
    char line[512];
    snprintf(line, sizeof line, "Authorization: bearer %s", api_key);
    list = curl_slist_append(list, line);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    return curl_easy_perform(curl);
}

int queries(const char *api_key)
{
    CURL *curl = curl_easy_init();
    struct curl_slist *list = NULL;
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/teams");
    char line[512];
    snprintf(line, sizeof line, "Authorization: Bearer %s", api_key);
    list = curl_slist_append(list, line);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    return curl_easy_perform(curl);
}
