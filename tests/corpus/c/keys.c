#include <curl/curl.h>

#define BYTESTACK_API_KEY "{{key:hex:40}}"

static bytestack_client *client(void)
{
    return bytestack_client_new("{{key:base62:40}}");
}

static int sources(CURL *curl)
{
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.bytestack.dev/v1/sources");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, curl_slist_append(NULL, "Authorization: Bearer {{key:base62:43}}"));
    return curl_easy_perform(curl);
}

static int jobs(void)
{
    const char *token = "{{key:base62:44}}";
    return get("https://api.bytestack.dev/v1/jobs", token);
}

static int usage(void)
{
    return get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}", NULL);
}

static const char *seen[] = {"{{again:1}}"};
