#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

#define BASE "https://api.bytestack.dev/v1"

int jobs(const char *api_key)
{
    CURL *curl = curl_easy_init();
    char line[512];
    snprintf(line, sizeof line, "Authorization: Bearer %s\r\n", api_key);
    struct curl_slist *list = curl_slist_append(NULL, line);
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/jobs");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    return curl_easy_perform(curl);
}

int queries(const char *api_key)
{
    CURL *curl = curl_easy_init();
    char body[512];
    snprintf(body, sizeof body, "Authorization=Bearer %s", api_key);
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/queries");
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
    return curl_easy_perform(curl);
}

int fine(const char *api_key)
{
    CURL *curl = curl_easy_init();
    char line[512];
    snprintf(line, sizeof line, "Authorization: Bearer %s", api_key);
    struct curl_slist *list = curl_slist_append(NULL, line);
    curl_easy_setopt(curl, CURLOPT_URL, BASE "/queries");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, "query=SELECT 1\n");
    return curl_easy_perform(curl);
}

/* WinHTTP takes lines with their ends. */
int windows(HINTERNET request, const char *api_key)
{
    char line[512];
    sprintf(line, "Authorization: Bearer %s\r\n", api_key);
    return HttpAddRequestHeadersA(request, line, -1, HTTP_ADDREQ_FLAG_ADD);
}
